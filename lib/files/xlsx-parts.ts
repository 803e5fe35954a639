/**
 * The parts of a workbook that stand around its sheets: which sheets there are and where, the number formats, and
 * the shared texts (ECMA-376 Part 1, chapter 18). Each reader takes what it needs and ignores the rest.
 */
import { FILE_LIMITS, FileRefusal } from './table'
import { builtInKind, customKind, type NumberKind } from './xlsx-cell-text'
import { scanXml, type XmlAttributes } from './xml-scan'
import type { ZipEntry } from './zip-directory'
import type { ExpansionBudget } from './zip-inflate'

export type Package = { readonly entries: ReadonlyMap<string, ZipEntry>; readonly budget: ExpansionBudget }
export type SheetPlace = { readonly name: string; readonly entry: ZipEntry }
export type WorkbookParts = {
  readonly sheets: readonly SheetPlace[]
  readonly date1904: boolean
  /** Number kind by style index (`s` of a cell). */
  readonly kinds: readonly NumberKind[]
  readonly sharedTexts: readonly string[]
}

const WORKBOOK = 'xl/workbook.xml'

/** Throws `FileRefusal`. Hidden sheets are left out: what a person does not see in the file is not imported. */
export function readWorkbookParts(file: Package): WorkbookParts {
  const workbook = file.entries.get(WORKBOOK)
  if (workbook === undefined) throw new FileRefusal({ code: 'FILE_WORKBOOK_MISSING', params: {} })
  const listed: { name: string; id: string }[] = []
  let date1904 = false
  scanXml(workbook, file.budget, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904)
      const visible = (attributes.state ?? 'visible') === 'visible'
      if (name === 'sheet' && visible)
        listed.push({ name: attributes.name ?? '', id: relationId(attributes) })
      return undefined
    },
  })
  if (listed.length > FILE_LIMITS.sheets) {
    throw new FileRefusal({
      code: 'FILE_SHEETS_TOO_MANY',
      params: { sheets: listed.length, limit: FILE_LIMITS.sheets },
    })
  }
  const targets = readTargets(file)
  const sheets = listed.flatMap(({ name, id }) => {
    const entry = file.entries.get(targets.get(id) ?? '')
    return entry === undefined ? [] : [{ name, entry }]
  })
  return { sheets, date1904, kinds: readKinds(file), sharedTexts: readSharedTexts(file) }
}

/** `r:id`, whatever prefix the program chose for the relationships namespace. */
function relationId(attributes: XmlAttributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

/** Relationship id → part name, for parts inside the package. */
function readTargets(file: Package): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const relations = file.entries.get('xl/_rels/workbook.xml.rels')
  if (relations === undefined) return targets
  scanXml(relations, file.budget, {
    open(name, attributes) {
      const target = attributes.Target ?? ''
      const id = attributes.Id ?? ''
      if (name === 'Relationship' && attributes.TargetMode !== 'External') {
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
      }
      return undefined
    },
  })
  return targets
}

function readKinds(file: Package): readonly NumberKind[] {
  const styles = file.entries.get('xl/styles.xml')
  const kinds: NumberKind[] = []
  if (styles === undefined) return kinds
  const custom = new Map<number, NumberKind>()
  let inCellFormats = false
  scanXml(styles, file.budget, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), customKind(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0)
        kinds.push(custom.get(id) ?? builtInKind(id))
      }
      return undefined
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return kinds
}

/** Rich text is joined; phonetic hints (`rPh`) are not part of the text. */
function readSharedTexts(file: Package): readonly string[] {
  const shared = file.entries.get('xl/sharedStrings.xml')
  const texts: string[] = []
  if (shared === undefined) return texts
  let current = ''
  let inText = false
  let inHint = false
  scanXml(shared, file.budget, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') inHint = true
      inText = name === 't' && !inHint
      return undefined
    },
    close(name) {
      if (name === 'si') texts.push(plainText(current))
      if (name === 'rPh') inHint = false
      if (name === 't') inText = false
    },
    text(text) {
      if (inText) current += text
    },
  })
  return texts
}

/** `_x000D_` and the like stand for characters that XML cannot carry (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
