/** How something inside a dialog closes it. Outside any dialog it does nothing. */
'use client'

import { useContext } from 'react'
import { OverlayTriggerStateContext } from 'react-aria-components'
import { shellWords } from '#lib/i18n/shell'
import { Button } from './button'

export function useDialogClose(): () => void {
  const state = useContext(OverlayTriggerStateContext)
  return () => state?.close()
}

/** The 取消 of a dialog's foot. */
export function DialogCancel({ children = shellWords.action.cancel }: { children?: string }) {
  return <Button onPress={useDialogClose()}>{children}</Button>
}
