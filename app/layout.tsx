/** The document around every page: language, fonts and colours, and what interactive parts need. */
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Providers } from '#components/shell/providers'
import { shellWords } from '#lib/i18n/shell'

export const metadata: Metadata = {
  title: { default: `${shellWords.product}：${shellWords.tagline}`, template: `%s · ${shellWords.product}` },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#f7f7f3' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
