/** On a mapping that is under 双人盲审 of the reader's agency: why there are no buttons to answer it, and where to go. */
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { blindWords as words } from '#lib/i18n/assignment'

export function BlindNotice({ itemId }: { itemId: string }) {
  return (
    <Notice tone="info" title={words.inRound}>
      {words.inRoundBody}{' '}
      <TextLink href={`/mappings/assignments/blind/${itemId}`} inText>
        {words.openItem}
      </TextLink>
    </Notice>
  )
}
