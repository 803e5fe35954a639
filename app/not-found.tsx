/** Shown for an address that leads nowhere, and for what the person may not know exists. */
import { StandalonePage } from '#components/shell/standalone-page'
import { ButtonLink } from '#components/ui/link'
import { shellWords } from '#lib/i18n/shell'

export default function NotFound() {
  const { title, body } = shellWords.notFound
  return (
    <StandalonePage title={title} body={body}>
      <ButtonLink href="/desk" variant="primary">
        {shellWords.action.toDesk}
      </ButtonLink>
    </StandalonePage>
  )
}
