/**
 * next-auth with one provider, name and password. Its token carries nothing but the id of our own session row, which
 * is read at every request: a stolen or old token is worth no more than its row.
 */
import { headers } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { recordSecurityEvent } from '#lib/db/security-log'
import { revokeSession } from '#lib/db/session'
import { clientAddress } from './client-address'
import { authSecret, sessionCookie, sessionLimits } from './settings'
import { signIn } from './sign-in'

export function authOptions(): NextAuthOptions {
  const cookie = sessionCookie()
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionLimits().absoluteHours * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: cookie.secure,
    cookies: {
      sessionToken: {
        name: cookie.name,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookie.secure },
      },
    },
    providers: [
      CredentialsProvider({
        name: 'password',
        credentials: { username: {}, password: {} },
        authorize: async (credentials, request) => {
          const sent = new Headers(request.headers as Record<string, string>)
          const result = await signIn(
            {
              username: credentials?.username ?? '',
              password: credentials?.password ?? '',
              address: clientAddress(sent),
              userAgent: sent.get('user-agent') ?? '',
            },
            new Date(),
          )
          if (!result.ok) throw new Error(JSON.stringify(result.problem))
          return { id: result.value }
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
      jwt: ({ token, user }) => (user ? { sub: user.id } : { sub: token.sub ?? '' }),
      // The browser is told nothing: who somebody is, the server knows.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const now = new Date()
        const ended = token.sub ? await revokeSession(token.sub, now) : null
        if (!ended) return
        await recordSecurityEvent({
          ...ended,
          kind: 'sign-out',
          at: now,
          address: clientAddress(await headers()),
          detail: { session: token.sub ?? '' },
        })
      },
    },
  }
}

/** Where next-auth may send a browser: only to ourselves. Its own check throws at an address that is none. */
function ownAddress(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl
  const target = new URL(url, baseUrl)
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl
}
