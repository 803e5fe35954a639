/**
 * The HTTP server in front of Next: what a client must not be able to say about itself is taken away before the app
 * sees it, slow and broken requests end, and https sites tell browsers to stay with https.
 */
import { createServer } from 'node:http'

/** Seconds until a browser forgets that the site is https only: one year. */
const strictTransport = 'max-age=31536000'

/**
 * A server that is not listening yet.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle
 * @param {{ trustProxy: boolean, https: boolean }} options `trustProxy`: a proxy of the bureau's own stands in front and
 *   appends the caller's address to X-Forwarded-For. `https`: people reach the site by https.
 */
export function createFront(handle, { trustProxy, https }) {
  const server = createServer((request, response) => {
    setCaller(request, trustProxy)
    if (https) response.setHeader('Strict-Transport-Security', strictTransport)
    // No address of ours holds U+0000, and PostgreSQL refuses it.
    if (/%00/.test(request.url ?? '')) {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
      response.end('请求地址不正确。')
      return
    }
    void handle(request, response)
  })
  server.headersTimeout = 15_000
  server.requestTimeout = 120_000
  server.keepAliveTimeout = 65_000
  server.maxHeadersCount = 100
  return server
}

/** Leaves one forwarding header, X-Forwarded-For, with one address that somebody we trust has seen. */
function setCaller(request, trustProxy) {
  const { headers } = request
  const appended = trustProxy ? headers['x-forwarded-for']?.split(',').at(-1)?.trim() : undefined
  for (const name of Object.keys(headers)) {
    if (/^(x-forwarded-|forwarded$|x-real-ip$|x-client-ip$)/.test(name)) delete headers[name]
  }
  const socket = request.socket.remoteAddress ?? 'unknown'
  headers['x-forwarded-for'] = appended || socket.replace(/^::ffff:(?=\d+\.)/, '')
}
