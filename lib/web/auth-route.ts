/**
 * In front of next-auth: only the actions that this app uses, bodies of a form's size, and no POST that another site
 * made. What next-auth itself checks (its CSRF token) stays.
 */
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth/options'
import { readBounded } from './bounded-body'
import { isSameOrigin, refuse } from './command-route'

const bodyBytesMax = 16 * 1024

/** next-auth also knows `_log`, which would let anybody write into the server's log. */
const actions = ['csrf', 'session', 'providers', 'signin', 'signout', 'callback', 'error']

export async function handleAuth(
  request: NextRequest,
  context: { readonly params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params
  if (!actions.includes(nextauth[0] ?? '')) return refuse({ code: 'NOT_FOUND', params: { what: '页面' } })
  if (request.method !== 'POST') return answer(request, context)
  if (request.headers.has('origin') && !isSameOrigin(request)) {
    return refuse({ code: 'ORIGIN_REFUSED', params: {} })
  }
  const body = await readBounded(request, bodyBytesMax)
  if (typeof body === 'string') return refuse({ code: 'BODY_TOO_LARGE', params: { limit: bodyBytesMax } })
  const { url, method, headers } = request
  return answer(new NextRequest(url, { method, headers, body: body.text }), context)
}

async function answer(request: NextRequest, context: object): Promise<Response> {
  return NextAuth(authOptions())(request, context) as Promise<Response>
}
