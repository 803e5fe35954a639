/** Which characters of two titles differ, so that a screen can mark them. Character by character, as Chinese is read. */

export type TitlePart = { readonly text: string; readonly same: boolean }

/**
 * Both titles cut into parts that the other has in the same order, and parts that it lacks (longest common subsequence).
 * Titles that share less than half of the shorter one are simply two titles: one part each, not the same.
 */
export function titleDifference(
  left: string,
  right: string,
): { readonly left: readonly TitlePart[]; readonly right: readonly TitlePart[] } {
  const a = [...left]
  const b = [...right]
  const common = commonLengths(a, b)
  if (left !== right && lengthAt(common, 0, 0) * 2 < Math.min(a.length, b.length))
    return { left: [{ text: left, same: false }], right: [{ text: right, same: false }] }
  const sameA = new Set<number>()
  const sameB = new Set<number>()
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      sameA.add(i)
      sameB.add(j)
      i += 1
      j += 1
    } else if (lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1)) i += 1
    else j += 1
  }
  return { left: partsOf(a, sameA), right: partsOf(b, sameB) }
}

/** `lengths[i][j]`: how long the common subsequence of what follows i and j is. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = [new Array<number>(b.length + 1).fill(0)]
  for (const character of [...a].reverse()) {
    const below = lengths[0] ?? []
    const row = new Array<number>(b.length + 1).fill(0)
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = character === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    lengths.unshift(row)
  }
  return lengths
}

function lengthAt(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function partsOf(characters: readonly string[], same: ReadonlySet<number>): readonly TitlePart[] {
  const parts: { text: string; same: boolean }[] = []
  for (const [index, character] of characters.entries()) {
    const last = parts.at(-1)
    if (last && last.same === same.has(index)) last.text += character
    else parts.push({ text: character, same: same.has(index) })
  }
  return parts
}
