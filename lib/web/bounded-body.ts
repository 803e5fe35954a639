/** Reading a request's body without trusting its declared length or its bytes. */

/** The text, or why there is none: too large (as soon as it grows beyond the limit), or not UTF-8. */
export async function readBounded(
  request: Request,
  bytesMax: number,
): Promise<{ readonly text: string } | 'too-large' | 'not-utf-8'> {
  if (!request.body) return { text: '' }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > bytesMax) return 'too-large'
    chunks.push(chunk)
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return 'not-utf-8'
  }
}
