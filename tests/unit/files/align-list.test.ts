/** Lists that `npm run align` takes, and those that it refuses by naming row and column. */
import { expect, it } from 'vitest'
import { alignList } from '#lib/domain/alignment/align-all'
import { buildAlignment } from '#lib/domain/alignment/alignment'
import { readList } from '#lib/files/align/read-list'
import { writeCandidates } from '#lib/files/align/write-candidates'
import { readSssom } from '#lib/files/exchange/sssom-read'
import { listProblemWords, reasonLine } from '#lib/i18n/align'

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

it('writes candidates that the SSSOM reader takes without a relation, and says where it believes that there is none', () => {
  const targets = read('id,label\na,公务用车管理标准\n')
  const sources = read('id,label\n1,公务用车管理标准\n2,幼教\n')
  if (!targets.ok || !sources.ok) throw new Error('the lists must be read')
  const text = writeCandidates({
    aligned: alignList(buildAlignment(targets.items), sources.items),
    targets: targets.items,
    source: 's.csv',
    target: 't.csv',
    license: null,
    wordsOf: reasonLine,
  })
  expect(text.startsWith('#')).toBe(true)
  // The ids are those of the lists, untouched, so that they can be joined.
  expect(text).toContain('\n1\t公务用车管理标准\tskos:mappingRelation\ta\t')
  expect(text).toMatch(/\n2\t幼教\tskos:exactMatch\tsssom:NoTermFound/)
  const back = readSssom({ file: 'o.sssom.tsv', text })
  expect(back.rows.map(({ relation }) => relation)).toEqual([null, null])
  expect(back.rows.map(({ subject }) => subject.id)).toEqual(['1', '2'])
})
