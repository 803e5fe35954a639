/** The table of docs/exchange.md is `carriageTable`. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Carriage, carriageTable, exchangeFacts } from '#lib/files/exchange/losses'

const marks: Readonly<Record<string, Carriage>> = { '✓': 'native', '⊕': 'own', '–': 'lost', '✗': 'left-out' }
const columns = [['sssom'], ['jskos', 'jskos-ndjson'], ['jskos-csv'], ['strm'], ['oscal'], ['table']] as const
const rows = readFileSync('docs/exchange.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| fact'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const factOf = (title = '') => /`([a-z-]+)`$/.exec(title)?.[1]

it('names every fact once, in words and by its key', () => {
  const named = rows.flatMap(([title]) => factOf(title) ?? [])
  expect([...named].sort()).toEqual([...exchangeFacts].sort())
})

it('says of every fact and format what the data say', () => {
  const written = rows.map(([title, ...cells]) => [title, ...cells.map((cell) => marks[[...cell][0] ?? ''])])
  const known = rows.map(([title]) => {
    const fact = exchangeFacts.find((key) => key === factOf(title))
    return [
      title,
      ...columns.map(([format]) => (fact === undefined ? 'native' : carriageTable[format][fact])),
    ]
  })
  expect(written).toEqual(known)
  expect(carriageTable['jskos-ndjson']).toEqual(carriageTable.jskos)
})
