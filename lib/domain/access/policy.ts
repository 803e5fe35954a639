/**
 * Who may do what, to whose things: one total table over every command and every read. The runner, the gate in front
 * of each page, the buttons and the page 权限一览 read this table; there is no second list. A row that is missing does
 * not compile. What the table allows, a rule may still refuse for this very subject (own proposal, wrong state …).
 */
import { fail, ok, type Result } from '../shared/problem'
import type { Operation } from './operations'
import type { AccessProblem } from './problems'
import { type Actor, type Role, type Whose, whoseValues } from './roles'

export type PolicyRow = Partial<Readonly<Record<Role, readonly Whose[]>>>

const all = whoseValues
const bothSides = ['own', 'other'] as const

/** What every member of an agency and every overseer may see of the shared work. */
const sharedReading: PolicyRow = {
  editor: all,
  reviewer: all,
  signatory: all,
  seat: all,
  secretary: all,
  auditor: all,
}

const everybody: PolicyRow = { ...sharedReading, sysadmin: all, secadmin: all, auditadmin: all }

export const policy: Readonly<Record<Operation, PolicyRow>> = {
  'agency.create': { sysadmin: ['platform'] },
  'account.create': { sysadmin: ['platform'] },
  'account.disable': { sysadmin: ['platform'] },
  'account.enable': { sysadmin: ['platform'] },
  'account.reset-password': { sysadmin: ['platform'] },
  // Everybody changes the own password, and nobody another's.
  'account.change-password': {
    editor: ['own'],
    reviewer: ['own'],
    signatory: ['own'],
    seat: ['own'],
    secretary: ['own'],
    auditor: ['own'],
    sysadmin: ['own'],
    secadmin: ['own'],
    auditadmin: ['own'],
  },
  'account.grant-role': { secadmin: ['platform'] },
  'account.revoke-role': { secadmin: ['platform'] },

  'api-token.issue': { sysadmin: ['platform'] },
  'api-token.revoke': { sysadmin: ['platform'] },

  'change-set.create': { editor: ['own'] },
  'change-set.import': { editor: ['own'] },
  'change-set.edit': { editor: ['own'] },
  'change-set.submit': { editor: ['own'] },
  'change-set.approve': { reviewer: ['own'] },
  'change-set.return': { reviewer: ['own'] },
  'change-set.withdraw': { editor: ['own'] },
  'change-set.discard': { editor: ['own'] },

  'suggestion.dismiss': { editor: ['own'] },
  'suggestion.refuse': { editor: ['own'] },
  'suggestion.restore': { editor: ['own'] },
  'suggestion-run.start': { editor: ['own'] },
  'suggestion-run.cancel': { editor: ['own'] },
  // What the engine compares with belongs to all agencies together.
  'synonyms.add': { editor: ['joint'] },
  'synonyms.revise': { editor: ['joint'] },
  'synonyms.retire': { editor: ['joint'] },
  'synonyms.restore': { editor: ['joint'] },
  'weights.adopt': { editor: ['joint'] },
  'weights.reset': { editor: ['joint'] },
  'weights.restore': { editor: ['joint'] },

  'mapping.propose': { editor: ['own'] },
  'mapping.revise': { editor: ['own'] },
  'mapping.reaffirm': { editor: ['own'] },
  'mapping.submit': { editor: ['own'] },
  'mapping.forward': { reviewer: ['own'] },
  'mapping.recall': { editor: ['own'] },
  'mapping.send-back': { reviewer: ['own'] },
  'mapping.confirm': { reviewer: ['other'] },
  'mapping.return': { reviewer: ['other'] },
  'mapping.reject': { reviewer: ['other'] },
  'mapping.withdraw': { editor: ['own'] },
  'mapping.dispute': { reviewer: bothSides },
  'mapping.adjudicate': { secretary: all },
  'mapping.retire': { reviewer: bothSides },
  // Always drafts of the own agency; taking them back as well.
  'mapping.import': { editor: ['own'] },
  'mapping.undo-import': { editor: ['own'] },
  // 秘书处 records that the joint body resolved it; to mark it is the parties' own (`flagHardMapping`).
  'mapping.flag-hard': { editor: bothSides, reviewer: bothSides, secretary: all },

  'bundle.create': { editor: ['own'] },
  'bundle.change': { editor: ['own'] },
  'bundle.approve': { reviewer: ['own'] },
  'bundle.agree': { reviewer: ['other'] },
  'bundle.return': { reviewer: bothSides },
  'bundle.dissolve': { editor: ['own'] },
  // A pair of nodes is `own` of both its agencies; the secretariat speaks about every pair, to both.
  'comment.post': {
    editor: ['own'],
    reviewer: ['own'],
    signatory: ['own'],
    seat: ['own'],
    secretary: ['own', 'platform'],
  },
  'comment.withdraw': {
    editor: ['own'],
    reviewer: ['own'],
    signatory: ['own'],
    seat: ['own'],
    secretary: ['own', 'platform'],
  },
  'package.assemble': { editor: ['own'] },
  'package.edit': { editor: ['own'] },
  'package.submit': { editor: ['own'] },
  'package.recall': { editor: ['own'] },
  'package.send-back': { reviewer: ['own'] },
  'package.forward': { reviewer: ['own'] },
  'package.dissolve': { editor: ['own'] },

  'meeting.defer': { secretary: all },
  'meeting.resume': { secretary: all },

  // A reviewer shares out the work of the own agency (docs/decisions/0020), and judges what was given to him blind.
  'assignment.create': { reviewer: ['own'] },
  'assignment.reassign': { reviewer: ['own'] },
  'assignment.hand-over': { reviewer: ['own'] },
  'assignment.close': { reviewer: ['own'] },
  'blind.judge': { reviewer: ['own'] },
  'blind.settle': { reviewer: ['own'] },
  // The person who is away, or a reviewer for him; the rules look which.
  'delegation.create': { editor: ['own'], reviewer: ['own'] },
  'delegation.end': { editor: ['own'], reviewer: ['own'] },

  'inheritance.propose': { editor: ['own'] },
  'inheritance.approve': { reviewer: ['own'] },
  'inheritance.agree': { reviewer: ['other'] },
  'inheritance.return': { reviewer: bothSides },
  'inheritance.withdraw': { editor: ['own'] },

  // For a report of a gap, `own` is the agency that has the node and finds nothing for it.
  'gap.report': { editor: ['own'] },
  'gap.take-back-report': { editor: ['own'] },
  // For a gap, `own` is the agency that lacks something and `other` the one that has it.
  'gap.propose': { editor: ['own'] },
  'gap.approve': { reviewer: ['own'] },
  'gap.agree': { reviewer: ['other'] },
  'gap.return': { reviewer: bothSides },
  'gap.withdraw': { editor: ['own'] },
  // For a redundancy, `own` is the agency that has several nodes for one.
  'redundancy.propose': { editor: ['own'] },
  'redundancy.approve': { reviewer: ['own'] },
  'redundancy.return': { reviewer: ['own'] },
  'redundancy.withdraw': { editor: ['own'] },

  'release.prepare': { editor: ['joint'], reviewer: ['joint'] },
  'release.sign': { signatory: ['joint'] },
  'release.withdraw': { reviewer: ['joint'] },

  'joint.propose': { editor: ['joint'] },
  'joint.enter': { reviewer: ['joint'] },
  'joint.name-drafters': { editor: ['joint'] },
  'joint.save-draft': { editor: ['joint'] },
  'joint.submit': { editor: ['joint'] },
  'joint.return': { secretary: all },
  'joint.cosign': { signatory: ['joint'] },
  'joint.refuse': { signatory: ['joint'] },
  'joint.request-approval': { secretary: all },
  'joint.record': { editor: ['joint'] },
  'joint.withdraw': { reviewer: ['joint'] },
  'ballot.open': { secretary: all },
  'ballot.vote': { seat: ['joint'] },
  'ballot.close': { secretary: all },

  'desk.read': everybody,
  'search.read': sharedReading,
  'catalog.read': sharedReading,
  'change-set.read': {
    editor: ['own'],
    reviewer: ['own'],
    signatory: ['own'],
    seat: ['own'],
    auditor: all,
  },
  'mapping.read': sharedReading,
  // Drafts and what waits for 本局审核: the proposing agency's own business.
  'mapping.read-internal': { editor: ['own'], reviewer: ['own'], signatory: ['own'], seat: ['own'] },
  // What both agencies say to each other about a pair; the internal ones are `mapping.read-internal`.
  'comment.read': {
    editor: ['own'],
    reviewer: ['own'],
    signatory: ['own'],
    seat: ['own'],
    secretary: all,
    auditor: all,
  },
  'assignment.read': { editor: ['own'], reviewer: ['own'], auditor: all },
  'gap.read': sharedReading,
  'release.read': sharedReading,
  'joint.read': sharedReading,
  'progress.read': sharedReading,
  'audit.read': { ...sharedReading, auditadmin: all },
  'security.read': { auditadmin: all },
  'members.read': { sysadmin: all, secadmin: all, auditadmin: all },
  'api-token.read': { sysadmin: all, secadmin: all, auditadmin: all },
  'policy.read': everybody,
}

/** Whether one of the actor's roles may perform the operation on a thing that stands so to the actor's agency. */
export function allows(actor: Pick<Actor, 'roles'>, operation: Operation, whose: Whose): boolean {
  const row = policy[operation]
  return actor.roles.some((role) => row[role]?.includes(whose) ?? false)
}

/** Whether the actor may perform the operation on anything at all: decides what a menu shows and a page opens. */
export function allowsSome(actor: Pick<Actor, 'roles'>, operation: Operation): boolean {
  return whoseValues.some((whose) => allows(actor, operation, whose))
}

/** The table's answer as a Result, for the runner. */
export function authorise(actor: Actor, operation: Operation, whose: Whose): Result<true, AccessProblem> {
  return allows(actor, operation, whose) ? ok(true as const) : fail('NOT_ALLOWED', { operation })
}
