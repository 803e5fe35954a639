/** The readings (拼音) of the characters that some titles use: a small table in place of a dictionary in the browser. */
import { pinyin } from 'pinyin-pro'
import type { Readings } from '#lib/domain/workbench/pinyin'

const known = new Map<string, readonly string[]>()

/** Characters without a reading (letters, figures, marks) are left out. */
export function readingsOf(titles: Iterable<string>): Readings {
  const characters = new Set<string>()
  for (const title of titles) for (const character of title) characters.add(character)
  const readings: Record<string, readonly string[]> = {}
  for (const character of characters) {
    const found = readingsOfCharacter(character)
    if (found.length > 0) readings[character] = found
  }
  return readings
}

function readingsOfCharacter(character: string): readonly string[] {
  const before = known.get(character)
  if (before) return before
  const found = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
    : []
  const readings = [...new Set(found.filter((reading) => /^[a-z]+$/.test(reading)))]
  known.set(character, readings)
  return readings
}
