/**
 * Titles for measuring speed: made of the words of the real ones (data/standards.json), the same ones every time. The second
 * list is the first one as another bureau might write it: other endings, other order of words, and a third of new titles.
 */
import { readFileSync } from 'node:fs'
import { type AlignItem, alignItem } from '#lib/domain/alignment/align-item'

const endings = /(?:工作|管理|服务)?(?:规范|标准|指南|要求|规程|导则|办法|细则|通则)$/

/** `asked`: how many of the sources are wanted, so that a bench of memory holds no items that nobody asks about. */
export function titleLists(
  count: number,
  asked = count,
): {
  readonly sources: readonly AlignItem[]
  readonly targets: readonly AlignItem[]
} {
  const random = generator(20_231)
  const { subjects, ends } = vocabulary()
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)]
    if (found === undefined) throw new Error('no words to make titles of')
    return found
  }
  const fresh = () => [pick(subjects), pick(subjects)] as const
  const pairs = Array.from({ length: count }, fresh)
  const written = pairs.map(([one, other]) => `${one}${other}${pick(ends)}`)
  const rewritten = pairs.map(([one, other]) => {
    const choice = random()
    if (choice < 0.33) return `${fresh().join('')}${pick(ends)}`
    return choice < 0.66 ? `${one}${other}${pick(ends)}` : `${other}${one}（${pick(subjects)}）${pick(ends)}`
  })
  const items = (prefix: string, titles: readonly string[]) =>
    titles.map((title, place) => alignItem({ id: `${prefix}${place}`, title }))
  return { sources: items('s', written.slice(0, asked)), targets: items('t', rewritten) }
}

/** What the real titles are about, in pieces of two to eight characters, and how they end. */
function vocabulary(): { subjects: readonly string[]; ends: readonly string[] } {
  const { standards }: { standards: readonly { title: string }[] } = JSON.parse(
    readFileSync(new URL('../../data/standards.json', import.meta.url), 'utf8'),
  )
  const subjects = new Set<string>()
  const ends: string[] = []
  for (const { title } of standards) {
    const bare = title.replace(/[(（].*?[)）]/g, '')
    const end = endings.exec(bare)?.[0]
    if (end) ends.push(end)
    for (const piece of bare.replace(endings, '').split(/[\s、,，:：·—\-第与和及]+/u)) {
      if (piece.length >= 2 && piece.length <= 8) subjects.add(piece)
      else if (piece.length > 8)
        for (let at = 0; at + 4 <= piece.length; at += 4) subjects.add(piece.slice(at, at + 4))
    }
  }
  return { subjects: [...subjects], ends }
}

/** A linear congruential generator (Numerical Recipes): 0 ≤ x < 1. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
