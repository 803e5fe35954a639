/**
 * The entrance for table files: origin, session and right first, then the body, of which no more than the
 * limit is held, then the worker. Nothing is kept of a file that could not be read.
 */
import { createHash, randomUUID } from 'node:crypto'
import { currentActor } from '#lib/auth/actor'
import { clientAddress } from '#lib/auth/client-address'
import { loadCatalog } from '#lib/db/catalog'
import { insertStaging } from '#lib/db/import-staging'
import { recordSecurityEvent } from '#lib/db/security-log'
import { allowsSome, authorise } from '#lib/domain/access/policy'
import type { Problem } from '#lib/domain/problems'
import { fail } from '#lib/domain/shared/problem'
import { unstorableText } from '#lib/domain/shared/storable-text'
import { readTableFile } from '#lib/files/read-file'
import { FILE_LIMITS, type FileProblem } from '#lib/files/table'
import { fileProblemMessage } from '#lib/i18n/files-problems'
import { readBytes } from './bounded-body'
import { isSameOrigin, refuse } from './command-route'

export async function handleUpload(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse({ code: 'ORIGIN_REFUSED', params: {} })
  const actor = await currentActor()
  if (!actor) return refuse({ code: 'NOT_SIGNED_IN', params: {} })
  const query = new URL(request.url).searchParams
  const facts = {
    at: new Date(),
    accountId: actor.accountId,
    username: actor.username,
    address: clientAddress(request.headers),
  }
  const denied = async (problem: Problem) => {
    await recordSecurityEvent({ ...facts, kind: 'denied', detail: { operation: 'change-set.import' } })
    return refuse(problem)
  }
  // Who may never import learns nothing of the catalogues, not even which exist.
  const never = !allowsSome(actor, 'change-set.import')
  if (never) return denied({ code: 'NOT_ALLOWED', params: { operation: 'change-set.import' } })
  const catalog = await loadCatalog(query.get('catalog') ?? '')
  if (!catalog) return refuse({ code: 'NOT_FOUND', params: { what: '标准体系' } })
  const whose = catalog.agency.id === actor.agencyId ? 'own' : 'outside'
  const allowed = authorise(actor, 'change-set.import', whose)
  if (!allowed.ok) return denied(allowed.problem)
  const fileName = (query.get('name') ?? '').replace(/^.*[/\\]/, '').slice(0, 200)
  const bytes = await readBytes(request, FILE_LIMITS.bytes)
  const read = bytes
    ? storable(await readTableFile(bytes, fileName))
    : ({ ok: false, problem: { code: 'FILE_TOO_LARGE', params: tooLarge } } as const)
  if (!bytes || !read.ok) {
    const problem = read.ok ? { code: 'FILE_TOO_LARGE' as const, params: tooLarge } : read.problem
    await recordSecurityEvent({ ...facts, kind: 'file-refused', detail: { fileName, code: problem.code } })
    return refuseFile(problem)
  }
  const id = randomUUID()
  await insertStaging({
    id,
    accountId: actor.accountId,
    catalogId: catalog.id,
    fileName,
    byteSize: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    tables: read.value,
    createdAt: facts.at,
  })
  return Response.json({ ok: true, value: { id } })
}

const tooLarge = { bytes: FILE_LIMITS.bytes + 1, limit: FILE_LIMITS.bytes }

/** A workbook can spell out characters that no database text holds (`_x0000_`): such a file is not staged. */
function storable(read: Awaited<ReturnType<typeof readTableFile>>): typeof read {
  return read.ok && unstorableText(read.value) !== null ? fail('FILE_ENCODING_UNKNOWN') : read
}

/** A file that could not be read, as the answer of an upload. */
export function refuseFile(problem: FileProblem): Response {
  const status = problem.code === 'FILE_TOO_LARGE' ? 413 : 422
  return Response.json(
    { ok: false, problem: { ...problem, message: fileProblemMessage(problem) } },
    { status },
  )
}
