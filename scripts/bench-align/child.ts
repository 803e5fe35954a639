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
  /** Milliseconds of processor time to prepare the targets (user and system, all threads of the process). */
  readonly build: number
  /** The same for all queries, and how many there were. */
  readonly asked: number
  readonly queries: number
  /** Of a hundred single look-ups after the run, milliseconds of processor time: half took less than the median. */
  readonly median: number
  readonly slowest: number
  readonly peakMegabytes: number
}

const [contender = '', targetCount = '', queryCount = ''] = process.argv.slice(2)
const { sources: asked, targets } = titleLists(Number(targetCount), Number(queryCount))

const measure = (): Omit<Measured, 'queries' | 'peakMegabytes'> => {
  const start = processorTime()
  if (contender === 'engine') {
    const alignment = buildAlignment(targets, plainSettings)
    const built = processorTime()
    alignList(alignment, asked, { top: 5 })
    const done = processorTime()
    const each = asked.slice(-100).map((item) => {
      const before = processorTime()
      candidatesFor(alignment, item)
      return processorTime() - before
    })
    each.sort((a, b) => a - b)
    return { build: built - start, asked: done - built, median: each[50] ?? 0, slowest: each.at(-1) ?? 0 }
  }
  // Unigrams and bigrams, because MiniSearch's own words are split at blanks, which Chinese does not have.
  const tokenize = (text: string) => {
    const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '')]
    return [...characters, ...characters.slice(1).map((one, at) => `${characters[at]}${one}`)]
  }
  const search = new MiniSearch({ fields: ['title'], tokenize })
  search.addAll(targets.map(({ id, title }) => ({ id, title })))
  const built = processorTime()
  for (const { title } of asked) search.search(title).slice(0, 5)
  return { build: built - start, asked: processorTime() - built, median: 0, slowest: 0 }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const measured: Measured = {
  ...measure(),
  queries: asked.length,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(measured))
