/** The words of a comment, with the names in it set apart. */
import { segmentsOf } from '#lib/domain/comment/mention'

type CommentTextProps = { body: string; mentions: readonly { readonly displayName: string }[] }

export function CommentText({ body, mentions }: CommentTextProps) {
  let at = 0
  return (
    <p className="break-words whitespace-pre-wrap">
      {segmentsOf(body, mentions).map(({ text, person }) => {
        const key = at
        at += text.length
        return person ? (
          <strong key={key} className="font-medium text-joint">
            {text}
          </strong>
        ) : (
          <span key={key}>{text}</span>
        )
      })}
    </p>
  )
}
