/** JSKOS on files of other people, and the shapes that the specification allows. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ExchangeReading } from '#lib/files/exchange/exchange-mapping'
import { looksLikeJskosCsv, readJskosCsv, writeJskosCsv } from '#lib/files/exchange/jskos-csv'
import { readJskos } from '#lib/files/exchange/jskos-read'
import { writeJskos, writeJskosLines } from '#lib/files/exchange/jskos-write'

const basic = readFileSync('tests/fixtures/exchange/jskos-basic.ndjson', 'utf8')
const concordance = readFileSync('tests/fixtures/exchange/jskos-ddc-bk.csv', 'utf8')

const said = ({ rows }: ExchangeReading) => rows.map(({ provenance: _, ...row }) => row)
const codes = ({ report }: ExchangeReading) => report.problems.map(({ code }) => code)
const read = (value: unknown) => readJskos({ text: JSON.stringify(value), file: 'a.json' })
const mapping = (from: unknown, to: unknown, rest = {}) => ({
  type: ['http://www.w3.org/2004/02/skos/core#closeMatch'],
  from,
  to,
  ...rest,
})
const set = (...ids: string[]) => ({ memberSet: ids.map((id) => ({ uri: `http://example.org/${id}` })) })

describe('a real NDJSON file', () => {
  const reading = readJskos({ text: basic, file: 'basic.ndjson' })

  it('is read whole, without a problem', () => {
    expect(reading.rows.length).toBe(141)
    expect(reading.report.problems).toEqual([])
    expect(reading.set.creators).toEqual(['https://orcid.org/1234', 'https://orcid.org/5678'])
    expect(reading.rows[0]).toMatchObject({
      relation: 'equal',
      confidence: 0.840714406,
      subject: { id: 'http://example.org/x/appendage', label: 'appendage' },
      provenance: { row: 2 },
    })
  })

  it('comes out again saying the same, line by line and as one document', () => {
    expect(said(readJskos({ text: writeJskosLines(reading.rows, reading.set), file: 'b' }))).toEqual(
      said(reading),
    )
    const document = readJskos({ text: writeJskos(reading.rows, reading.set), file: 'b' })
    expect(said(document)).toEqual(said(reading))
    expect({ ...document.set, extra: [] }).toEqual({ ...reading.set, extra: [] })
  })
})

describe('a real CSV concordance', () => {
  const reading = readJskosCsv({ text: concordance, file: 'ddc-bk.csv' })

  it('is read whole, and says once that it names no relation', () => {
    expect(looksLikeJskosCsv(concordance)).toBe(true)
    expect(reading.rows.length).toBe(concordance.trim().split('\n').length - 1)
    expect(codes(reading)).toEqual(['RELATION_UNCLEAR'])
    expect(reading.rows[2]).toMatchObject({
      subject: { code: '003' },
      object: { code: '54.50' },
      relation: null,
    })
  })

  it('comes out again saying the same', () => {
    const again = readJskosCsv({ text: writeJskosCsv(reading.rows), file: 'b' })
    expect(said(again)).toEqual(said(reading))
  })

  it('takes an empty notation for “no counterpart”', () => {
    const { rows } = readJskosCsv({ text: 'fromNotation,toNotation,type\nA,,\nA,B,close\n', file: 'a' })
    expect(rows.map(({ object, relation }) => [object.found, relation])).toEqual([
      [false, null],
      [true, 'equivalent'],
    ])
  })
})

describe('members', () => {
  it('of a set are a combination, of a choice alternatives', () => {
    const { rows } = read([
      mapping(set('a'), set('b', 'c'), { uri: 'http://example.org/m1' }),
      mapping(set('a'), { memberChoice: set('b', 'c').memberSet }),
    ])
    expect(rows.map(({ bundle }) => bundle)).toEqual([
      { id: 'http://example.org/m1', mode: 'combined', coverage: null },
      { id: 'http://example.org/m1', mode: 'combined', coverage: null },
      { id: 'item-2', mode: 'any', coverage: null },
      { id: 'item-2', mode: 'any', coverage: null },
    ])
    expect(said(readJskos({ text: writeJskos(rows, read([]).set), file: 'b' }))).toEqual(
      rows.map(({ provenance: _, ...row }) => row),
    )
  })

  it('on neither side are a gap', () => {
    const { rows } = read([mapping(set('a'), set(), { toScheme: { uri: 'http://example.org/v' } })])
    expect(rows[0]).toMatchObject({
      relation: null,
      object: { found: false, source: 'http://example.org/v' },
    })
    expect(rows[0]?.gap).not.toBeNull()
  })

  it('of several on both sides are no bundle of ours: named, and kept', () => {
    const reading = read([mapping(set('a', 'b'), set('c', 'd'))])
    expect(codes(reading)).toContain('BUNDLE_BOTH_SIDES')
    expect(JSON.stringify(reading.rows[0]?.extra)).toContain('example.org/d')
  })
})

it('keeps what it does not know, and writes it again', () => {
  const odd = { identifier: ['urn:x'], unheardOf: { deep: [1, 'x'] }, mappingRelevance: 7 }
  const reading = read([mapping(set('a'), set('b'), odd)])
  expect(codes(reading)).toEqual(['VALUE_OUT_OF_RANGE'])
  expect(
    said(readJskos({ text: writeJskos(reading.rows, reading.set), file: 'b' }))[0]
      ?.extra.map(({ name }) => name)
      .sort(),
  ).toEqual(['identifier', 'mappingRelevance', 'unheardOf'])
})

it('has no words for 已判无关, so the row stays out', () => {
  const [row] = read([mapping(set('a'), set('b'))]).rows
  expect(row && writeJskosLines([{ ...row, relation: 'unrelated' }], read([]).set)).not.toContain('memberSet')
})
