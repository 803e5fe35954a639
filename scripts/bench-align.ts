/**
 * `npm run bench:align [-- --quick]`: how good and how fast the engine is, beside what it has to beat, all in one run. Prints
 * ratios; the results that docs/benchmarks.md quotes come from here. Exit code 1 when a promise of docs/benchmarks.md is
 * not kept.
 */
import { type ReasonKey, reasonKeys } from '#lib/domain/alignment/reason'
import { regionNamesOf } from '#lib/domain/alignment/region-names'
import { baseWeights, withoutReasons } from '#lib/domain/alignment/weights'
import { readGeneralWords } from './align/read-general-words'
import { readSynonyms } from './align/read-synonyms'
import { bracketsUnread, halfGone, regionsInFront, variantsUnread } from './bench-align/as-if'
import { cosineRanking, diceRanking } from './bench-align/baselines'
import { absenceWords, hitsOf, hitWords, measureEngine, reachable, share } from './bench-align/quality'
import { conceptLists, crosswalk, placedStandards, places } from './bench-align/read-cases'
import { measureSpeed } from './bench-align/speed'

const generalWords = readGeneralWords()
const synonyms = readSynonyms('data/alignment/synonyms.json', (line) => {
  throw new Error(line)
})
const settings = { weights: baseWeights, synonyms: [], regionNames: [], generalWords }
const all = { ...settings, synonyms }
const bureaus = [
  { name: '四川省机关事务管理局', shortName: '四川' },
  { name: '重庆市机关事务管理局', shortName: '重庆' },
]

console.log('# 质量')
const concepts = conceptLists()
console.log(`\n## ${concepts.name}　${concepts.sources.length} → ${concepts.targets.length}`)
const dice = hitsOf(diceRanking(concepts), concepts)
const cosine = hitsOf(cosineRanking(concepts), concepts)
const engine = measureEngine(concepts, settings)
const line = (name: string, words: string) => console.log(`${name.padEnd(34)} ${words}`)
line('unigram + bigram Dice', hitWords(dice))
line('rarity-weighted cosine', hitWords(cosine))
line('engine, no word list at all', hitWords(measureEngine(concepts, { ...settings, generalWords: [] }).hits))
line('engine', `${hitWords(engine.hits)}  ${absenceWords(engine.absence)}`)
line('engine + domain synonyms', hitWords(measureEngine(concepts, all).hits))
line(
  '  first row of the file',
  `hit@1 ${share(engine.firstRows, engine.hits.of)} with “none” counted as a row`,
)
line('  in reach of characters', `${share(reachable(concepts, settings), engine.hits.of)} have one in common`)
for (const [name, as] of [
  ['brackets and ~ unread', bracketsUnread(concepts)],
  ['character variants unread', variantsUnread(concepts)],
] as const) {
  const { hits, absence } = measureEngine(as, settings)
  line(`  − ${name}`, `${hitWords(hits)}  ${absenceWords(absence)}`)
}
console.log('\n每项理由单独去掉：')
for (const key of reasonKeys) {
  const without = measureEngine(concepts, { ...settings, weights: withoutReasons(baseWeights, [key]) })
  if (JSON.stringify(without) === JSON.stringify(engine)) continue
  line(`  − ${key}`, `${hitWords(without.hits)}  ${absenceWords(without.absence)}`)
}

const world = places()
console.log(`\n## ${world.name}　${world.sources.length} → ${world.targets.length}`)
line('unigram + bigram Dice', hitWords(hitsOf(diceRanking(world), world)))
line('rarity-weighted cosine', hitWords(hitsOf(cosineRanking(world), world)))
for (const [name, left] of [
  ['engine', []],
  ['  − parent-path', ['parent-path']],
  ['  − sibling-candidates', ['sibling-candidates']],
  ['  − both', ['parent-path', 'sibling-candidates']],
] as const)
  line(name, hitWords(measureEngine(world, { ...settings, weights: withoutReasons(baseWeights, left) }).hits))
const half = measureEngine(halfGone(world), settings)
line('engine, every second one without', `${hitWords(half.hits)}  ${absenceWords(half.absence)}`)

for (const other of [crosswalk(), placedStandards()]) {
  console.log(`\n## ${other.name}　${other.sources.length} → ${other.targets.length}`)
  line('unigram + bigram Dice', hitWords(hitsOf(diceRanking(other), other)))
  line('rarity-weighted cosine', hitWords(hitsOf(cosineRanking(other), other)))
  for (const [name, how] of [
    ['engine', settings],
    ['engine + domain synonyms', all],
  ] as const) {
    const { hits, absence } = measureEngine(other, how)
    line(name, `${hitWords(hits)}  ${absenceWords(absence)}`)
  }
  const places: readonly ReasonKey[] = ['parent-path', 'sibling-candidates']
  const { hits } = measureEngine(other, { ...all, weights: withoutReasons(baseWeights, places) })
  line('  − places', hitWords(hits))
  // Both bureaus put their region in front of titles. Here every second title has it, so that it can be seen what leaving it out brings.
  const regional = regionsInFront(other, '四川省', '重庆市')
  for (const [name, regionNames] of [
    ['regions before every second title', regionNamesOf(bureaus)],
    ['  − region names unread', []],
  ] as const) {
    const { hits, absence } = measureEngine(regional, { ...all, regionNames })
    line(name, `${hitWords(hits)}  ${absenceWords(absence)}`)
  }
}

const best = Math.max(dice.first, cosine.first)
const broken = [
  ...(engine.hits.first > best && engine.hits.first / engine.hits.of >= 0.8 ? [] : ['hit@1']),
  ...(engine.hits.five > cosine.five && engine.hits.five / engine.hits.of >= 0.91 ? [] : ['hit@5']),
  ...(engine.firstRows / engine.hits.of >= 0.8 ? [] : ['hit@1 of first rows']),
  ...(await measureSpeed(process.argv.includes('--quick'))),
]
for (const promise of broken) console.log(`未达到：${promise}`)
process.exitCode = broken.length === 0 ? 0 : 1
