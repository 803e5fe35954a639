/**
 * The entrance for mapping files: origin, session and right first, then the body (a form with the file and, for some
 * SSSOM tables, its YAML file), of which no more than the limit is held, then the worker.
 */
import { createHash, randomUUID } from 'node:crypto'
import { currentActor } from '#lib/auth/actor'
import { clientAddress } from '#lib/auth/client-address'
import {
  insertMappingImportStaging,
  loadMappingImportStaging,
  saveStagedSettings,
} from '#lib/db/mapping-import-staging'
import { recordSecurityEvent } from '#lib/db/security-log'
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { initialSettings } from '#lib/domain/mapping/import-settings'
import { unstorableText } from '#lib/domain/shared/storable-text'
import { type SentFile, stageMappingFile } from '#lib/files/exchange/stage-file'
import type { StagedContent } from '#lib/files/exchange/staged-content'
import { FILE_LIMITS } from '#lib/files/table'
import { settingsOfForm } from '#lib/input/mapping-import'
import { withGuessedSides } from '#lib/queries/side-guess'
import { readBytes } from './bounded-body'
import { isSameOrigin, refuse } from './command-route'
import { refuseFile } from './upload-route'

/** The file's own limit, and room for what a form wraps around it. */
const formBytesMax = FILE_LIMITS.bytes + 64 * 1024

export async function handleMappingUpload(request: Request): Promise<Response> {
  const entered = await enter(request)
  if (entered instanceof Response) return entered
  const { actor, agencyId, facts } = entered
  const bytes = await readBytes(request, formBytesMax)
  const files = bytes && (await filesOf(request, bytes))
  if (bytes && !files)
    return refuse({ code: 'INVALID_INPUT', params: { field: 'file', message: '请选择要上传的文件' } })
  const read = files ? await stageMappingFile(files.table, files.metadata) : tooLarge
  if (!files || !read.ok) {
    const problem = read.ok ? tooLarge.problem : read.problem
    const fileName = files?.table.name ?? ''
    await recordSecurityEvent({ ...facts, kind: 'file-refused', detail: { fileName, code: problem.code } })
    return refuseFile(problem)
  }
  const sent = [files.table, ...(files.metadata ? [files.metadata] : [])]
  const settings = await withGuessedSides(read.value, initialSettings, { agencyId, file: files.table.name })
  const id = randomUUID()
  await insertMappingImportStaging<StagedContent>({
    id,
    accountId: actor.accountId,
    agencyId,
    files: sent.map(({ name, bytes: content }) => ({
      name,
      byteSize: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    content: read.value,
    settings,
    createdAt: facts.at,
    version: 1,
  })
  return Response.json({ ok: true, value: { id } })
}

/** POST of the dry run's form: what was chosen is kept, and the page shown afresh. */
export async function handleMappingSettings(request: Request, stagingId: string): Promise<Response> {
  const entered = await enter(request)
  if (entered instanceof Response) return entered
  const bytes = await readBytes(request, 1024 * 1024)
  if (!bytes) return refuse({ code: 'BODY_TOO_LARGE', params: { limit: 1024 * 1024 } })
  const form = new URLSearchParams(new TextDecoder().decode(bytes))
  const staging = await loadMappingImportStaging<StagedContent>(stagingId, entered.actor.accountId)
  if (!staging) return refuse({ code: 'NOT_FOUND', params: { what: '上传的文件' } })
  if (unstorableText(Object.fromEntries(form)) !== null)
    return refuse({ code: 'INVALID_INPUT', params: { field: '', message: '内容含有不能保存的字符' } })
  const chosen = settingsOfForm(staging.settings, form)
  const settings = await withGuessedSides(staging.content, chosen, {
    agencyId: staging.agencyId,
    file: staging.files[0]?.name ?? '',
  })
  await saveStagedSettings(staging, settings)
  const query = form.get('query') ?? ''
  const back = /^[\w=&%.+-]*$/.test(query) ? query : ''
  return new Response(null, {
    status: 303,
    headers: { Location: `/mappings/import/${stagingId}${back === '' ? '' : `?${back}`}#verdicts` },
  })
}

/** Who may import, with the facts of a security event; or the answer that says why not. */
async function enter(request: Request): Promise<
  | Response
  | {
      readonly actor: Actor
      readonly agencyId: string
      readonly facts: { at: Date; accountId: string; username: string; address: string }
    }
> {
  if (!isSameOrigin(request)) return refuse({ code: 'ORIGIN_REFUSED', params: {} })
  const actor = await currentActor()
  if (!actor) return refuse({ code: 'NOT_SIGNED_IN', params: {} })
  const { accountId, username, agencyId } = actor
  const facts = { at: new Date(), accountId, username, address: clientAddress(request.headers) }
  if (agencyId !== null && allows(actor, 'mapping.import', 'own')) return { actor, agencyId, facts }
  await recordSecurityEvent({ ...facts, kind: 'denied', detail: { operation: 'mapping.import' } })
  return refuse({ code: 'NOT_ALLOWED', params: { operation: 'mapping.import' } })
}

/** The two parts of the form; null where it is no form or has no file. */
async function filesOf(
  request: Request,
  bytes: Uint8Array,
): Promise<{ readonly table: SentFile; readonly metadata: SentFile | null } | null> {
  const type = request.headers.get('content-type') ?? ''
  try {
    const form = await new Response(bytes as BodyInit, { headers: { 'Content-Type': type } }).formData()
    const table = await sentFile(form.get('file'))
    return table && { table, metadata: await sentFile(form.get('metadata')) }
  } catch {
    return null
  }
}

async function sentFile(part: FormDataEntryValue | null): Promise<SentFile | null> {
  if (part === null || typeof part === 'string' || (part.name === '' && part.size === 0)) return null
  const name = part.name.replace(/^.*[/\\]/, '').slice(0, 200)
  return { name, bytes: new Uint8Array(await part.arrayBuffer()) }
}

const tooLarge = {
  ok: false,
  problem: {
    code: 'FILE_TOO_LARGE',
    params: { bytes: FILE_LIMITS.bytes + 1, limit: FILE_LIMITS.bytes },
  },
} as const
