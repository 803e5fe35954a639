/** A text with every occurrence of what was looked for marked. */
export function Highlight({ text, wanted }: { text: string; wanted: string }) {
  if (wanted === '') return text
  const pieces = splitAround(text, wanted)
  return pieces.map(({ start, piece, hit }) =>
    hit ? (
      <mark
        key={start}
        className="rounded-sm bg-gap-tint text-inherit underline decoration-gap decoration-2 underline-offset-3"
      >
        {piece}
      </mark>
    ) : (
      <span key={start}>{piece}</span>
    ),
  )
}

type Piece = { readonly start: number; readonly piece: string; readonly hit: boolean }

function splitAround(text: string, wanted: string): readonly Piece[] {
  const pieces: Piece[] = []
  const lower = text.toLowerCase()
  let start = 0
  for (;;) {
    const found = lower.indexOf(wanted.toLowerCase(), start)
    if (found < 0) break
    if (found > start) pieces.push({ start, piece: text.slice(start, found), hit: false })
    pieces.push({ start: found, piece: text.slice(found, found + wanted.length), hit: true })
    start = found + wanted.length
  }
  if (start < text.length) pieces.push({ start, piece: text.slice(start), hit: false })
  return pieces
}
