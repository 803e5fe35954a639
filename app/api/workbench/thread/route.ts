/** The thread of comments on a pair of nodes. Reading it marks its mentions of the reader as seen, as its page does. */
import { threadQuery } from '#lib/input/workbench'
import { loadThread } from '#lib/queries/comments'
import { handleRead } from '#lib/web/read-route'

export async function GET(request: Request): Promise<Response> {
  return handleRead(request, 'mapping.read', threadQuery, '节点', (reader, { first, second }) =>
    loadThread(reader, first, second, new Date()),
  )
}
