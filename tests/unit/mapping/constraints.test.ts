import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { gapWorkflow } from '#lib/domain/gap/workflow'
import { relationKeys } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments } from '#lib/domain/mapping/statement'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'

const folder = new URL('../../../prisma/migrations/', import.meta.url)
const sql = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readFileSync(new URL(`${entry.name}/migration.sql`, folder), 'utf8'))
  .join('\n')

/** The values of the first list in brackets after IN that follows the name, sorted. */
function listed(constraint: string): readonly string[] {
  const list = sql.slice(sql.indexOf(`"${constraint}"`)).match(/IN\s*\(([^)]*)\)/)?.[1] ?? ''
  return [...list.matchAll(/'([^']+)'/g)].map(([, value]) => value ?? '').sort()
}

const sorted = (values: readonly string[]) => [...values].sort()

describe('the constraints of the database', () => {
  test('let exactly the tables’ states, relations and kinds in', () => {
    expect(listed('mapping_state_check')).toEqual(sorted(mappingWorkflow.states))
    expect(listed('mapping_statement_relation_check')).toEqual(sorted(relationKeys))
    expect(listed('difference_kind_check')).toEqual(sorted(differenceKinds))
    expect(listed('difference_treatment_check')).toEqual(sorted(differenceTreatments))
    expect(listed('gap_disposition_state_check')).toEqual(sorted(gapWorkflow.states))
    expect(listed('gap_disposition_disposition_check')).toEqual(sorted(dispositionKeys))
  })

  test('keep a pair for one mapping until it reaches a final state', () => {
    expect(listed('mapping_live_pair_key')).toEqual(sorted(mappingWorkflow.final))
  })
})
