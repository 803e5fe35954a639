/**
 * Words that mean one thing in this field (保障、管理、服务; 公车、公务用车). The table is data that officials edit; here it
 * only turns a title into its common form, so that two titles can be compared as if they had used the same words.
 */
import { bareText } from './title-forms'

export type SynonymTable = {
  /** The text with each word of a group replaced by the group's common form; the longest match wins. */
  readonly canonical: (text: string) => string
  /** Word pairs of one group that the two texts use differently: `公车＝公务用车`. */
  readonly differing: (one: string, other: string) => readonly string[]
}

/**
 * Each group stands for itself. A word of two groups is ambiguous: it stays as it is in a text and joins nothing, or 服务
 * would make one of 后勤保障 and 服务保障 that nobody ever called the same. Words of one character are left out: they are
 * parts of other words.
 */
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
        for (const their of theirs)
          if (their !== word && common.get(their) === common.get(word)) pairs.add(`${word}＝${their}`)
      }
      return [...pairs]
    },
  }
}

/**
 * Every word and its group's common form: the longest word, the first in order among equals. An ambiguous word is its own
 * common form, so that the text keeps it whole and no shorter word is found inside it.
 */
function commonForms(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const distinct = new Map<string, ReadonlySet<string>>()
  for (const group of groups) {
    const words = new Set(group.map(bareText).filter((word) => word.length > 1))
    if (words.size > 1) distinct.set([...words].sort().join('\0'), words)
  }
  const groupsWith = new Map<string, number>()
  for (const words of distinct.values())
    for (const word of words) groupsWith.set(word, (groupsWith.get(word) ?? 0) + 1)
  const common = new Map<string, string>()
  for (const words of distinct.values()) {
    const clear = [...words].filter((word) => groupsWith.get(word) === 1)
    const [first = ''] = clear.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    for (const word of words) common.set(word, groupsWith.get(word) === 1 ? first : word)
  }
  return common
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
