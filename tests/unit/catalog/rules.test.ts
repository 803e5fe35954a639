import { describe, expect, test } from 'vitest'
import { addMonths, dayOf, parseDay } from '#lib/domain/catalog/day'
import { emptyRecord, type StandardRecord } from '#lib/domain/catalog/record'
import { catalogRules, checkRow, getRule } from '#lib/domain/catalog/rules'
import rulesFile from '../../../data/rules.json'
import { realCatalogs } from './real-catalogs'

const context = { regionCodes: ['51', '50'], today: '2026-11-22' }
const rulesOf = (record: Partial<StandardRecord>, today = context.today) =>
  checkRow({ ...emptyRecord, ...record }, 'import', { ...context, today }).map((finding) => finding.rule)
const realRecords = realCatalogs.catalogs.flatMap(({ snapshots }) =>
  snapshots.flatMap((snapshot) => snapshot.record ?? []),
)
const realNumbersWith = (rule: string) =>
  new Set(
    realRecords
      .filter((record) => checkRow(record, 'import', context).some((finding) => finding.rule === rule))
      .map((record) => record.numberText),
  )

describe('the table of rules', () => {
  test('says word for word what data/rules.json says', () => {
    for (const rule of catalogRules) {
      const source = rulesFile.rules.find((candidate) => candidate.id === rule.id)
      expect({ message: rule.message, basis: rule.basis }).toEqual({
        message: source?.message,
        basis: source?.basis,
      })
      expect(rule.severity.issue).toBe(source?.severity)
    }
  })

  test('blocks nothing while rows come in', () => {
    expect(catalogRules.filter((rule) => rule.severity.import === 'block')).toEqual([])
  })

  test('lets both real catalogues become effective', () => {
    const findings = realRecords.flatMap((record) => checkRow(record, 'effective', context))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.filter((finding) => finding.severity === 'block')).toEqual([])
  })

  test('has no rule that nobody wrote', () => {
    expect(getRule('P-15').field).toBe('effectiveDate')
    expect(() => getRule('X-99')).toThrow()
  })
})

describe('the real catalogues', () => {
  test('have six local standards past five years without a review', () => {
    expect([...realNumbersWith('L-01')].sort()).toEqual([
      'DB50/T 1055—2020',
      'DB50/T 1056—2020',
      'DB50/T 1058—2020',
      'DB51/T 2610—2019',
      'DB51/T 2615—2019',
      'DB51/T 2620—2019',
    ])
  })

  test('have one whose review is due within six months', () => {
    expect([...realNumbersWith('L-02')]).toEqual(['DB51/T 2866—2022'])
  })

  test('have one that took effect before it was issued', () => {
    expect([...realNumbersWith('P-15')]).toEqual(['DB51/T 2620—2019'])
  })

  test('cite some standards without a year', () => {
    expect([...realNumbersWith('N-01')]).toContain('GB 2894')
    expect([...realNumbersWith('N-02')]).toEqual([])
  })
})

describe('a row', () => {
  test.each<[string, Partial<StandardRecord>]>([
    ['N-01', { level: 'national', numberText: 'DB51/T 1—2020' }],
    ['N-01', { level: 'national', numberText: '国标一二三 4' }],
    ['N-02', { numberText: 'GB/T 1.1-2020' }],
    ['N-03', { numberText: 'GB/T 1.1—2020', issueDate: '2019-12-31' }],
    ['N-04', { level: 'local', numberText: 'DB54/T 1—2020' }],
    ['N-04', { level: 'local', numberText: 'DB3101/T 1—2020' }],
    ['N-05', { level: 'local', numberText: 'DB51/T 1—2020', issuer: '成都市市场监督管理局' }],
    ['N-06', { level: 'local', numberText: 'DB51 1—2020' }],
    ['N-09', { evidence: 'illustrative', numberText: 'DB51/T 1—2020' }],
    ['N-10', { level: 'enterprise', numberText: 'Q/ABC 1—2020' }],
    ['N-11', { level: 'association', numberText: 'GB/T 1—2020' }],
    ['A-01', { level: 'local', issuer: '四川省机关事务管理局' }],
    ['P-15', { issueDate: '2020-01-02', effectiveDate: '2020-01-01' }],
    ['L-01', { level: 'local', issueDate: '2021-11-22' }],
    ['L-02', { level: 'local', issueDate: '2022-05-22' }],
    ['D-01', { level: 'normative-document', numberText: '川机管发[2015]53号' }],
    ['D-01', { level: 'normative-document', numberText: '川机管发〔2015〕第53号' }],
    ['D-01', { level: 'normative-document', numberText: '川机管发〔2015〕053号' }],
  ])('breaks %s with %j', (rule, record) => {
    expect(rulesOf(record)).toContain(rule)
  })

  test.each<[string, Partial<StandardRecord>]>([
    ['N-05', { level: 'local', numberText: 'DB50/T 1—2020', issuer: '重庆市市场监督管理局' }],
    ['N-05', { level: 'local', numberText: 'DB51/T 1—2020', issuer: '四川省市场监督管理局' }],
    ['L-01', { level: 'local', issueDate: '2021-11-23' }],
    ['L-01', { level: 'local', issueDate: '2010-01-01', reviewedOn: '2024-01-01' }],
    ['L-01', { level: 'national', issueDate: '2002-01-01' }],
    ['L-02', { level: 'local', issueDate: '2022-05-23' }],
    ['A-01', { level: 'local', issuer: '四川省市场监督管理局' }],
    ['D-01', { level: 'normative-document', numberText: '渝机管发〔2021〕108 号' }],
  ])('does not break %s with %j', (rule, record) => {
    expect(rulesOf(record)).not.toContain(rule)
  })

  test('that shows an example with a number cannot become effective', () => {
    const record = { ...emptyRecord, evidence: 'illustrative', numberText: 'GB/T 1—2020' } as const
    expect(checkRow(record, 'effective', context).map((finding) => finding.severity)).toContain('block')
  })
})

describe('a day', () => {
  test('is the one in Beijing', () => {
    expect(dayOf(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
    expect(dayOf(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
  })

  test('is read in the ways people write it', () => {
    const spellings = [
      '2020-10-01',
      '2020/10/1',
      '2020.10.01',
      '2020年10月1日',
      '20201001',
      '2020-10-01T00:00:00Z',
    ]
    for (const text of spellings) expect(parseDay(text)).toBe('2020-10-01')
    for (const text of ['', '2020', '2020-13-01', '2020-02-30', '明年']) expect(parseDay(text)).toBeNull()
  })

  test('moves by months over the turn of the year', () => {
    expect(addMonths('2026-11-22', 3)).toBe('2027-02-22')
    expect(addMonths('2027-02-24', -6)).toBe('2026-08-24')
  })
})
