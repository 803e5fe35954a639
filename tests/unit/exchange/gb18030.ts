/** Text → GB18030 as Chinese spreadsheet programs save csv: a TextEncoder for it does not exist, so its decoder is turned round. */
const decoder = new TextDecoder('gb18030')
const bytesOf = new Map<string, readonly number[]>()
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail !== 0x7f) bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  }
}

/** Characters of one or two bytes; any other is a mistake of the test. */
export function gb18030(text: string): Uint8Array {
  return new Uint8Array(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)]
      const bytes = bytesOf.get(character)
      if (bytes === undefined) throw new Error(`${character} has no two bytes in GB18030`)
      return bytes
    }),
  )
}
