/**
 * A text that is longer than one cell takes goes on in further columns, titled `差异（续2）`, `差异（续3）` …, and is one
 * text again when the file comes back. A break never falls beside white space, which programs may drop at a cell's ends.
 */
import { FILE_LIMITS } from '#lib/files/table'

/** At least one part, each within the limit of a cell. */
export function cellParts(text: string, limit: number = FILE_LIMITS.cellChars): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > limit) {
    const at = breakBefore(rest, limit)
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...parts, rest]
}

/** The last place up to the limit that parts neither a character nor white space; the limit itself where there is none. */
function breakBefore(text: string, limit: number): number {
  for (let at = limit; at > 0; at -= 1) {
    const inside = text.charCodeAt(at) >> 10 === LOW_SURROGATE >> 10
    if (!inside && !/\s/.test(text.slice(at - 1, at + 1))) return at
  }
  return limit
}

const LOW_SURROGATE = 0xdc00

/** The title of a text's nth column. */
export function partTitle(title: string, number: number): string {
  return number === 1 ? title : `${title}（续${number}）`
}

/** Whether the column continues another one of the same table. */
export function isContinuation(header: readonly string[], column: number): boolean {
  const [, title] = /^(.+)（续\d+）$/.exec(header[column]?.trim() ?? '') ?? []
  return title !== undefined && header.some((one) => one.trim() === title)
}

/** The column's text with what further columns continue it by. */
export function joinedCell(cells: readonly string[], header: readonly string[], column: number): string {
  const title = header[column]?.trim() ?? ''
  let text = cells[column] ?? ''
  for (let number = 2; title !== ''; number += 1) {
    const next = header.findIndex((one) => one.trim() === partTitle(title, number))
    if (next < 0) break
    text += cells[next] ?? ''
  }
  return text
}
