/** The words that the database lets into a column are the words of the domain's own tables, none missing, none extra. */
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { roles } from '#lib/domain/access/roles'
import { weightOrigins } from '#lib/domain/alignment/weight-versions'
import { judgementVerdicts } from '#lib/domain/assignment/blind'
import { assignmentKinds } from '#lib/domain/assignment/round'
import { splitMethods } from '#lib/domain/assignment/split'
import { changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { nodeKinds } from '#lib/domain/catalog/node'
import { commentAudiences } from '#lib/domain/comment/comment'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { redundancyDispositions, redundancyWorkflow } from '#lib/domain/gap/redundancy'
import { gapWorkflow } from '#lib/domain/gap/workflow'
import { ballotStates, voteChoices } from '#lib/domain/joint/ballot'
import { jointKinds, rigidities } from '#lib/domain/joint/types'
import { jointWorkflow } from '#lib/domain/joint/workflow'
import { bundleWorkflow, inheritanceWorkflow } from '#lib/domain/mapping/accord'
import { bundleCoverages, bundleModes } from '#lib/domain/mapping/bundle'
import { inheritanceExtents } from '#lib/domain/mapping/inheritance'
import { itemOutcomes } from '#lib/domain/mapping/package'
import { packageWorkflow } from '#lib/domain/mapping/package-workflow'
import { relationKeys } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments, unrelatedReasons } from '#lib/domain/mapping/statement'
import { suggestionLevels, suggestionOrigins } from '#lib/domain/mapping/suggestion'
import { openRunStates, runStates } from '#lib/domain/mapping/suggestion-run'
import { liveMappingStates, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { deferrableLists } from '#lib/domain/progress/deferral'
import { releaseWorkflow } from '#lib/domain/release/workflow'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres'

let test: TestDatabase
let owner: Client

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await test.drop()
})

const quotedWords = (sql: string) => [...sql.matchAll(/'([^']+)'::text/g)].map(([, word]) => word).sort()

it.each<[string, readonly string[]]>([
  ['role_grant_role_check', roles],
  ['node_snapshot_kind_check', nodeKinds],
  ['change_set_state_check', changeSetWorkflow.states],
  ['weight_version_origin_check', weightOrigins],
  ['suggestion_origin_check', suggestionOrigins],
  ['suggestion_level_check', suggestionLevels],
  ['suggestion_run_level_check', suggestionLevels],
  ['suggestion_run_state_check', runStates],
  ['mapping_state_check', mappingWorkflow.states],
  ['mapping_statement_relation_check', relationKeys],
  ['mapping_statement_unrelated_reason_check', unrelatedReasons],
  ['comment_audience_check', commentAudiences],
  ['assignment_round_kind_check', assignmentKinds],
  ['assignment_round_method_check', splitMethods],
  ['assignment_item_outcome_check', judgementVerdicts],
  ['judgement_verdict_check', judgementVerdicts],
  ['judgement_relation_check', relationKeys],
  ['difference_kind_check', differenceKinds],
  ['difference_treatment_check', differenceTreatments],
  ['mapping_bundle_mode_check', bundleModes],
  ['mapping_bundle_coverage_check', bundleCoverages],
  ['mapping_bundle_state_check', bundleWorkflow.states],
  ['mapping_package_state_check', packageWorkflow.states],
  ['mapping_package_item_outcome_check', itemOutcomes],
  ['meeting_deferral_list_check', deferrableLists],
  ['mapping_inheritance_extent_check', inheritanceExtents],
  ['mapping_inheritance_state_check', inheritanceWorkflow.states],
  ['redundancy_disposition_disposition_check', redundancyDispositions],
  ['redundancy_disposition_state_check', redundancyWorkflow.states],
  ['gap_disposition_disposition_check', dispositionKeys],
  ['gap_disposition_state_check', gapWorkflow.states],
  ['mapping_release_state_check', releaseWorkflow.states],
  ['joint_standard_kind_check', jointKinds],
  ['joint_standard_state_check', jointWorkflow.states],
  ['draft_clause_rigidity_check', rigidities],
  ['ballot_state_check', ballotStates],
  ['vote_choice_check', voteChoices],
])('%s lists what the domain lists', async (constraint, domain) => {
  const { rows } = await owner.query(
    'SELECT pg_get_constraintdef(oid) AS sql FROM pg_constraint WHERE conname = $1',
    [constraint],
  )
  expect(quotedWords(rows[0]?.sql ?? '')).toEqual([...domain].sort())
})

it('counts a mapping as live in the database exactly where the domain does', async () => {
  const { rows } = await owner.query(
    `SELECT indexdef AS sql FROM pg_indexes WHERE indexname = 'mapping_live_pair_key'`,
  )
  const live: readonly string[] = liveMappingStates
  const ended = mappingWorkflow.states.filter((state) => !live.includes(state))
  expect(quotedWords(rows[0]?.sql ?? '')).toEqual([...ended].sort())
})

it('counts a run as open in the database exactly where the domain does', async () => {
  const { rows } = await owner.query(
    `SELECT indexdef AS sql FROM pg_indexes WHERE indexname = 'suggestion_run_open_key'`,
  )
  expect(quotedWords(rows[0]?.sql ?? '')).toEqual([...openRunStates].sort())
})
