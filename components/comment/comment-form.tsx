/** Writing a comment: first to whom, then what. The own agency is chosen beforehand; both is an act of one's own. */
'use client'

import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { CommandForm } from '#components/ui/form/command-form'
import { RadioCards } from '#components/ui/form/radio-cards'
import type { CommentAudience } from '#lib/domain/comment/comment'
import { mentionedIn } from '#lib/domain/comment/mention'
import { commentAudienceWords, commentWords as words } from '#lib/i18n/comment'
import { postCommentInput } from '#lib/input/comment'
import type { CommentThreadView } from '#lib/queries/comments'
import { MentionField } from './mention-field'

type Thread = Pick<
  CommentThreadView,
  'firstNodeId' | 'secondNodeId' | 'people' | 'readings' | 'agencies' | 'own'
>

type CommentFormProps = { thread: Thread; onChanged?: (() => void) | undefined }

export function CommentForm({ thread, onChanged }: CommentFormProps) {
  // A new key empties the form once its comment is out.
  const [round, setRound] = useState(0)
  const done = () => {
    setRound(round + 1)
    onChanged?.()
  }
  return <OneComment key={round} thread={thread} onDone={done} />
}

function OneComment({ thread, onDone }: { thread: Thread; onDone: () => void }) {
  const [mentions, setMentions] = useState<readonly string[]>([])
  const { firstNodeId, secondNodeId, own, agencies } = thread
  const names = agencies.map(({ shortName }) => shortName).join('、')
  return (
    <CommandForm
      command="comment.post"
      schema={postCommentInput}
      fixed={{ firstNodeId, secondNodeId, mentions: [...mentions] }}
      defaultValues={{ audience: own ? 'agency' : 'both', body: '' }}
      submit={words.post}
      done={{ toast: words.posted }}
      onDone={onDone}
    >
      <RadioCards
        name="audience"
        label={words.audience}
        columns={2}
        options={[
          {
            value: 'agency',
            label: commentAudienceWords.agency.label,
            hint: own ? words.agencySees(own.shortName) : words.noAgency,
            disabled: own === null,
          },
          { value: 'both', label: commentAudienceWords.both.label, hint: words.bothSee(names) },
        ]}
      />
      <Body thread={thread} onMentions={setMentions} />
    </CommandForm>
  )
}

type BodyProps = { thread: Thread; onMentions: (accountIds: readonly string[]) => void }

/** Only those whom the chosen audience reaches are offered and named. */
function Body({ thread: { people, readings }, onMentions }: BodyProps) {
  const audience = useWatch({ name: 'audience' }) as CommentAudience
  const reached = people.filter(({ sees }) => sees.includes(audience))
  return (
    <MentionField
      name="body"
      label={words.body}
      hint={words.bodyHint}
      limit={1000}
      people={reached}
      readings={readings}
      onText={(text) => onMentions([...new Set(mentionedIn(text, people).map(({ accountId }) => accountId))])}
    />
  )
}
