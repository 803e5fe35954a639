/** The message for a page that broke, with the number of the log entry (Next's digest) and a way on. */
'use client'

import { Button } from '#components/ui/button'
import { shellWords } from '#lib/i18n/shell'
import { StandalonePage } from './standalone-page'

export function BrokenPage({ digest, onRetry }: { digest: string | undefined; onRetry: () => void }) {
  const { title, body, digest: digestWord } = shellWords.error
  return (
    <StandalonePage
      title={title}
      body={body}
      note={
        digest && (
          <p className="text-sm text-ink-2">
            {digestWord} <code className="font-mono text-ink">{digest}</code>
          </p>
        )
      }
    >
      <Button variant="primary" onPress={onRetry}>
        {shellWords.action.retry}
      </Button>
      {/* A plain link: after a bug the whole document is loaded afresh. */}
      <a href="/desk" className="inline-flex items-center px-3 text-joint">
        {shellWords.action.toDesk}
      </a>
    </StandalonePage>
  )
}
