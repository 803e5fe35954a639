/** Word-level marks: what was added is underlined, what was removed is struck through; the colour only helps. */
import type { TextMark } from '#lib/domain/joint/draft-diff'

export function DiffMarks({ marks }: { marks: readonly TextMark[] }) {
  return marks.map((mark, index) => {
    // Marks have no identity but their place.
    const key = `${index} ${mark.kind}`
    if (mark.kind === 'added')
      return (
        <ins key={key} className="bg-ok-tint text-ok underline decoration-2 underline-offset-4">
          {mark.text}
        </ins>
      )
    if (mark.kind === 'removed')
      return (
        <del key={key} className="bg-stop-tint text-stop line-through">
          {mark.text}
        </del>
      )
    return <span key={key}>{mark.text}</span>
  })
}
