/**
 * A workflow is one table: the states a thing can be in and the moves between them. The runner, the buttons, the
 * diagrams in `docs` and the tests read the same table, so a screen cannot offer a move that the runner refuses, and a
 * misspelt state does not compile.
 */
import { fail, ok, type ProblemOf, type Result } from './problem'

/**
 * One move. `operation` is the command name that performs it, so the policy table speaks about moves without a second
 * list. `to` lists every state the move may end in; with several, the rule that decides names one of them.
 */
export type Move<State extends string> = {
  readonly from: readonly State[]
  readonly to: readonly [State, ...State[]]
  readonly operation: string
  /** Whether the person must say why. */
  readonly reason: 'required' | 'optional' | 'none'
}

export type Workflow<State extends string, Name extends string> = {
  readonly name: string
  readonly initial: State
  readonly states: readonly State[]
  /** States from which no move leads away. */
  readonly final: readonly State[]
  readonly moves: Readonly<Record<Name, Move<State>>>
}

export function defineWorkflow<const State extends string, const Name extends string>(table: {
  readonly name: string
  readonly initial: NoInfer<State>
  readonly states: readonly State[]
  readonly moves: Readonly<Record<Name, Move<NoInfer<State>>>>
}): Workflow<State, Name> {
  const moves = Object.values<Move<State>>(table.moves)
  const final = table.states.filter((state) => !moves.some((move) => move.from.includes(state)))
  return { ...table, final }
}

export type StateOf<W> = W extends Workflow<infer State, string> ? State : never
export type MoveOf<W> = W extends Workflow<string, infer Name> ? Name : never

export type MoveRefused =
  | ProblemOf<'MOVE_NOT_ALLOWED', { workflow: string; state: string; move: string }>
  | ProblemOf<'REASON_REQUIRED', { move: string }>

/**
 * The state that `move` leads to from `state`, or why not. Where the move may end in several states, `chosen` says
 * which; a state that the table does not list for the move is a bug and throws.
 */
export function nextState<State extends string, Name extends string>(
  workflow: Workflow<State, Name>,
  state: State,
  move: Name,
  by: { readonly reason?: string | undefined; readonly chosen?: State } = {},
): Result<State, MoveRefused> {
  const row = workflow.moves[move]
  if (!row.from.includes(state)) return fail('MOVE_NOT_ALLOWED', { workflow: workflow.name, state, move })
  if (row.reason === 'required' && !by.reason?.trim()) return fail('REASON_REQUIRED', { move })
  const target = by.chosen ?? row.to[0]
  if (!row.to.includes(target)) throw new Error(`${workflow.name}.${move} cannot end in ${target}`)
  return ok(target)
}

/** The moves that the table allows from a state, in the order of the table. Who may make them is the policy's to say. */
export function legalMoves<State extends string, Name extends string>(
  workflow: Workflow<State, Name>,
  state: State,
): readonly Name[] {
  const names = Object.keys(workflow.moves) as Name[]
  return names.filter((name) => workflow.moves[name].from.includes(state))
}
