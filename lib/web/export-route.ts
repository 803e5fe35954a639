/** Read routes that answer with a file: the same proof as a page, but a status instead of a redirect, and a record. */
import { currentActor } from '#lib/auth/actor'
import { clientAddress } from '#lib/auth/client-address'
import { recordSecurityEvent } from '#lib/db/security-log'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { refuse } from './command-route'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const csvType = 'text/csv; charset=utf-8'

export type ExportedFile = { readonly bytes: Uint8Array; readonly name: string; readonly type: string }

/** Runs `make` with the proof for `read` and answers with its file; null is a 404. */
export async function handleExport<Name extends ReadName>(
  request: Request,
  read: Name,
  make: (reader: Reader<Name>, params: URLSearchParams) => Promise<ExportedFile | null>,
): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return refuse({ code: 'NOT_SIGNED_IN', params: {} })
  const facts = {
    at: new Date(),
    accountId: actor.accountId,
    username: actor.username,
    address: clientAddress(request.headers),
  }
  const url = new URL(request.url)
  const reader = readerFor(actor, read)
  if (!reader.ok) {
    await recordSecurityEvent({ ...facts, kind: 'denied', detail: { operation: read } })
    return refuse(reader.problem)
  }
  const file = await make(reader.value, url.searchParams)
  if (!file) return refuse({ code: 'NOT_FOUND', params: { what: '要导出的内容' } })
  await recordSecurityEvent({ ...facts, kind: 'export', detail: { path: url.pathname, file: file.name } })
  return new Response(file.bytes as BodyInit, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
