/**
 * One contender of the speed bench in a process of its own, so that its memory can be told: `child.ts engine 10000 10000`. Its
 * answer is one line of JSON. Memory is the peak of the resident set as the operating system counts it (getrusage).
 */
import MiniSearch from 'minisearch'
import { alignList } from '#lib/domain/alignment/align-all'
import { buildAlignment, plainSettings } from '#lib/domain/alignment/alignment'
import { candidatesFor } from '#lib/domain/alignment/candidates'
import { titleLists } from './titles'

export type Measured = {
  /** Milliseconds to prepare the targets. */
  readonly build: number
  /** Milliseconds for all queries, and how many there were. */
  readonly asked: number
  readonly queries: number
  /** Milliseconds: the slowest of a hundred single look-ups, after the run. */
  readonly slowest: number
  readonly peakMegabytes: number
}

const [contender = '', targetCount = '', queryCount = ''] = process.argv.slice(2)
const { sources, targets } = titleLists(Number(targetCount))
const asked = sources.slice(0, Number(queryCount))

const measure = (): Omit<Measured, 'queries' | 'peakMegabytes'> => {
  const start = performance.now()
  if (contender === 'engine') {
    const alignment = buildAlignment(targets, plainSettings)
    const built = performance.now()
    alignList(alignment, asked, { top: 5 })
    const done = performance.now()
    const each = sources.slice(-100).map((item) => {
      const before = performance.now()
      candidatesFor(alignment, item)
      return performance.now() - before
    })
    return { build: built - start, asked: done - built, slowest: Math.max(...each) }
  }
  // Unigrams and bigrams, because MiniSearch's own words are split at blanks, which Chinese does not have.
  const tokenize = (text: string) => {
    const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '')]
    return [...characters, ...characters.slice(1).map((one, at) => `${characters[at]}${one}`)]
  }
  const search = new MiniSearch({ fields: ['title'], tokenize })
  search.addAll(targets.map(({ id, title }) => ({ id, title })))
  const built = performance.now()
  for (const { title } of asked) search.search(title).slice(0, 5)
  return { build: built - start, asked: performance.now() - built, slowest: 0 }
}

const measured: Measured = {
  ...measure(),
  queries: asked.length,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(measured))
