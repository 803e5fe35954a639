/**
 * 差异登记 in one cell, a line for each: `1. 适用范围：甲的内容〔单位〕 ｜ 乙的内容（可统一）`. The marks that the line needs are
 * escaped by a backslash where they stand in a value, so that the cell reads back as it was.
 */
import type { DifferenceInput } from '#lib/domain/mapping/statement'
import { cellOf, differenceKindCells, keyOfCell, treatmentCells } from './plain-words'

export function plainDifferences(differences: readonly DifferenceInput[]): string {
  return differences
    .map(({ kind, valueA, unitA, valueB, unitB, treatment }, index) => {
      const left = `${guarded(valueA)}${unitText(unitA)}`
      const right = `${guarded(valueB)}${unitText(unitB)}`
      const word = cellOf(differenceKindCells, kind)
      return `${index + 1}. ${word}：${left} ｜ ${right}（${cellOf(treatmentCells, treatment)}）`
    })
    .join('\n')
}

const unitText = (unit: string | null): string => (unit === null || unit === '' ? '' : `〔${guarded(unit)}〕`)

function guarded(text: string): string {
  return text
    .replace(/[\\｜〔〕]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
}

function freed(text: string): string {
  return text.replace(/\\([\\｜〔〕nr])/g, (_, mark: string) =>
    mark === 'n' ? '\n' : mark === 'r' ? '\r' : mark,
  )
}

/** Null where a line is no difference in this form; such a cell is kept as it is. */
export function differencesOfPlain(cell: string): readonly DifferenceInput[] | null {
  const lines = cell.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const differences = lines.map(differenceOfLine)
  return differences.every((difference) => difference !== null) ? differences : null
}

function differenceOfLine(line: string): DifferenceInput | null {
  const parts = /^(?:\d+[.、．]\s*)?([^：:]{1,12})[：:](.*)（([^（）]+)）\s*$/su.exec(line)
  const kind = keyOfCell(differenceKindCells, parts?.[1] ?? '')
  const treatment = keyOfCell(treatmentCells, parts?.[3] ?? '')
  const sides = splitSides(parts?.[2] ?? '')
  if (kind === null || treatment === null || sides === null) return null
  const [a, b] = sides.map(valueAndUnit)
  if (a === undefined || b === undefined) return null
  return { kind, valueA: a.value, unitA: a.unit, valueB: b.value, unitB: b.unit, treatment }
}

/** At the first bar that no backslash guards. */
function splitSides(text: string): readonly string[] | null {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === '｜') return [text.slice(0, at), text.slice(at + 1)]
  }
  return null
}

function valueAndUnit(text: string): { readonly value: string; readonly unit: string | null } {
  const trimmed = text.trim()
  const unit = /(?<!\\)(?:\\\\)*〔((?:\\.|[^\\〔〕])*)〕$/su.exec(trimmed)
  if (unit?.[1] === undefined) return { value: freed(trimmed), unit: null }
  return { value: freed(trimmed.slice(0, trimmed.length - unit[1].length - 2)), unit: freed(unit[1]) }
}
