/**
 * What takes back what somebody has just done at the workbench. Each command knows its inverse from what it was given
 * and what it answered; where there is none, the reason is said instead of a button that does nothing. Taking back is
 * an ordinary command: it stands in the log like everything else, and is refused when somebody has acted meanwhile.
 */
import type { CommandName } from '#lib/domain/access/operations'

export type Step = {
  readonly command: CommandName
  readonly input: Readonly<Record<string, unknown>>
  /** What it is about, in words: for telling what became of one among many. */
  readonly about?: string | undefined
}

/** Why a step has no inverse. */
export type FinalReason = 'sent' | 'answered' | 'ended' | 'reworded' | 'unknown'

export type Inverse =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'final'; readonly reason: FinalReason }

type Answer = { readonly id?: unknown; readonly version?: unknown }

/**
 * The step that takes `done` back. `answer` is what the command replied, and `reason` the words that go with an inverse
 * that must say why.
 */
export function inverseOf(done: Step, answer: unknown, reason: string): Inverse {
  const { id, version } = (answer ?? {}) as Answer
  const { input } = done
  const mapping = { mappingId: id, version }
  switch (done.command) {
    case 'mapping.propose':
      return step('mapping.withdraw', { ...mapping, reason })
    case 'mapping.submit':
      return step('mapping.recall', mapping)
    case 'mapping.recall':
      return step('mapping.submit', mapping)
    case 'mapping.flag-hard':
      return step('mapping.flag-hard', { ...mapping, hard: input['hard'] !== true, reason })
    case 'suggestion.dismiss':
    case 'suggestion.refuse':
      return step('suggestion.restore', { suggestionId: id, version })
    case 'suggestion.restore':
      return step('suggestion.dismiss', { suggestionId: id, version })
    case 'gap.propose':
      return step('gap.withdraw', {
        nodeId: input['nodeId'],
        lackingCatalogId: input['lackingCatalogId'],
        version,
        reason,
      })
    case 'gap.report':
      return step('gap.take-back-report', {
        nodeId: input['nodeId'],
        lackingCatalogId: input['lackingCatalogId'],
        version,
        reason,
      })
    case 'mapping.revise':
      return final('reworded')
    case 'mapping.forward':
      return final('sent')
    case 'mapping.confirm':
    case 'mapping.return':
    case 'mapping.reject':
    case 'mapping.send-back':
      return final('answered')
    case 'mapping.withdraw':
    case 'gap.withdraw':
    case 'mapping.retire':
      return final('ended')
    default:
      return final('unknown')
  }
}

function step(command: CommandName, input: Readonly<Record<string, unknown>>): Inverse {
  return { kind: 'step', step: { command, input } }
}

function aboutThe({ kind, step: one }: Extract<Inverse, { kind: 'step' }>, about: string): Inverse {
  return { kind, step: { ...one, about } }
}

function final(reason: FinalReason): Inverse {
  return { kind: 'final', reason }
}

/** One thing that was done, with one or many steps; `nodeIds` are the nodes it touched, `label` what it is called. */
export type Deed = {
  readonly label: string
  readonly nodeIds: readonly string[]
  /** Empty where it can't be taken back; `final` says why. */
  readonly inverse: readonly Step[]
  readonly final: FinalReason | null
}

/** A deed from its steps and what each was answered; steps that were refused are not passed in. */
export function deedOf(
  label: string,
  nodeIds: readonly string[],
  done: readonly { readonly step: Step; readonly answer: unknown }[],
  reason: string,
): Deed {
  const inverses = done.map(({ step: { about, ...one }, answer }) => {
    const inverse = inverseOf(one, answer, reason)
    return inverse.kind === 'step' && about !== undefined ? aboutThe(inverse, about) : inverse
  })
  const steps = inverses.flatMap((one) => (one.kind === 'step' ? [one.step] : []))
  const stuck = inverses.find((one) => one.kind === 'final')
  // Last done, first taken back.
  return {
    label,
    nodeIds,
    inverse: steps.toReversed(),
    final: stuck?.kind === 'final' ? stuck.reason : null,
  }
}

/** Problems that no command has answered with: it may or may not have been done, and asking again is harmless. */
const unanswered = ['NETWORK', 'UNREADABLE_REPLY', 'SIGNED_OUT', 'NOT_SIGNED_IN']

/**
 * What is left of a deed to take back. `problems` is what each step was answered, in order, null where it went through;
 * steps that were not reached have none. A refusal is an answer; a lost connection is not.
 */
export function leftToUndo(deed: Deed, problems: readonly (string | null)[]): Deed | null {
  const inverse = deed.inverse.filter((_, index) => {
    const problem = problems[index]
    return problem === undefined || (problem !== null && unanswered.includes(problem))
  })
  return inverse.length === 0 ? null : { ...deed, inverse }
}
