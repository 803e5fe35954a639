/**
 * Serves the built app: `node scripts/serve.mjs PORT HOST`. It takes the place of `next start`, which believes whatever
 * a client writes into X-Forwarded-For, and so would let one address guess passwords under many names.
 * TRUST_PROXY=1 says that a proxy of the bureau's own stands in front.
 */
import { once } from 'node:events'
import next from 'next'
import { createFront } from './serve/front.mjs'

const port = Number(process.argv[2])
const hostname = process.argv[3]
const app = next({ dev: false, port, hostname })
await app.prepare()
const front = createFront(app.getRequestHandler(), {
  trustProxy: process.env['TRUST_PROXY'] === '1',
  https: process.env['NEXTAUTH_URL']?.startsWith('https://') ?? false,
})
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    front.close(() => process.exit(0))
    front.closeIdleConnections()
    // What is under way gets a moment to end.
    setTimeout(() => process.exit(0), 5_000).unref()
  })
}
// Whoever started it is gone without a word (kill -9): a server left behind would keep the port from the next start.
process.once('disconnect', () => process.exit(0))
front.listen(port, hostname)
await once(front, 'listening')
