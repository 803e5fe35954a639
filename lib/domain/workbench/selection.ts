/**
 * What can be done at once with many chosen nodes: each action finds among what belongs to them the things it fits.
 * The policy says whether the person may at all, the commands check every single one again.
 */
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { type Board, type BoardLink, type Side, sides } from './board'
import { bestHint } from './queue'
import type { Step } from './undo'

export const bulkActions = [
  'submit',
  'recall',
  'forward',
  'withdraw',
  'dismiss',
  'flag-hard',
  'dispose',
] as const
export type BulkAction = (typeof bulkActions)[number]

/** Which actions ask for words first: a reason, or a disposition with its reason. */
export const bulkAsks: Readonly<Record<BulkAction, 'nothing' | 'reason' | 'disposition'>> = {
  submit: 'nothing',
  recall: 'nothing',
  forward: 'nothing',
  withdraw: 'reason',
  dismiss: 'nothing',
  'flag-hard': 'reason',
  dispose: 'disposition',
}

export type Chosen = Readonly<Record<Side, ReadonlySet<number>>>

/** One step with the nodes it is about, so that its verdict can be shown at them. */
export type BulkStep = Step & { readonly left: number | null; readonly right: number | null }

type Place = {
  readonly board: Board
  readonly actor: Pick<Actor, 'roles' | 'agencyId'>
  /** The agency and the catalogue of each side. */
  readonly owners: Readonly<Record<Side, { readonly agencyId: string; readonly catalogId: string }>>
}

/** The steps of an action on what is chosen; `said` holds the reason or the disposition, as the action asks. */
export function bulkSteps(
  action: BulkAction,
  chosen: Chosen,
  { board, actor, owners }: Place,
  said: Readonly<Record<string, unknown>> = {},
): readonly BulkStep[] {
  const links = board.links.filter((link) => chosen.left.has(link.left) || chosen.right.has(link.right))
  const onLinks = (
    command: Step['command'],
    fits: (link: BoardLink) => boolean,
    whose: 'own' | 'other' = 'own',
  ) =>
    allows(actor, command, whose)
      ? links.filter(fits).map(({ left, right, mappingId, version }) => ({
          command,
          input: { mappingId, version, ...said },
          left,
          right,
        }))
      : []
  switch (action) {
    case 'submit':
      return onLinks('mapping.submit', ({ own, state }) => own && (state === 'draft' || state === 'returned'))
    case 'recall':
      return onLinks('mapping.recall', ({ own, state }) => own && state === 'agency-review')
    case 'forward':
      return onLinks('mapping.forward', ({ own, mine, state }) => own && !mine && state === 'agency-review')
    case 'withdraw':
      return onLinks(
        'mapping.withdraw',
        ({ own, state }) => own && ['draft', 'agency-review', 'pending', 'returned'].includes(state),
      )
    case 'flag-hard':
      return onLinks('mapping.flag-hard', ({ hard }) => !hard).map((one) => ({
        ...one,
        input: { ...one.input, hard: true },
      }))
    case 'dismiss':
      return allows(actor, 'suggestion.dismiss', 'own') ? dismissals(chosen, board) : []
    case 'dispose':
      return allows(actor, 'gap.propose', 'own') ? disposals(chosen, board, actor, owners, said) : []
  }
}

/**
 * What of the chosen can go into one 批次 for the other agency: own drafts and returned mappings, in table order. Whether
 * one stands in a batch already is known where it is put together.
 */
export function packableMappings(
  chosen: Chosen,
  board: Board,
  actor: Pick<Actor, 'roles' | 'agencyId'>,
): readonly string[] {
  if (!allows(actor, 'package.assemble', 'own')) return []
  return board.links
    .filter((link) => chosen.left.has(link.left) || chosen.right.has(link.right))
    .filter(({ own, state }) => own && (state === 'draft' || state === 'returned'))
    .toSorted((a, b) => a.left - b.left || a.right - b.right)
    .map(({ mappingId }) => mappingId)
}

/** The best suggestion of each chosen node; those of lower rank move up and can be seen before they are put aside. */
function dismissals(chosen: Chosen, board: Board): readonly BulkStep[] {
  const steps = sides.flatMap((side) =>
    [...chosen[side]].flatMap((index) => {
      const best = bestHint(
        board.hints.filter((hint) => hint[side] === index),
        side,
      )
      if (best === null) return []
      const { left, right, suggestionId, version } = best
      return [{ command: 'suggestion.dismiss' as const, input: { suggestionId, version }, left, right }]
    }),
  )
  return [...new Map(steps.map((one) => [one.input.suggestionId, one])).values()]
}

/** Chosen nodes of the other agency that the own one has nothing for. */
function disposals(
  chosen: Chosen,
  board: Board,
  actor: Pick<Actor, 'agencyId'>,
  owners: Place['owners'],
  said: Readonly<Record<string, unknown>>,
): readonly BulkStep[] {
  return sides.flatMap((side) => {
    const lacking = owners[side === 'left' ? 'right' : 'left']
    if (lacking.agencyId !== actor.agencyId) return []
    return [...chosen[side]].flatMap((index) => {
      const row = board[side].rows[index]
      const mark = board[side].marks[index]
      if (row === undefined || mark === undefined || row.kind === 'subsystem') return []
      if (mark.disposed || mark.status === 'confirmed') return []
      const input = { nodeId: row.id, lackingCatalogId: lacking.catalogId, version: mark.gapVersion, ...said }
      return [
        {
          command: 'gap.propose' as const,
          input,
          left: side === 'left' ? index : null,
          right: side === 'right' ? index : null,
        },
      ]
    })
  })
}
