/** The server in front of Next, with sockets and raw bytes: what a client says about itself does not reach the app. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { clientAddress } from '#lib/auth/client-address'
import { createFront } from '../../../scripts/serve/front.mjs'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Starts a front whose app tells which headers it saw, sends `lines` as they are and resolves with the answer. */
async function ask(
  lines: readonly string[],
  options: { readonly trustProxy: boolean; readonly https: boolean } = { trustProxy: false, https: false },
): Promise<{ readonly head: string; readonly seen: Record<string, string> }> {
  server = createFront((request, response) => {
    response.end(JSON.stringify(request.headers))
  }, options)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write([...lines, 'Host: tongbiao', 'Connection: close', '', ''].join('\r\n'))
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { head, seen: body.startsWith('{') ? (JSON.parse(body) as Record<string, string>) : {} }
}

const addressSeen = (seen: Record<string, string>) => clientAddress(new Headers(seen))

describe('the address of the caller', () => {
  it.each([
    'X-Forwarded-For: 1.2.3.4',
    'x-FORWARDED-for: 1.2.3.4, 5.6.7.8',
    'X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-For: 9.9.9.9',
    'X-Real-IP: 1.2.3.4',
    'Forwarded: for=1.2.3.4',
  ])('is the socket’s, whatever %s claims', async (header) => {
    const { seen } = await ask(['GET / HTTP/1.1', header])
    expect(addressSeen(seen)).toBe('127.0.0.1')
    expect(JSON.stringify(seen)).not.toContain('1.2.3.4')
  })

  it('is the one that the trusted proxy added, not those that the client wrote before it', async () => {
    const forged = ['GET / HTTP/1.1', 'X-Forwarded-For: 1.2.3.4, 10.20.30.40']
    const { seen } = await ask(forged, { trustProxy: true, https: false })
    expect(addressSeen(seen)).toBe('10.20.30.40')
  })

  it('is the socket’s where the proxy said nothing', async () => {
    const { seen } = await ask(['GET / HTTP/1.1'], { trustProxy: true, https: false })
    expect(addressSeen(seen)).toBe('127.0.0.1')
  })
})

describe('other claims', () => {
  it('about host, port and protocol don’t reach the app', async () => {
    const { seen } = await ask([
      'GET / HTTP/1.1',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: https',
      'X-Forwarded-Port: 1',
    ])
    expect(Object.keys(seen).filter((name) => name.startsWith('x-forwarded-'))).toEqual(['x-forwarded-for'])
  })

  it('of U+0000 in an address are refused', async () => {
    expect((await ask(['GET /catalogs/%00 HTTP/1.1'])).head).toMatch(/^HTTP\/1.1 400/)
    expect((await ask(['GET /audit?person=a%00b HTTP/1.1'])).head).toMatch(/^HTTP\/1.1 400/)
  })
})

it('tells browsers to stay with https where the site has it, and only there', async () => {
  const secure = await ask(['GET / HTTP/1.1'], { trustProxy: false, https: true })
  expect(secure.head).toMatch(/Strict-Transport-Security: max-age=31536000/i)
  expect((await ask(['GET / HTTP/1.1'])).head).not.toMatch(/Strict-Transport/i)
})
