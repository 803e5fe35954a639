/**
 * GET /api/v1/…: token, address, parameters, answer. The answer carries a strong ETag (RFC 9110 §8.8.3) of its very
 * bytes and, where a list goes on, a Link to the next page (RFC 8288); trouble is problem+json (RFC 9457) in Chinese.
 */
import { apiSecretHash } from '#lib/auth/api-token'
import { clientAddress } from '#lib/auth/client-address'
import { loadApiTokenByHash, touchApiToken } from '#lib/db/api-token'
import { recordSecurityEvent } from '#lib/db/security-log'
import { type ApiReader, apiReaderFor } from '#lib/domain/access/api-token'
import type { Problem } from '#lib/domain/problems'
import { hashText } from '#lib/domain/shared/hash'
import type { Result } from '#lib/domain/shared/problem'
import { isStorable } from '#lib/domain/shared/storable-text'
import { problemMessage } from '#lib/i18n/problems'
import { schemaIssueWords } from '#lib/i18n/schema-issue'
import { problemStatus } from '../problem-status'
import { findEndpoint } from './endpoints'
import { oncePer } from './once-per'
import { openApi } from './openapi'
import { UnknownCursor } from './paging'

export async function handleApi(request: Request, segments: readonly string[]): Promise<Response> {
  // The description holds no data: whoever wants to write a program may read it before he has a token.
  if (segments.join('/') === 'openapi.json') return answered(request, openApi())
  const reader = await apiReader(request)
  if (!reader.ok) return refused(reader.problem)
  const found = findEndpoint(segments)
  if (!found) return refused({ code: 'NOT_FOUND', params: { what: '接口地址' } })
  const address = new URL(request.url)
  const given = Object.fromEntries(address.searchParams)
  const params = found.endpoint.params.strict().safeParse(given, { error: schemaIssueWords })
  if (!params.success || ![...Object.values(given), found.id].every(isStorable)) {
    const issue = params.error?.issues[0]
    const field = issue?.path.join('.') ?? ''
    const message = issue?.code === 'unrecognized_keys' ? `没有名为 ${issue.keys[0]} 的参数` : issue?.message
    return refused({ code: 'INVALID_INPUT', params: { field, message: message ?? '参数含有不能识别的字符' } })
  }
  const asked = { reader: reader.value, params: params.data, id: found.id, address }
  const answer = await found.endpoint.answer(asked).catch(unlessUnknownCursor)
  if (answer instanceof UnknownCursor) {
    const message = '游标所指的条目已不在这一列表中，请去掉 cursor 从第一页重新读取'
    return refused({ code: 'INVALID_INPUT', params: { field: 'cursor', message } })
  }
  if (answer === null) return refused({ code: 'NOT_FOUND', params: { what: '所指内容' } })
  return answered(request, answer)
}

function unlessUnknownCursor(error: unknown): UnknownCursor {
  if (error instanceof UnknownCursor) return error
  throw error
}

/** The proof that the request carries a valid token. Uses and refusals are security events, each at most once an hour. */
async function apiReader(request: Request): Promise<Result<ApiReader, Problem>> {
  const now = new Date()
  const address = clientAddress(request.headers)
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const hash = apiSecretHash(given)
  const token = hash === null ? null : await loadApiTokenByHash(hash)
  const reader = apiReaderFor(token, now)
  const kind = reader.ok ? 'api-read' : 'api-refused'
  if (oncePer(3_600_000, `${kind} ${token?.id ?? ''} ${address}`, now)) {
    const detail = token ? { token: `${token.prefix}… ${token.purpose}` } : {}
    await recordSecurityEvent({ kind, at: now, address, detail })
  }
  if (reader.ok && token) await touchApiToken(token.id, now)
  return reader
}

function answered(request: Request, answer: unknown): Response {
  const body = JSON.stringify(answer)
  const etag = `"${hashText(body).slice(0, 32)}"`
  const headers = new Headers({ ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization' })
  const next = nextOf(answer)
  if (next !== null) headers.set('Link', `<${next}>; rel="next"`)
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('Content-Type', 'application/json; charset=utf-8')
  return new Response(body, { headers })
}

function nextOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('next' in answer)) return null
  return typeof answer.next === 'string' ? answer.next : null
}

function refused(problem: Problem): Response {
  const status = problemStatus(problem)
  // Who reads this wrote the parameter's name: it stays as in the address.
  const { field, message } = problem.code === 'INVALID_INPUT' ? problem.params : { field: '', message: '' }
  const detail = field === '' ? problemMessage(problem) : `参数 ${field} 填写有误：${message}`
  const title = titles[status] ?? '未能完成'
  return Response.json(
    { type: 'about:blank', title, status, code: problem.code, detail },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Cache-Control': 'no-store',
        ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="tongbiao"' }),
      },
    },
  )
}

const titles: Readonly<Record<number, string>> = { 400: '参数有误', 401: '未授权', 404: '没有找到' }
