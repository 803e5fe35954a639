/**
 * Which work waits in which state: for every state of every workflow the move that brings the thing on, as tables that
 * a new state breaks at compile time. Who does that move is not said here: the policy table says it, so the desk, the
 * progress page and the buttons cannot name different people.
 */
import type { CommandName } from '#lib/domain/access/operations'
import { policy } from '#lib/domain/access/policy'
import type { Whose } from '#lib/domain/access/roles'
import { type ChangeSetState, changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { redundancyWorkflow } from '#lib/domain/gap/redundancy'
import { type GapState, gapWorkflow } from '#lib/domain/gap/workflow'
import { jointWorkflow } from '#lib/domain/joint/workflow'
import { bundleWorkflow, inheritanceWorkflow } from '#lib/domain/mapping/accord'
import { type PackageState, packageWorkflow } from '#lib/domain/mapping/package-workflow'
import { type MappingState, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { releaseWorkflow } from '#lib/domain/release/workflow'
import type { Workflow } from '#lib/domain/shared/workflow'
import type { FigureList, WaitingWhat } from './figures'

/** The work that a mapping waits for by its state; `confirmed` waits only once it is stale (`mapping-recheck`). */
export const mappingWork: Readonly<Record<MappingState, WaitingWhat | null>> = {
  draft: 'mapping-submit',
  'agency-review': 'mapping-review',
  pending: 'mapping-confirm',
  returned: 'mapping-revise',
  disputed: 'mapping-adjudicate',
  confirmed: null,
  rejected: null,
  withdrawn: null,
  retired: null,
}

/** A draft that was sent back is revised rather than submitted: `change-set-revise`. */
export const changeSetWork: Readonly<Record<ChangeSetState, WaitingWhat | null>> = {
  draft: 'change-set-submit',
  'agency-review': 'change-set-approve',
  effective: null,
  discarded: null,
}

/** A gap that nobody has disposed of waits for `gap-propose`, as a withdrawn one does. */
export const gapWork: Readonly<Record<GapState, WaitingWhat | null>> = {
  'agency-review': 'gap-approve',
  'awaiting-other': 'gap-agree',
  returned: 'gap-revise',
  withdrawn: 'gap-propose',
  decided: null,
}

/** The work that a 批次 waits for; one that was sent waits as long as an item of it is open. */
export const packageWork: Readonly<Record<PackageState, WaitingWhat | null>> = {
  draft: 'package-submit',
  'agency-review': 'package-review',
  forwarded: 'package-answer',
  dissolved: null,
}

type Work = { readonly list: FigureList; readonly operation: CommandName }

/** Every sort of work: the list in which the thing stands, and the operation of the move that gets it done. */
export const workTable: Readonly<Record<WaitingWhat, Work>> = {
  'mapping-submit': work('mappings', mappingWorkflow, 'submit'),
  'mapping-review': work('mappings', mappingWorkflow, 'forward'),
  'mapping-confirm': work('mappings', mappingWorkflow, 'confirm'),
  'mapping-revise': work('mappings', mappingWorkflow, 'revise'),
  'mapping-adjudicate': work('mappings', mappingWorkflow, 'adjudicate'),
  'mapping-recheck': work('mappings', mappingWorkflow, 'revise'),
  'package-submit': work('packages', packageWorkflow, 'submit'),
  'package-review': work('packages', packageWorkflow, 'forward'),
  'package-answer': work('packages', mappingWorkflow, 'confirm'),
  'release-sign': work('releases', releaseWorkflow, 'sign'),
  'bundle-approve': work('accords', bundleWorkflow, 'approve'),
  'bundle-agree': work('accords', bundleWorkflow, 'agree'),
  'bundle-revise': work('accords', bundleWorkflow, 'restate'),
  'bundle-recheck': work('accords', bundleWorkflow, 'restate'),
  'inheritance-approve': work('accords', inheritanceWorkflow, 'approve'),
  'inheritance-agree': work('accords', inheritanceWorkflow, 'agree'),
  'inheritance-revise': work('accords', inheritanceWorkflow, 'restate'),
  'inheritance-recheck': work('accords', inheritanceWorkflow, 'restate'),
  'redundancy-approve': work('accords', redundancyWorkflow, 'approve'),
  'redundancy-revise': work('accords', redundancyWorkflow, 'restate'),
  'redundancy-recheck': work('accords', redundancyWorkflow, 'restate'),
  'change-set-submit': work('change-sets', changeSetWorkflow, 'submit'),
  'change-set-revise': work('change-sets', changeSetWorkflow, 'edit'),
  'change-set-approve': work('change-sets', changeSetWorkflow, 'approve'),
  'gap-answer': work('gaps', gapWorkflow, 'propose'),
  'gap-propose': work('gaps', gapWorkflow, 'propose'),
  'gap-approve': work('gaps', gapWorkflow, 'approve'),
  'gap-agree': work('gaps', gapWorkflow, 'agree'),
  'gap-revise': work('gaps', gapWorkflow, 'propose'),
  'joint:enter': work('joint', jointWorkflow, 'enter'),
  'joint:name-drafters': work('joint', jointWorkflow, 'name-drafters'),
  'joint:draft': work('joint', jointWorkflow, 'save-draft'),
  'joint:open-ballot': work('joint', jointWorkflow, 'open-ballot'),
  'joint:vote': work('joint', jointWorkflow, 'vote'),
  'joint:close-ballot': work('joint', jointWorkflow, 'close-ballot'),
  'joint:cosign': work('joint', jointWorkflow, 'cosign'),
  'joint:request-approval': work('joint', jointWorkflow, 'request-approval'),
  'joint:record': work('joint', jointWorkflow, 'record'),
  'joint:record-filing': work('joint', jointWorkflow, 'amend'),
}

function work<Name extends string>(list: FigureList, workflow: Workflow<string, Name>, move: Name): Work {
  return { list, operation: workflow.moves[move].operation as CommandName }
}

/** On which side of the thing those stand who may do the work, as the policy has it; `platform` is the joint body. */
export function sideOf(what: WaitingWhat): Whose {
  const granted = Object.values(policy[workTable[what].operation]).flat()
  const side = (['platform', 'joint', 'own', 'other'] as const).find((whose) => granted.includes(whose))
  if (side === undefined) throw new Error(`the policy lets nobody do ${what}`)
  return side
}
