/** Reading a request's body without trusting its declared length or its bytes. */

/**
 * How much is read and thrown away beyond a limit. A connection whose request was left half read keeps the browser's
 * next request waiting behind the rest; only a body that is out of all proportion is cut off.
 */
const discardBytesMax = 64 * 1024 * 1024

/** The bytes, or null when there are more than `bytesMax`; never more than that is held in memory. */
export async function readBytes(request: Request, bytesMax: number): Promise<Uint8Array | null> {
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > bytesMax + discardBytesMax) break
    if (size <= bytesMax) chunks.push(chunk)
    else chunks.length = 0
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
