/** What the interactive parts need around them: the Chinese locale, client navigation for menu links, and toasts. */
'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { Toaster } from 'sonner'

export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter()
  return (
    <I18nProvider locale="zh-CN">
      <RouterProvider navigate={(href) => router.push(href)}>
        {children}
        <Toaster position="bottom-right" offset={44} containerAriaLabel="通知" />
      </RouterProvider>
    </I18nProvider>
  )
}
