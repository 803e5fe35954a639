/**
 * Lists inside one cell: 差异登记 and the titles above a node as compact JSON, in formats that have single texts only
 * (SSSOM's extension slots, JSKOS notes, OSCAL properties). Reading checks every part: a cell is foreign input.
 */
import {
  type DifferenceInput,
  type DifferenceKind,
  type DifferenceTreatment,
  differenceKinds,
  differenceTreatments,
} from '#lib/domain/mapping/statement'

const LIST_MAX = 200

export function differencesText(differences: readonly DifferenceInput[]): string {
  if (differences.length === 0) return ''
  return JSON.stringify(
    differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => ({
      kind,
      a: valueA,
      ...(unitA === null ? {} : { unitA }),
      b: valueB,
      ...(unitB === null ? {} : { unitB }),
      treatment,
    })),
  )
}

/** Null where the text is no list of differences as we write them. */
export function differencesOfText(text: string): readonly DifferenceInput[] | null {
  if (text.trim() === '') return []
  const list = jsonOf(text)
  if (!Array.isArray(list) || list.length > LIST_MAX) return null
  const differences = list.map(differenceOf)
  return differences.every((entry) => entry !== null) ? differences : null
}

function differenceOf(value: unknown): DifferenceInput | null {
  const kind = differenceKinds.find((key: DifferenceKind) => key === field(value, 'kind'))
  const treatment = differenceTreatments.find((key: DifferenceTreatment) => key === field(value, 'treatment'))
  const valueA = field(value, 'a')
  const valueB = field(value, 'b')
  if (!kind || !treatment || typeof valueA !== 'string' || typeof valueB !== 'string') return null
  const unitA = field(value, 'unitA') ?? null
  const unitB = field(value, 'unitB') ?? null
  if ((unitA !== null && typeof unitA !== 'string') || (unitB !== null && typeof unitB !== 'string'))
    return null
  return { kind, valueA, unitA, valueB, unitB, treatment }
}

export const textListText = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : JSON.stringify(texts)

/** Null where the text is no list of texts. */
export function textListOfText(text: string): readonly string[] | null {
  if (text.trim() === '') return []
  const list = jsonOf(text)
  if (!Array.isArray(list) || list.length > LIST_MAX) return null
  return list.every((entry): entry is string => typeof entry === 'string') ? list : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name]
}
