/** What the platform writes as OSCAL stands in NIST's model, whatever the table; and what does not is seen. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasOscalMaps } from '#lib/files/exchange/losses'
import { writeOscal } from '#lib/files/exchange/oscal'
import { oscalMappingCollection } from '#tests/support/oscal-mapping'
import { exported, world } from './generated-world'
import { workingTable } from './working-table-rows'
import { set } from './written-formats'

const now = '2026-11-26T08:00:00Z'
const faultsOf = (text: string) => {
  const checked = oscalMappingCollection.safeParse(JSON.parse(text))
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it('any working table that it can hold is a mapping collection of the model', () => {
  fc.assert(
    fc.property(fc.oneof(workingTable, world.map(exported)), (rows) => {
      fc.pre(hasOscalMaps(rows))
      expect(faultsOf(writeOscal(rows, set, now))).toEqual([])
    }),
  )
})

it('identifiers of one file are all different', () => {
  fc.assert(
    fc.property(world.map(exported), (rows) => {
      const ids = [...writeOscal(rows, set, now).matchAll(/"uuid": "([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

it.each([
  ['an unknown name', '"method": "human"', '"method": "human", "by": "x"'],
  ['a relation that OSCAL does not know', '"relationship": "equal-to"', '"relationship": "same-as"'],
  ['a value of two lines', '"version": "7"', '"version": "7\\n8"'],
  ['an instant without its zone', `"last-modified": "${now}"`, '"last-modified": "2026-11-26T08:00:00"'],
])('%s is a fault', (_, good, bad) => {
  const [table] = fc.sample(
    workingTable.filter((rows) => hasOscalMaps(rows) && rows.some(({ relation }) => relation === 'equal')),
    1,
  )
  const text = writeOscal(table ?? [], set, now)
  expect(faultsOf(text)).toEqual([])
  expect(text).toContain(good)
  expect(faultsOf(text.replace(good, bad))).not.toEqual([])
})
