/** A few more actions behind one button; by keyboard with the arrows and the first letters. */
'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { menuItemStyle, menuStyle } from './menu-style'

export type MenuEntry = {
  key: string
  label: string
  hint?: string | undefined
  /** Goes somewhere … */
  href?: string
  /** … as a file, */
  download?: boolean
  /** or does something. */
  onAction?: () => void
  disabled?: boolean
  danger?: boolean
}

type MenuProps = {
  label: ReactNode
  /** Needed when `label` is an icon alone. */
  name?: string
  items: readonly MenuEntry[]
  variant?: ButtonVariant
  size?: ButtonSize
}

export function Menu({ label, name, items, variant = 'plain', size = 'normal' }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={buttonStyle(variant, size)} {...(name !== undefined && { 'aria-label': name })}>
        {label}
      </AriaButton>
      <Popover placement="bottom end" className={menuStyle}>
        <AriaMenu className="p-1 outline-none">
          {items.map((item) => (
            <MenuItem
              key={item.key}
              id={item.key}
              textValue={item.label}
              isDisabled={item.disabled ?? false}
              className={`${menuItemStyle} ${item.danger ? 'text-stop' : ''}`}
              {...(item.href !== undefined && { href: item.href })}
              {...(item.download && { download: true })}
              {...(item.onAction && { onAction: item.onAction })}
            >
              <span>
                {item.label}
                {item.hint && <span className="block text-xs text-ink-3">{item.hint}</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
