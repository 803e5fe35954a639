/** Reading a request's body without trusting its declared length or its bytes. */

/**
 * What is still taken of a body above its limit, and dropped. Stopping at once would leave the rest on the connection,
 * where the browser's next request waits behind it until the keep-alive ends.
 */
const droppedMax = 64 * 1024 * 1024

/** The bytes, or null when there are more than `bytesMax`: a declared length can lie. Keeps no more than that. */
export async function readBytes(request: Request, bytesMax: number): Promise<Buffer | null> {
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > bytesMax + droppedMax) return null
    if (size <= bytesMax) chunks.push(chunk)
  }
  return size > bytesMax ? null : Buffer.concat(chunks)
}

/** The text, or why there is none: too large, or not UTF-8. */
export async function readBounded(
  request: Request,
  bytesMax: number,
): Promise<{ readonly text: string } | 'too-large' | 'not-utf-8'> {
  const bytes = await readBytes(request, bytesMax)
  if (!bytes) return 'too-large'
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return 'not-utf-8'
  }
}
