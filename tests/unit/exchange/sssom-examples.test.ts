/** SSSOM/TSV on the specification's own files: all of them are read, and come out again saying the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ExchangeReading } from '#lib/files/exchange/exchange-mapping'
import { readSssom } from '#lib/files/exchange/sssom-read'
import { mappingSlots, setSlots, slotEnum } from '#lib/files/exchange/sssom-slots'
import { writeSssom } from '#lib/files/exchange/sssom-write'
import { sssomFaults, sssomSchema } from '#tests/support/sssom-schema'

const folder = 'tests/fixtures/exchange/sssom-spec-examples'
const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'))

function readExample(name: string): ExchangeReading {
  const text = readFileSync(`${folder}/${name}`, 'utf8')
  const beside = `${folder}/${name.replace(/\.tsv$/, '.yml')}`
  const metadata = existsSync(beside) ? { text: readFileSync(beside, 'utf8'), file: beside } : undefined
  return readSssom({ text, file: name, metadata })
}

/** Without what a copy may have otherwise: the place in the file, and what the writer computes or completes. */
function said({ rows }: ExchangeReading) {
  return rows.map(({ provenance: _, cardinality: __, ...row }) => row)
}

it('sees the examples', () => {
  expect(files.length).toBe(30)
})

describe.each(files)('%s', (name) => {
  const reading = readExample(name)

  it('is read without anything that stops it', () => {
    expect(reading.rows.length).toBeGreaterThan(0)
    expect(reading.report.problems.filter(({ severity }) => severity === 'file')).toEqual([])
  })

  it('is written so that reading it gives the same rows', () => {
    const again = readSssom({ text: writeSssom(reading.rows, reading.set), file: name })
    expect(said(again)).toEqual(said(reading))
  })

  it('is written as the schema demands', () => {
    expect(sssomFaults(writeSssom(reading.rows, reading.set))).toEqual([])
  })

  it('is written the same way the second time', () => {
    const once = writeSssom(reading.rows, reading.set)
    const again = readSssom({ text: once, file: name })
    expect(writeSssom(again.rows, again.set)).toBe(once)
  })
})

it('agrees with the examples about cardinality, with and without scope', () => {
  const named = files.filter((name) => name.startsWith('cardinality'))
  const codes = named.flatMap((name) => readExample(name).report.problems.map(({ code }) => code))
  expect(named.length).toBe(5)
  expect(codes).not.toContain('CARDINALITY_DIFFERS')
})

describe('the slots', () => {
  const ours = (slots: typeof mappingSlots) => slots.map(({ name }) => name)
  const theirs = (name: string) =>
    (sssomSchema.classes[name]?.slots ?? []).filter(
      (slot) => !['curie_map', 'mappings', 'extension_definitions'].includes(slot),
    )

  it('are those of the schema, in its order', () => {
    expect(ours(mappingSlots)).toEqual(theirs('mapping'))
    expect(ours(setSlots)).toEqual(theirs('mapping set'))
  })

  it('have the types of the schema', () => {
    const types: Record<string, string> = {
      string: 'text',
      EntityReference: 'entity',
      NonRelativeURI: 'uri',
      date: 'date',
      double: 'number',
    }
    for (const slot of [...mappingSlots, ...setSlots]) {
      const schema = sssomSchema.slots[slot.name]
      expect([slot.name, slot.type]).toEqual([slot.name, types[schema?.range ?? ''] ?? 'enum'])
      expect([slot.name, slot.multivalued]).toEqual([slot.name, schema?.multivalued === true])
      expect([slot.name, slot.propagated]).toEqual([slot.name, schema?.annotations?.propagated === true])
      const values = sssomSchema.enums[schema?.range ?? '']?.permissible_values
      if (values !== undefined) expect(slotEnum(slot.name)).toEqual(Object.keys(values))
    }
  })
})
