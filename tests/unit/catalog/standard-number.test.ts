import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeNumber, parseNumber, printNumber, splitNumbers } from '#lib/domain/catalog/standard-number'
import { checkTwinNumbers } from '#lib/domain/catalog/twin-numbers'
import standardsFile from '../../../data/standards.json'

const printedNumber = fc
  .tuple(
    fc.constantFrom('GB', 'GB/T', 'GB/Z', 'DB51/T', 'DB50/T', 'DB5101/T', 'T/CAS', 'DA/T', 'JGJ'),
    fc.integer({ min: 1, max: 99_999 }),
    fc.option(fc.integer({ min: 1, max: 20 })),
    fc.integer({ min: 1980, max: 2035 }),
  )
  .map(([code, sequence, part, year]) => `${code} ${sequence}${part === null ? '' : `.${part}`}—${year}`)

/** Texts of little else than what normalising folds. */
const hostileText = fc
  .array(fc.constantFrom('-', '—', '－', ' ', '　', '\u200b', '/', '∕', '(', '〕', 'g', '1'), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))

const widen = (text: string) =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0))

describe('a number', () => {
  test('is normalised the same a second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), hostileText), (text) => {
        expect(normalizeNumber(normalizeNumber(text))).toBe(normalizeNumber(text))
      }),
    )
  })

  test('is the same with other dashes, slashes, widths, cases and spaces', () => {
    const dash = fc.constantFrom('-', '–', '—', '－', '−', '——', ' — ')
    const slash = fc.constantFrom('/', '∕', '／', ' / ')
    const space = fc.constantFrom('', ' ', '　', '\u00a0', '  ')
    fc.assert(
      fc.property(printedNumber, dash, slash, space, fc.boolean(), (printed, d, s, gap, wide) => {
        const spelt = printed.replaceAll(' ', gap).replace('—', d).replace('/', s).toLowerCase()
        expect(normalizeNumber(wide ? widen(spelt) : spelt)).toBe(normalizeNumber(printed))
      }),
    )
  })

  test('is printed with U+2014 and one space, and reads back as itself', () => {
    fc.assert(
      fc.property(printedNumber, (printed) => {
        expect(printNumber(parseNumber(normalizeNumber(printed)))).toBe(printed)
      }),
    )
  })

  test.each([
    ['GB 14934—2016', 'national-mandatory', null, '14934', 2016],
    ['GB/T 24421.2—2023', 'national-recommended', null, '24421.2', 2023],
    ['GB/Z 40846—2021', 'national-guidance', null, '40846', 2021],
    ['GB/T 29149', 'national-recommended', null, '29149', null],
    ['DA/T 22—2015', 'industry', null, '22', 2015],
    ['JGJ 39—2016', 'industry', null, '39', 2016],
    ['DB51/T 2866—2022', 'provincial', '51', '2866', 2022],
    ['DB51 2866—2022', 'provincial', '51', '2866', 2022],
    ['DB5101/T 69—2020', 'municipal', '5101', '69', 2020],
    ['T/CAS 100—2020', 'association', null, '100', 2020],
    ['Q/ABC 12—2020', 'enterprise', null, '12', 2020],
    ['JGSW 03001', 'internal', null, '03001', null],
    ['川机管发[2015]53 号', 'document', null, '53', 2015],
    ['中办发〔2013〕22号', 'document', null, '22', 2013],
    ['内规-3', 'unrecognised', null, '', null],
  ])('“%s” is read as %s', (text, kind, region, sequence, year) => {
    expect(parseNumber(text)).toMatchObject({ kind, region, sequence, year })
  })

  test('every number of the real catalogues is recognised', () => {
    const codes = standardsFile.standards.flatMap((row) => splitNumbers(row.code))
    expect(codes.length).toBeGreaterThan(140)
    expect(codes.filter((number) => number.kind === 'unrecognised')).toEqual([])
  })
})

describe('a cell', () => {
  test.each([
    'DB50/T 10004—2023、DB51/T 10004—2023',
    'DB50/T 10004-2023/DB51/T 10004-2023',
    'DB50/T 10004—2023 DB51/T 10004—2023',
    'DB50/T 10004—2023；\nDB51/T 10004—2023',
  ])('“%s” holds two numbers', (cell) => {
    expect(splitNumbers(cell).map(printNumber)).toEqual(['DB50/T 10004—2023', 'DB51/T 10004—2023'])
  })

  test.each(['', '—', '无', '待定', null])('“%s” holds no number', (cell) => {
    expect(splitNumbers(cell)).toEqual([])
  })
})

describe('twin numbers', () => {
  const codes = ['51', '50']
  test('are in order when sequence and year are the same in every region', () => {
    const result = checkTwinNumbers(['DB50/T 10004-2023', 'DB51/T 10004—2023'], codes)
    expect(result.ok && result.value.map(printNumber)).toEqual(['DB51/T 10004—2023', 'DB50/T 10004—2023'])
  })

  test.each([
    [['DB51/T 10004—2023', 'DB50/T 10005—2023'], 'TWIN_NUMBERS_DIFFER'],
    [['DB51/T 10004—2023', 'DB50/T 10004—2024'], 'TWIN_NUMBERS_DIFFER'],
    [['DB51/T 10004—2023'], 'TWIN_NUMBER_COUNT'],
    [['DB51/T 10004—2023', 'DB51/T 10004—2023', 'DB50/T 10004—2023'], 'TWIN_NUMBER_COUNT'],
    [['DB51/T 10004—2023', 'DB54/T 10004—2023'], 'TWIN_NUMBER_UNFIT'],
    [['DB51/T 10004—2023', 'DB50 10004—2023'], 'TWIN_NUMBER_UNFIT'],
    [['DB51/T 10004—2023', 'GB/T 10004—2023'], 'TWIN_NUMBER_UNFIT'],
    [['DB51/T 10004—2023', 'DB50/T 10004'], 'TWIN_NUMBER_UNFIT'],
  ])('%j are refused as %s', (numbers, code) => {
    const result = checkTwinNumbers(numbers, codes)
    expect(result.ok ? null : result.problem.code).toBe(code)
  })
})
