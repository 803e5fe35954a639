/**
 * Asks before typed text is left behind: when the window is closed or reloaded (the browser's own words) and when a link
 * inside the app is followed.
 */
'use client'

import { useEffect } from 'react'

const question = '草案尚未保存，离开后填写的内容将丢失。确定离开吗？'

export function useUnsavedGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || link.hasAttribute('download') || link.getAttribute('target') === '_blank') return
      if (link.getAttribute('href')?.startsWith('#') || window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [unsaved])
}
