/**
 * The caller's address. `scripts/serve` removes every forwarding header that a client could have written and sets
 * X-Forwarded-For from the socket, unless TRUST_PROXY says that a proxy of the bureau's own stands in front.
 */
export function clientAddress(headers: Headers): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',')[0]?.trim()
  return forwarded?.slice(0, 64) || 'unknown'
}
