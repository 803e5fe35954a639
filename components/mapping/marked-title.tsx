/**
 * A title with the characters marked that the facing title lacks: tinted and underlined, so not by colour alone. A
 * title in one part has nothing to point out.
 */
import type { TitlePart } from '#lib/domain/mapping/title-difference'

export function MarkedTitle({ parts }: { parts: readonly TitlePart[] }) {
  let at = 0
  return parts.map(({ text, same }) => {
    const key = `${at}`
    at += text.length
    return same || parts.length === 1 ? (
      <span key={key}>{text}</span>
    ) : (
      <mark key={key} className="border-b-2 border-accent bg-gap-tint text-inherit">
        {text}
      </mark>
    )
  })
}
