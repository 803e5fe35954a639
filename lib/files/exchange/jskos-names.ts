/** Names and texts of JSKOS 0.7, in one place for reader and writer. */
import { get, getText, isObject } from './json-shape'

/** Fields of a mapping that we don't use and hand on as they are. */
export const passedFields: ReadonlySet<string> = new Set([
  '@context',
  'annotations',
  'changeNote',
  'contributor',
  'definition',
  'depiction',
  'editorialNote',
  'example',
  'guidelines',
  'historyNote',
  'identifier',
  'issue',
  'issued',
  'issueTracker',
  'license',
  'media',
  'modified',
  'partOf',
  'published',
  'publisher',
  'rights',
  'scopeNote',
  'source',
  'subject',
  'subjectOf',
  'tool',
  'url',
  'version',
  'versionId',
])

/** Where our own fields stand: JSKOS leaves names with an underscore to applications. */
export const OWN = '_tongbiao'
/** Name and value of what has no field, as a list of pairs. */
export const REST = '_extra'

export const CONCORDANCE = 'http://rdf-vocabulary.ddialliance.org/xkos#Correspondence'

/** The short words of CSV concordances. */
export const skosWords: Readonly<Record<string, string>> = {
  exact: 'exactMatch',
  close: 'closeMatch',
  broad: 'broadMatch',
  narrow: 'narrowMatch',
  related: 'relatedMatch',
  mapping: 'mappingRelation',
}

/** Chinese first, then the language-neutral text, English, whatever comes first. Lists are joined line by line. */
export function languageText(value: unknown): string | null {
  if (!isObject(value)) return typeof value === 'string' && value !== '' ? value : null
  const languages = ['zh', 'zh-Hans', 'zh-CN', 'und', 'en', ...Object.keys(value)]
  const found = languages.map((language) => get(value, language)).find((text) => text !== undefined)
  const texts = (Array.isArray(found) ? found : [found]).filter((text) => typeof text === 'string')
  return texts.length === 0 ? null : texts.join('\n')
}

/** Of a person or body: the name, or else the identifier. */
export function agentName(agent: unknown): readonly string[] {
  const name = languageText(get(agent, 'prefLabel')) ?? getText(agent, 'uri')
  return name === null ? [] : [name]
}
