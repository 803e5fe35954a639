/**
 * Which side of a file is which catalogue, as far as its codes and titles leave no doubt; a person sees it before
 * anything is imported, and where there is doubt is asked.
 */
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import { countNamedNodes } from '#lib/db/catalog-of-text'
import type { ImportedRow } from '#lib/domain/mapping/import-row'
import type { MappingImportSettings } from '#lib/domain/mapping/import-settings'
import { readStaged } from '#lib/files/exchange/read-staged'
import { sideWords } from '#lib/files/exchange/side-words'
import type { StagedContent, StagedReading } from '#lib/files/exchange/staged-content'
import { type Sides, sidePairs } from './mapping-imports'

const textsMax = 1_000

/** The settings with both sides filled in where the file tells them, or as they are. */
export async function withGuessedSides(
  content: StagedContent,
  settings: MappingImportSettings,
  { agencyId, file }: { readonly agencyId: string; readonly file: string },
): Promise<MappingImportSettings> {
  if (settings.subjectCatalogId !== null && settings.objectCatalogId !== null) return settings
  const catalogs = await listCatalogs()
  const sides = sideWords(catalogs, settings, agencyId)
  // The direction of the relation says nothing about which catalogue is which.
  const directed = { ...settings, direction: settings.direction ?? ('focal-to-reference' as const) }
  const reading = readStaged(content, directed, { file, sides })
  const guess =
    sidesOfTitles(content, settings, catalogs, agencyId) ?? (await guessSides(catalogs, reading, agencyId))
  return guess === null
    ? settings
    : { ...settings, subjectCatalogId: guess.subject.id, objectCatalogId: guess.object.id }
}

/** Column titles that name the own agency and one other, as 四川名称 and 重庆名称 do, settle it. */
function sidesOfTitles(
  content: StagedContent,
  settings: MappingImportSettings,
  catalogs: readonly CatalogSummary[],
  agencyId: string,
): Sides | null {
  const table = content.kind === 'tables' ? content.tables[settings.sheet] : undefined
  const titles = table?.rows[settings.headerRow ?? table.headerRowGuess] ?? []
  const named = catalogs.filter(({ agency }) => titles.some((title) => title.includes(agency.shortName)))
  const own = named.filter(({ agency }) => agency.id === agencyId)
  const others = named.filter(({ agency }) => agency.id !== agencyId)
  const [subject] = own
  const [object] = others
  return subject && object && own.length === 1 && others.length === 1 ? { subject, object } : null
}

async function guessSides(
  catalogs: readonly CatalogSummary[],
  { rows }: StagedReading,
  agencyId: string,
): Promise<Sides | null> {
  if (rows === null) return null
  const pairs = sidePairs(catalogs, agencyId)
  // Titles are often alike on both sides, codes seldom, 平台内码 never: the surest that the file has decides.
  for (const field of ['platformCode', 'code', 'label'] as const) {
    const subjects = await countNamedNodes(textsOf(rows, 'subject', field))
    const objects = await countNamedNodes(textsOf(rows, 'object', field))
    const named = (counts: ReadonlyMap<string, number>, { id }: CatalogSummary) => (counts.get(id) ?? 0) > 0
    const fitting = pairs.filter(({ subject, object }) => named(subjects, subject) && named(objects, object))
    const [only] = fitting
    if (only && fitting.length === 1) return only
  }
  return null
}

function textsOf(
  rows: readonly ImportedRow[],
  side: 'subject' | 'object',
  field: 'platformCode' | 'code' | 'label',
): readonly string[] {
  const texts = rows.flatMap((row) => row[side][field] ?? []).filter((text) => text !== '')
  return [...new Set(texts)].slice(0, textsMax)
}
