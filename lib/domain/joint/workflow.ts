/**
 * The way of a 联合标准 from 立项 to 发布, as the one table of its states and moves (DESIGN §7). Writing and naming
 * stand in it too, as moves that stay where they are, so that a button shows exactly where its command would pass.
 * Kinds part at the last co-signature only: a 川渝地区地方标准 goes on to 报批, because the 市场监督管理局 issue it
 * (标准化法第13条); what the agencies issue themselves is then published.
 */
import { defineWorkflow, type MoveOf, type StateOf } from '../shared/workflow'

export const jointWorkflow = defineWorkflow({
  name: 'joint',
  initial: 'proposed',
  states: [
    'proposed',
    'drafting',
    'joint-review',
    'balloting',
    'passed',
    'cosigned',
    'approval',
    'issued',
    'terminated',
    'withdrawn',
  ],
  moves: {
    /** Ends in `drafting` with the last participant's 立项号 (P-01), else stays. */
    enter: { from: ['proposed'], to: ['proposed', 'drafting'], operation: 'joint.enter', reason: 'none' },
    'name-drafters': {
      from: ['drafting'],
      to: ['drafting'],
      operation: 'joint.name-drafters',
      reason: 'none',
    },
    'save-draft': { from: ['drafting'], to: ['drafting'], operation: 'joint.save-draft', reason: 'none' },
    submit: { from: ['drafting'], to: ['joint-review'], operation: 'joint.submit', reason: 'none' },
    return: { from: ['joint-review'], to: ['drafting'], operation: 'joint.return', reason: 'required' },
    'open-ballot': { from: ['joint-review'], to: ['balloting'], operation: 'ballot.open', reason: 'none' },
    vote: { from: ['balloting'], to: ['balloting'], operation: 'ballot.vote', reason: 'none' },
    /** Every side for: `passed`; first failure: `drafting`; last allowed failure: `terminated` (P-12). */
    'close-ballot': {
      from: ['balloting'],
      to: ['passed', 'drafting', 'terminated'],
      operation: 'ballot.close',
      reason: 'none',
    },
    /** Stays until the last agency has signed; then `cosigned` (regional) or `issued` (the other kinds). */
    cosign: {
      from: ['passed'],
      to: ['passed', 'cosigned', 'issued'],
      operation: 'joint.cosign',
      reason: 'none',
    },
    refuse: { from: ['passed'], to: ['drafting'], operation: 'joint.refuse', reason: 'required' },
    'request-approval': {
      from: ['cosigned'],
      to: ['approval'],
      operation: 'joint.request-approval',
      reason: 'none',
    },
    /** Ends in `issued` once every participant has its number and 发布日期. */
    record: { from: ['approval'], to: ['approval', 'issued'], operation: 'joint.record', reason: 'none' },
    /** Facts that come or are corrected after 发布: 备案号 (P-18), numbers of what the agencies issue themselves. */
    amend: { from: ['issued'], to: ['issued'], operation: 'joint.record', reason: 'none' },
    withdraw: {
      from: ['proposed', 'drafting', 'joint-review'],
      to: ['withdrawn'],
      operation: 'joint.withdraw',
      reason: 'required',
    },
  },
})

export type JointState = StateOf<typeof jointWorkflow>
export type JointMove = MoveOf<typeof jointWorkflow>
