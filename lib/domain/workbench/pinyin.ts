/**
 * Finding a title by its 拼音: full (`gongwu`), initials (`gwyc`), or mixed (`gongwyc`), from any character on. The
 * readings come as a table of the characters in use, a few hundred for a catalogue, so that neither the dictionary nor
 * the spelt-out titles travel to the browser, and a character with several readings (重: zhong, chong) is found by each.
 */

/** Character → its readings without tones, `ü` as `v`. Characters without a reading are missing and stand for themselves. */
export type Readings = Readonly<Record<string, readonly string[]>>

/** Whether a text can be meant as 拼音 at all. */
export function isPinyin(query: string): boolean {
  return /^[a-z]+$/.test(query)
}

/** `query` in small letters. Whether the text has, somewhere, characters whose readings or initials spell it. */
export function matchesPinyin(text: string, query: string, readings: Readings): boolean {
  const characters = [...text.toLowerCase()]
  return characters.some((_, start) => spells(characters, start, query, readings))
}

/** The last character may be spelt in part: `gongw` finds 公务. */
function spells(characters: readonly string[], at: number, rest: string, readings: Readings): boolean {
  if (rest === '') return true
  const character = characters[at]
  if (character === undefined) return false
  for (const reading of readings[character] ?? [character]) {
    if (reading.startsWith(rest)) return true
    if (rest.startsWith(reading) && spells(characters, at + 1, rest.slice(reading.length), readings))
      return true
    const initial = reading[0]
    if (initial !== undefined && rest[0] === initial && spells(characters, at + 1, rest.slice(1), readings))
      return true
  }
  return false
}
