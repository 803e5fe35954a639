/** A command's form in a dialog of its own, behind the button that opens it: one thing said, sent, and closed. */
'use client'

import type { FieldValues } from 'react-hook-form'
import type { ButtonProps } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { CommandForm, type CommandFormProps } from './command-form'

type FormDialogProps<Values extends FieldValues> = Omit<CommandFormProps<Values>, 'cancel'> & {
  /** What the opening button shows. */
  trigger: string
  /** How the button is read aloud where several show the same words. */
  label?: string
  title: string
  /** The button's weight; its size is that of a table row. */
  weight?: ButtonProps['variant']
  width?: 'narrow' | 'normal' | 'wide'
}

export function FormDialog<Values extends FieldValues>({
  trigger,
  label,
  title,
  weight,
  width = 'normal',
  ...form
}: FormDialogProps<Values>) {
  const button = { size: 'small', ...(label && { label }), ...(weight && { variant: weight }) } as const
  return (
    <Dialog trigger={trigger} button={button} title={title} width={width}>
      <CommandForm {...form} cancel />
    </Dialog>
  )
}
