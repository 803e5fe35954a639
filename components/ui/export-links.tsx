/** Downloads of what the list shows, in the formats the field uses. One format is a button, several open a menu. */
'use client'

import { ChevronDown, Download } from 'lucide-react'
import { shellWords } from '#lib/i18n/shell'
import { buttonStyle } from './button-style'
import { Icon } from './icon'
import { Menu } from './menu'

/** `href` answers with a file; give it the list's own parameters so that the file holds what the screen shows. */
export type ExportLink = { href: string; label: string; hint?: string }

export function ExportLinks({ links }: { links: readonly ExportLink[] }) {
  const [first] = links
  if (!first) return null
  if (links.length === 1) {
    return (
      <a href={first.href} download className={buttonStyle('plain', 'normal')} title={first.hint}>
        <Icon of={Download} />
        {first.label}
      </a>
    )
  }
  return (
    <Menu
      label={
        <>
          <Icon of={Download} />
          {shellWords.action.export}
          <Icon of={ChevronDown} size={14} />
        </>
      }
      items={links.map(({ href, label, hint }) => ({ key: href, label, href, hint, download: true }))}
    />
  )
}
