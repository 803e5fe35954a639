/** Shown when even the outermost layout breaks: it has to bring its own document and styles. */
'use client'

import './globals.css'
import { BrokenPage } from '#components/shell/broken-page'

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="zh-CN">
      <body>
        <BrokenPage digest={error.digest} onRetry={reset} />
      </body>
    </html>
  )
}
