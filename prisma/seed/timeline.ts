/**
 * The demo's history as a list of dated steps. The concepts' steps are played together in the order of their dates, so
 * that the log runs forward in time as a real one does.
 */
export type Step = { readonly at: Date; readonly play: (at: Date) => Promise<void> }

/** Plays the steps by date; steps of the same instant keep their order. */
export async function playSteps(steps: readonly Step[]): Promise<void> {
  const inOrder = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { at, play } of inOrder) await play(at)
}
