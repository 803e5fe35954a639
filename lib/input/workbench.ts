/** What the read routes of the workbench are asked for. */
import { z } from 'zod'
import { sides } from '#lib/domain/workbench/board'

const id = z.string().min(1).max(80)

/** The two catalogues, left and right. */
const pair = { a: id, b: id }

/** The tree of a catalogue in an edition. */
export const treeQuery = z.object({ catalog: id, edition: id })

/** How things stand between two editions. */
export const standingQuery = z.object({ ...pair, editionA: id, editionB: id })

/** One pair of nodes, or one node alone. */
export const pairQuery = z
  .object({ ...pair, left: id.optional(), right: id.optional() })
  .refine(({ left, right }) => left !== undefined || right !== undefined, '请选择节点')

/** The two nodes that a thread belongs to. */
export const threadQuery = z.object({ first: id, second: id })

/** One node, and the side that it stands on. */
export const liveQuery = z.object({ ...pair, node: id, side: z.enum(sides) })

/** Node ids, separated by commas. */
export const nodesQuery = z.object({
  ...pair,
  nodes: z
    .string()
    .transform((text) => text.split(',').filter((one) => one !== ''))
    .pipe(z.array(id).min(1).max(400)),
})
