/** Who is signed in (seal, roles), and the menu with the own account and signing out. */
'use client'

import { ChevronDown } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { AgencySeal } from '#components/ui/agency'
import { Icon } from '#components/ui/icon'
import { menuItemStyle, menuStyle } from '#components/ui/menu-style'
import { shellWords } from '#lib/i18n/shell'
import type { Me } from './me'

export function MeMenu({ me }: { me: Me }) {
  const roles = me.roleNames.join('、')
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={`${shellWords.me.menu}：${me.displayName}，${me.agency?.name ?? shellWords.me.jointBody}，${roles}`}
        className="flex min-h-9 max-w-[200px] items-center gap-2 rounded-md px-1.5 hover:bg-paper"
      >
        {me.agency && <AgencySeal agency={me.agency} size={24} decorative />}
        <span className={`truncate ${me.agency ? 'max-md:hidden' : ''}`}>{roles || me.displayName}</span>
        <Icon of={ChevronDown} size={14} />
      </AriaButton>
      <Popover placement="bottom end" className={menuStyle}>
        <div className="border-b border-line px-3 py-2">
          <div className="font-semibold">{me.displayName}</div>
          <div className="text-sm text-ink-3">{me.agency?.name ?? shellWords.me.jointBody}</div>
          <div className="text-sm text-ink-3">{roles}</div>
        </div>
        <Menu aria-label={shellWords.me.menu} className="p-1 outline-none">
          <MenuItem className={menuItemStyle} href="/account">
            {shellWords.me.account}
          </MenuItem>
          <MenuItem className={menuItemStyle} onAction={() => signOut({ callbackUrl: '/sign-in' })}>
            {shellWords.me.signOut}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
