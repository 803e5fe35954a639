/**
 * What a title says, apart from how it is typed. Width, case, character variants and punctuation are folded; region
 * names go (both agencies put their own in front); brackets and `~` are read as what they are: `搬(~凳子)` is 搬 with
 * the example 搬凳子, `嘴(口)` is 嘴 with the qualifier 口, `丑、难看` is one title with two names.
 */
import { foldVariants } from './character-variants'

export type TitleForms = {
  /** The name itself, without brackets. Never empty unless the title holds no letter, figure or character. */
  readonly head: string
  /** Names that stand side by side in the head (丑、难看), when there are several; else only the head. */
  readonly names: readonly string[]
  /** Brackets' contents with `~` filled in: examples and restrictions. */
  readonly qualifiers: readonly string[]
}

/** Nested brackets belong to the outermost one; a bracket that nobody closed ends with the text. 《》 are no brackets. */
const opening = '([{〔【'
const closing = ')]}〕】'
const anyOpening = /[([{〔【]/
const placeholder = /[~∼～〜]/g
/** What carries meaning in a name; the rest is punctuation. */
const silent = /[^\p{L}\p{N}\p{M}]+/gu
const sideBySide = /[、,;/|]|\s+或\s*/
/** A name that stands beside another is short; a list inside a long title is one title. */
const nameLongest = 6
const none: readonly string[] = []

/** Width, case and character variants folded; punctuation and spaces stay. */
export function foldText(text: string): string {
  return foldVariants(text.normalize('NFKC').toLowerCase())
}

/** Only letters, figures and characters, folded: two titles that differ in punctuation alone are equal here. */
export function bareText(text: string): string {
  return foldText(text).replace(silent, '')
}

/** Reads a title. `regions` are names as `regionPattern` makes them. */
export function titleForms(title: string, regions: RegExp | null = null): TitleForms {
  const { outside, inside } = separateBrackets(foldText(title))
  const strip = (text: string) => withoutRegions(text.replace(silent, ''), regions)
  const bare = outside.replace(placeholder, '')
  const head = strip(bare) || strip(inside.join(''))
  const names = sideBySide.test(bare)
    ? bare
        .split(sideBySide)
        .map(strip)
        .filter((name) => name !== '')
    : []
  const several = names.length > 1 && names.every((name) => name.length <= nameLongest)
  if (inside.length === 0) return { head, names: several ? names : [head], qualifiers: none }
  const qualifiers = inside
    .map((text) => strip(text.replace(placeholder, strip(bare))))
    .filter((text) => text !== '' && text !== head)
  return { head, names: several ? names : [head], qualifiers: [...new Set(qualifiers)] }
}

/** One pattern for the names of regions, the longest first; null where there are none. */
export function regionPattern(names: readonly string[]): RegExp | null {
  const bare = [...new Set(names.map(bareText))].filter((name) => name.length > 1)
  if (bare.length === 0) return null
  return new RegExp(bare.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'), 'g')
}

/** A title that is nothing but a region's name keeps it. */
function withoutRegions(text: string, regions: RegExp | null): string {
  return (regions && text.replace(regions, '')) || text
}

function separateBrackets(text: string): { outside: string; inside: readonly string[] } {
  if (!anyOpening.test(text)) return { outside: text, inside: none }
  let outside = ''
  let current = ''
  let depth = 0
  const inside: string[] = []
  for (const character of text) {
    if (opening.includes(character)) {
      depth++
    } else if (closing.includes(character) && depth > 0) {
      depth--
      if (depth === 0) {
        inside.push(current)
        current = ''
      }
    } else if (depth > 0) current += character
    else outside += character
  }
  if (current !== '') inside.push(current)
  return { outside, inside }
}
