/** What the commands of a mapping import take, and how the form of the dry run is understood. */
import { z } from 'zod'
import type { RelationChoice } from '#lib/domain/mapping/import-row'
import type { MappingImportSettings, RowAnswer } from '#lib/domain/mapping/import-settings'
import { relationKeys } from '#lib/domain/mapping/relations'

const id = z.string().min(1).max(80)

export const importMappingsInput = z.object({
  stagingId: id,
  /** The settings that the dry run was made with: another window may have changed them. */
  version: z.int(),
  /** The verdicts that were seen (`seenVerdicts`). */
  seen: z.string().max(100_000),
})

export const undoMappingImportInput = z.object({
  importId: id,
  reason: z.string('请填写理由').trim().min(1, '请填写理由').max(2000),
})

const choices: readonly string[] = [...relationKeys, 'skip']

/**
 * The settings with what a posted form says laid over them. Fields: `sheet`, `header`, `format`, `direction`, `sides`
 * (two catalogue ids), `c3` a column, `w:word` a relation word, `s12` `o12` `r12` `n12` `x12` answers about row 12, and
 * `rest`. A field that the form does not have stays as it is; an empty one takes the answer back.
 */
export function settingsOfForm(before: MappingImportSettings, form: URLSearchParams): MappingImportSettings {
  const text = (name: string) => form.get(name)?.slice(0, 200)
  const whole = (name: string, max: number) => {
    const number = Number(text(name))
    return text(name) !== undefined && Number.isInteger(number) && number >= 0 && number <= max
      ? number
      : null
  }
  const sheet = whole('sheet', 50) ?? before.sheet
  const header = whole('header', 20_000)
  const headerRow = header === null || header === 0 ? before.headerRow : header - 1
  const format = form.has('format') ? text('format') || null : before.format
  // Another sheet, head or format makes other rows: what was answered about the old ones is no answer about these.
  const sides = sidesOf(text('sides'), before)
  const sameRows = sheet === before.sheet && headerRow === before.headerRow && format === before.format
  return {
    format,
    sheet,
    headerRow: sheet === before.sheet ? headerRow : null,
    columns: sameRows ? { ...before.columns, ...columnsOf(form) } : {},
    direction: directionOf(text('direction')) ?? before.direction,
    ...sides,
    relations: { ...before.relations, ...wordsOf(form) },
    answers: sameRows && !isTurned(sides, before) ? answersOf(form, before.answers) : {},
    leaveRest: form.has('rest-shown') ? form.get('rest') === '1' : before.leaveRest,
  }
}

function directionOf(value: string | undefined): MappingImportSettings['direction'] {
  return value === 'focal-to-reference' || value === 'reference-to-focal' ? value : null
}

function sidesOf(
  value: string | undefined,
  before: MappingImportSettings,
): Pick<MappingImportSettings, 'subjectCatalogId' | 'objectCatalogId'> {
  const { subjectCatalogId, objectCatalogId } = before
  if (value === undefined) return { subjectCatalogId, objectCatalogId }
  const [subject, object] = value.split('>')
  return { subjectCatalogId: subject || null, objectCatalogId: object || null }
}

/** Other catalogues than before: nodes that were named are not theirs, and 大于 said of the subject would be its opposite. */
function isTurned(now: ReturnType<typeof sidesOf>, before: MappingImportSettings): boolean {
  const { subjectCatalogId, objectCatalogId } = before
  if (subjectCatalogId === null || objectCatalogId === null) return false
  return now.subjectCatalogId !== subjectCatalogId || now.objectCatalogId !== objectCatalogId
}

function columnsOf(form: URLSearchParams): MappingImportSettings['columns'] {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const column = /^c(\d{1,3})$/.exec(name)?.[1]
      return column === undefined ? [] : [[column, value.slice(0, 40)]]
    }),
  )
}

function wordsOf(form: URLSearchParams): MappingImportSettings['relations'] {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('w:') && choices.includes(value)
        ? [[name.slice(2, 402), value as RelationChoice] as const]
        : [],
    ),
  )
}

type RowAnswers = MappingImportSettings['answers']
const answersMax = 5_000

function answersOf(form: URLSearchParams, before: RowAnswers): RowAnswers {
  const answers: Record<string, RowAnswer> = { ...before }
  for (const [name, value] of form) {
    const [, kind = '', ordinal = ''] = /^([sornx])(\d{1,6})$/.exec(name) ?? []
    if (ordinal === '' || (answers[ordinal] === undefined && Object.keys(answers).length >= answersMax))
      continue
    answers[ordinal] = answered(answers[ordinal] ?? {}, kind, value.trim().slice(0, 80))
  }
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => Object.keys(answer).length > 0))
}

/** The answer with one field given, or taken back by an empty value. `skip` may stand in any choice. */
function answered(before: RowAnswer, kind: string, value: string): RowAnswer {
  const { skip: _, ...rest } = before
  if (value === 'skip' || (kind === 'x' && value === '1')) return { ...rest, skip: true }
  switch (kind) {
    case 's': {
      const { subject: __, ...others } = rest
      return value === '' ? others : { ...others, subject: value }
    }
    case 'o': {
      const { object: __, ...others } = rest
      return value === '' ? others : { ...others, object: value }
    }
    case 'r': {
      const { relation: __, ...others } = rest
      return choices.includes(value) ? { ...others, relation: value as RelationChoice } : others
    }
    case 'n': {
      const { newPair: __, ...others } = rest
      return value === '1' ? { ...others, newPair: true } : others
    }
    default:
      return rest
  }
}
