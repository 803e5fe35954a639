/** How far a run is: a page that shows one asks here until it has ended. */
import { currentActor } from '#lib/auth/actor'
import { readerFor } from '#lib/domain/access/reader'
import { loadRunProgress } from '#lib/queries/suggestions'
import { refuse } from '#lib/web/command-route'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return refuse({ code: 'NOT_SIGNED_IN', params: {} })
  const reader = readerFor(actor, 'mapping.read')
  if (!reader.ok) return refuse(reader.problem)
  const { id } = await params
  const progress = await loadRunProgress(reader.value, id, new Date())
  if (!progress) return refuse({ code: 'NOT_FOUND', params: { what: '比对' } })
  return Response.json(progress, { headers: { 'Cache-Control': 'no-store' } })
}
