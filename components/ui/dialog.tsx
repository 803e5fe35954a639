/**
 * A dialog over the page: focus goes in, stays in and comes back; Escape and the cross close it. `Dialog` brings its
 * own opening button; `DialogWindow` is opened and closed by the component around it. A CommandForm inside closes the
 * dialog when its command went through.
 */
'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { shellWords } from '#lib/i18n/shell'
import { Button, type ButtonProps } from './button'
import { useDialogClose } from './dialog-close'
import { Icon } from './icon'

type DialogWidth = 'narrow' | 'normal' | 'wide'
const widths: Record<DialogWidth, string> = {
  narrow: 'max-w-[440px]',
  normal: 'max-w-[620px]',
  wide: 'max-w-[960px]',
}

type DialogContent = { title: string; children: ReactNode; width?: DialogWidth }

/** `trigger` is what the opening button shows; the other button props style it. */
export function Dialog({
  trigger,
  button,
  ...content
}: DialogContent & { trigger: ReactNode; button?: Omit<ButtonProps, 'children' | 'onPress' | 'type'> }) {
  return (
    <DialogTrigger>
      <Button {...button}>{trigger}</Button>
      <Window {...content} />
    </DialogTrigger>
  )
}

export function DialogWindow({
  open,
  onClose,
  ...content
}: DialogContent & { open: boolean; onClose: () => void }) {
  return <Window {...content} isOpen={open} onOpenChange={(next) => !next && onClose()} />
}

type WindowProps = DialogContent & { isOpen?: boolean; onOpenChange?: (open: boolean) => void }

function Window({ title, children, width = 'normal', ...state }: WindowProps) {
  return (
    <ModalOverlay
      {...state}
      isDismissable={false}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-ink/35 p-4 md:pt-[10vh] print:hidden"
    >
      <Modal className={`w-full rounded-lg border border-line-2 bg-surface shadow-xl ${widths[width]}`}>
        <AriaDialog className="outline-none">
          <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            <CloseButton />
          </div>
          <div className="px-5 py-4">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function CloseButton() {
  const close = useDialogClose()
  return (
    <Button variant="quiet" label={shellWords.action.close} onPress={close}>
      <Icon of={X} />
    </Button>
  )
}
