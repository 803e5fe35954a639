/**
 * Writes `docs/workflows/*.md` from the workflow tables, the policy and the words, so that the diagrams cannot tell
 * another story than the software. `tsx scripts/diagrams.ts` writes; with `--check` it only compares, names what is out
 * of date and ends with 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { policy } from '#lib/domain/access/policy'
import { type Role, roles } from '#lib/domain/access/roles'
import { changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { redundancyWorkflow } from '#lib/domain/gap/redundancy'
import { gapWorkflow } from '#lib/domain/gap/workflow'
import { jointWorkflow } from '#lib/domain/joint/workflow'
import { bundleWorkflow, inheritanceWorkflow } from '#lib/domain/mapping/accord'
import { packageWorkflow } from '#lib/domain/mapping/package-workflow'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { releaseWorkflow } from '#lib/domain/release/workflow'
import type { Move, Workflow } from '#lib/domain/shared/workflow'
import { roleWords } from '#lib/i18n/access'
import { accordMoveWords, accordStateWords, bundleMoveWords } from '#lib/i18n/bundle'
import { changeSetMoveWords, changeSetStateWords } from '#lib/i18n/change-set'
import { gapMoveWords, gapStateWords } from '#lib/i18n/gap'
import { jointMoveWords, jointStateWords } from '#lib/i18n/joint'
import { mappingMoveWords, mappingStateWords } from '#lib/i18n/mapping'
import { packageMoveWords, packageStateWords } from '#lib/i18n/package'
import { redundancyStateWords } from '#lib/i18n/redundancy'
import { releaseMoveWords, releaseStateWords } from '#lib/i18n/release'

export type WorkflowPage = { readonly file: string; readonly text: string }

const folder = join(import.meta.dirname, '..', 'docs', 'workflows')

/** One page for each workflow: file name within `docs/workflows`, and its whole text. */
export function workflowPages(): readonly WorkflowPage[] {
  return [
    pageOf('变更单', changeSetWorkflow, changeSetStateWords, changeSetMoveWords),
    pageOf('对照', mappingWorkflow, mappingStateWords, mappingMoveWords),
    pageOf('成组对照', bundleWorkflow, accordStateWords, bundleMoveWords),
    pageOf('批次', packageWorkflow, packageStateWords, packageMoveWords),
    pageOf('其下标准说明', inheritanceWorkflow, accordStateWords, accordMoveWords),
    pageOf('冗余处置', redundancyWorkflow, redundancyStateWords, accordMoveWords),
    pageOf('缺口处置', gapWorkflow, gapStateWords, gapMoveWords),
    pageOf('对照表发布', releaseWorkflow, releaseStateWords, releaseMoveWords),
    pageOf('联合标准', jointWorkflow, jointStateWords, jointMoveWords),
  ]
}

function pageOf<State extends string, Name extends string>(
  title: string,
  workflow: Workflow<State, Name>,
  stateWords: Readonly<Record<State, string>>,
  moveWords: Readonly<Record<Name, string>>,
): WorkflowPage {
  const names = Object.keys(workflow.moves) as Name[]
  const lines = [
    `# ${title}：状态与步骤`,
    '',
    `由 \`npx tsx scripts/diagrams.ts\` 依据流程表 \`${workflow.name}\` 与权限表生成，请勿手工修改。`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...workflow.states.map((state) => `  state "${stateWords[state]}" as ${nodeId(state)}`),
    `  [*] --> ${nodeId(workflow.initial)}`,
    ...names.flatMap((name) => arrows(workflow.moves[name], moveWords[name])),
    ...workflow.final.map((state) => `  ${nodeId(state)} --> [*]`),
    '```',
    '',
    '| 步骤 | 从 | 到 | 办理角色 | 理由 | 操作 |',
    '|---|---|---|---|---|---|',
    ...names.map((name) => moveRow(workflow.moves[name], moveWords[name], stateWords)),
    '',
  ]
  return { file: `${workflow.name}.md`, text: lines.join('\n') }
}

/** Mermaid takes no hyphen in the name of a state. */
function nodeId(state: string): string {
  return state.replaceAll('-', '_')
}

function arrows<State extends string>(move: Move<State>, word: string): readonly string[] {
  return move.from.flatMap((from) => move.to.map((to) => `  ${nodeId(from)} --> ${nodeId(to)}: ${word}`))
}

const reasonWords = { required: '须写明', optional: '可写', none: '—' } as const

function moveRow<State extends string>(
  move: Move<State>,
  word: string,
  stateWords: Readonly<Record<State, string>>,
): string {
  const from = move.from.map((state) => stateWords[state]).join('、')
  const to = move.to.map((state) => stateWords[state]).join(' 或 ')
  const who = rolesFor(move.operation).map((role) => roleWords[role])
  return `| ${word} | ${from} | ${to} | ${who.join('、')} | ${reasonWords[move.reason]} | \`${move.operation}\` |`
}

function rolesFor(operation: string): readonly Role[] {
  const rows: Readonly<Record<string, Partial<Record<Role, readonly unknown[]>>>> = policy
  const row = rows[operation]
  if (row === undefined) throw new Error(`the policy does not know ${operation}`)
  return roles.filter((role) => (row[role]?.length ?? 0) > 0)
}

/** The pages whose file does not hold exactly their text. */
export function outdatedPages(): readonly string[] {
  return workflowPages()
    .filter((page) => readPage(page.file) !== page.text)
    .map((page) => page.file)
}

function readPage(file: string): string | null {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch {
    return null
  }
}

function main(check: boolean): void {
  const outdated = outdatedPages()
  if (check) {
    for (const file of outdated)
      console.error(`docs/workflows/${file} is out of date: npx tsx scripts/diagrams.ts`)
    process.exitCode = outdated.length > 0 ? 1 : 0
    return
  }
  mkdirSync(folder, { recursive: true })
  for (const page of workflowPages()) writeFileSync(join(folder, page.file), page.text)
  console.log(`docs/workflows: ${outdated.length} rewritten`)
}

if (process.argv[1] === import.meta.filename) main(process.argv.includes('--check'))
