/**
 * The caller's address. `scripts/serve.mjs` removes every forwarding header that a client could have written and sets
 * X-Forwarded-For to one address: the socket's, or with TRUST_PROXY the one that the bureau's own proxy added last.
 */
export function clientAddress(headers: Headers): string {
  // The last entry is the one that the nearest server wrote; those before it are hearsay.
  const nearest = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return nearest?.slice(0, 64) || 'unknown'
}
