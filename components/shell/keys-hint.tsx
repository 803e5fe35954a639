/** “按 ? 查看全部快捷键” in the footer: a button for the mouse, and the `?` key itself. */
'use client'

import { Kbd } from '#components/ui/kbd'
import { shellWords } from '#lib/i18n/shell'
import { useKeys, useShowKeys } from './keys'

export function KeysHint() {
  const showKeys = useShowKeys()
  useKeys([{ keys: '?', label: shellWords.keys.show, group: shellWords.keys.general, run: showKeys }])
  return (
    <button type="button" onClick={showKeys} className="hover:text-ink">
      {shellWords.keysHint.before} <Kbd>?</Kbd> {shellWords.keysHint.after}
    </button>
  )
}
