/** Copies a text and says so. */
'use client'

import { Copy } from 'lucide-react'
import { toast } from 'sonner'
import { shellWords } from '#lib/i18n/shell'
import { Button } from './button'
import { Icon } from './icon'

/** `what` names the thing for screen readers and for the message: 内容指纹, 链接, 平台内码. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => toast.success(`${shellWords.action.copied}${what}`),
      () => toast.error(shellWords.action.copyFailed),
    )
  }
  return (
    <Button variant="quiet" size="small" label={`${shellWords.action.copy}${what}`} onPress={copy}>
      <Icon of={Copy} size={14} />
    </Button>
  )
}
