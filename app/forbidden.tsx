/** Shown when a page called forbidden(): it exists, but this person's roles don't open it. */
import { StandalonePage } from '#components/shell/standalone-page'
import { ButtonLink } from '#components/ui/link'
import { shellWords } from '#lib/i18n/shell'

export default function Forbidden() {
  const { title, body, permissions } = shellWords.forbidden
  return (
    <StandalonePage title={title} body={body}>
      <ButtonLink href="/desk" variant="primary">
        {shellWords.action.toDesk}
      </ButtonLink>
      <ButtonLink href="/permissions">{permissions}</ButtonLink>
    </StandalonePage>
  )
}
