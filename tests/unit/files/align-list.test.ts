/** Lists that `npm run align` takes, and those that it refuses by naming row and column. */
import { expect, it } from 'vitest'
import { alignAll } from '#lib/domain/alignment/align-all'
import { alignItem } from '#lib/domain/alignment/align-item'
import { buildAlignment } from '#lib/domain/alignment/alignment'
import { readList } from '#lib/files/align/read-list'
import { candidateLines } from '#lib/files/align/write-candidates'
import { readSssom } from '#lib/files/exchange/sssom-read'
import { listProblemWords, noneLine, reasonLine } from '#lib/i18n/align'
import { sssomFaults } from '../../support/sssom-schema'

const read = (text: string) => readList(new TextEncoder().encode(text))
const told = (text: string) => {
  const reading = read(text)
  return reading.ok ? [] : reading.problems.map(listProblemWords)
}

it('takes a file with and without a byte order mark, and makes the path of the parents', () => {
  const text = 'id,label,parent_id\n1,后勤,\n2,"食堂, 餐饮",1\n'
  expect(read(`\ufeff${text}`)).toEqual(read(text))
  const reading = read(text)
  expect(reading.ok && reading.items[1]).toMatchObject({
    id: '2',
    title: '食堂, 餐饮',
    path: ['后勤'],
    parentId: '1',
  })
})

it('takes a path instead of parents, with or without the own label at its end', () => {
  const reading = read('id,label,path\n1,食堂,业务 > 后勤 > 食堂\n')
  expect(reading.ok && reading.items[0]?.path).toEqual(['业务', '后勤'])
})

it('names a missing column, an id that comes twice, an empty cell and a circle of parents', () => {
  expect(told('id,title\n1,甲\n')[0]).toContain('缺少列“label”')
  expect(told('id,label\n1,甲\n1,乙\n')[0]).toContain('第 3 行“id”列的“1”与第 2 行重复')
  expect(told('id,label\n1,\n')[0]).toContain('第 2 行“label”列是空的')
  expect(told('id,label,parent_id\n1,甲,2\n2,乙,1\n')[0]).toContain('1 → 2 → 1')
  expect(told('id,label\n')[0]).toContain('没有数据行')
  expect(told('id,label\n1,"甲\n')[0]).toContain('引号')
})

/** The file that `npm run align` writes for two lists of titles, whose ids are their numbers. */
function fileFor(sourceTitles: readonly string[], targetTitles: readonly string[]): string {
  const itemsOf = (titles: readonly string[]) =>
    titles.map((title, at) => alignItem({ id: String(at + 1), title }))
  const targets = itemsOf(targetTitles)
  const steps = alignAll(buildAlignment(targets), itemsOf(sourceTitles))
  let step = steps.next()
  while (!step.done) step = steps.next()
  const lines = candidateLines({
    run: step.value,
    targets,
    source: 's.csv',
    target: 't.csv',
    mark: '0'.repeat(32),
    license: null,
    wordsOf: reasonLine,
    wordsOfNone: noneLine,
  })
  return `${[...lines].join('\n')}\n`
}

it('writes candidates that the SSSOM reader takes without a relation, and says where it believes that there is none', () => {
  const text = fileFor(['公务用车管理标准', '幼教'], ['公务用车管理标准'])
  // The ids are those of the lists, untouched, so that they can be joined; nothing else is wrong with the file.
  expect(sssomFaults(text).filter((fault) => !fault.includes('is no CURIE'))).toEqual([])
  expect(text).toContain('\n1\t公务用车管理标准\tskos:mappingRelation\t1\t')
  expect(text).toMatch(/\n2\t幼教\tskos:exactMatch\tsssom:NoTermFound/)
  const back = readSssom({ file: 'o.sssom.tsv', text })
  expect(back.rows.map(({ relation }) => relation)).toEqual([null, null])
  expect(back.rows.map(({ subject }) => subject.id)).toEqual(['1', '2'])
})

it('puts “no counterpart” before candidates only where it is much the likelier', () => {
  const objects = (title: string) =>
    fileFor([title], ['公务用车管理', '办公用房管理', '公共机构节能管理'])
      .split('\n')
      .filter((line) => line.startsWith('1\t'))
      .map((line) => line.split('\t')[3])
  expect(objects('公务用车管理')).not.toContain('sssom:NoTermFound')
  // One character in common: the candidates are hardly worth a look.
  expect(objects('车位')[0]).toBe('sssom:NoTermFound')
  expect(objects('车位').length).toBeGreaterThan(1)
  // A word in common: perhaps the first candidate, perhaps none.
  expect(objects('租用车辆').at(0)).not.toBe('sssom:NoTermFound')
  expect(objects('租用车辆').at(-1)).toBe('sssom:NoTermFound')
})
