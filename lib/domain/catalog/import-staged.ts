/** The plan of an import under given settings: what the dry run shows is what becomes the change set. */
import { type ImportPlan, planImport } from './import-plan'
import type { ImportAnswer, ImportInput } from './import-run'

export type ImportChoices = Pick<ImportInput, 'headerRow' | 'matching' | 'mode' | 'newBranches'> & {
  readonly answers: readonly { readonly row: number; readonly answer: ImportAnswer }[]
  /** Leaves out every row that is still doubtful after the answers. */
  readonly skipDoubtful: boolean
}

export function planStaged(
  choices: ImportChoices,
  facts: Pick<ImportInput, 'base' | 'nodeOfPlatformCode' | 'standards' | 'rows' | 'rules' | 'newId'>,
): ImportPlan {
  const { answers, skipDoubtful, ...rest } = choices
  const given = new Map(answers.map(({ row, answer }) => [row, answer]))
  const plan = planImport({ ...facts, ...rest, answers: given })
  if (!skipDoubtful || plan.unresolved.length === 0) return plan
  for (const { row } of plan.unresolved) given.set(row, { kind: 'skip' })
  return planImport({ ...facts, ...rest, answers: given })
}
