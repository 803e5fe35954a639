/**
 * Words that mean one thing in this field (保障、管理、服务; 公车、公务用车). The table is data that officials edit; here it
 * only turns a title into its common form, so that two titles can be compared as if they had used the same words.
 */
import { bareText } from './title-forms'

export type SynonymTable = {
  /** The text with each word of a group replaced by the group's first word in the common order; the longest match wins. */
  readonly canonical: (text: string) => string
  /** Word pairs of one group that the two texts use differently: `公车＝公务用车`. */
  readonly differing: (one: string, other: string) => readonly string[]
}

/** Groups that share a word are one group. Words of one character are left out: they are parts of other words. */
export function synonymTable(groups: readonly (readonly string[])[]): SynonymTable {
  const common = commonForms(groups)
  const words = [...common.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (words.length === 0) return { canonical: (text) => text, differing: () => [] }
  const pattern = new RegExp(words.map(escaped).join('|'), 'g')
  const found = (text: string) => text.match(pattern) ?? []
  return {
    canonical: (text) => text.replace(pattern, (word) => common.get(word) ?? word),
    differing: (one, other) => {
      const theirs = new Set(found(other))
      const pairs = new Set<string>()
      for (const word of found(one)) {
        if (theirs.has(word)) continue
        for (const their of theirs) if (common.get(their) === common.get(word)) pairs.add(`${word}＝${their}`)
      }
      return [...pairs]
    },
  }
}

/** Every word and its group's common form: the longest word, the first in order among equals. */
function commonForms(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const groupOf = new Map<string, Set<string>>()
  for (const group of groups) {
    const words = group.map(bareText).filter((word) => word.length > 1)
    const joined = new Set(words.flatMap((word) => [word, ...(groupOf.get(word) ?? [])]))
    for (const word of joined) groupOf.set(word, joined)
  }
  const common = new Map<string, string>()
  for (const [word, group] of groupOf) {
    if (group.size < 2) continue
    const [first = word] = [...group].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    common.set(word, first)
  }
  return common
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
