/** Prints the page; the print style leaves navigation and buttons out. */
'use client'

import { Printer } from 'lucide-react'
import { shellWords } from '#lib/i18n/shell'
import { Button } from './button'
import { Icon } from './icon'

export function PrintButton({ children = shellWords.action.print }: { children?: string }) {
  return (
    <Button icon={<Icon of={Printer} />} onPress={() => window.print()}>
      {children}
    </Button>
  )
}
