/** How far an assigned node is: what counts as done, as begun, and as open again. */
import { expect, it } from 'vitest'
import { nodeTaskState } from '#lib/domain/assignment/task-state'

const decided = { state: 'decided' } as const
const proposed = { state: 'agency-review' } as const

it.each([
  ['nothing said', [], null, false, 'open'],
  ['a draft', [{ state: 'draft' }], null, false, 'begun'],
  ['a confirmed mapping', [{ state: 'confirmed' }], null, false, 'done'],
  ['a mapping that ended', [{ state: 'withdrawn' }], null, false, 'open'],
  ['查无对应, whatever the other side says to it', [], null, true, 'done'],
  ['查无对应, and the other side is about to dispose', [], proposed, true, 'done'],
  ['查无对应, and yet a mapping is on its way', [{ state: 'pending' }], null, true, 'begun'],
  ['a decided 处置', [], decided, false, 'done'],
  ['a 处置 on its way that nobody asked for', [], proposed, false, 'begun'],
  ['a 处置 that was taken back', [], { state: 'withdrawn' }, false, 'open'],
] as const)('%s', (_, mappings, disposition, reported, state) => {
  expect(nodeTaskState(mappings, disposition, reported)).toBe(state)
})
