/** Sends people without a session cookie to the sign-in page early. It authorises nothing: every page and route does. */
import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookie } from '#lib/auth/settings'

export function proxy(request: NextRequest): NextResponse {
  if (request.cookies.has(sessionCookie().name)) return NextResponse.next()
  return NextResponse.redirect(new URL('/sign-in', request.url))
}

/** Pages only: the API answers 401 by itself, and a proxy in front of it would cut large uploads short. */
export const config = { matcher: ['/((?!api/|_next/|sign-in|favicon.ico|.*\\..*).*)'] }
