/**
 * Links inside the app. TextLink reads as a link in running text and in tables, ButtonLink looks like a button;
 * both show the thin bar on top of the page while the next screen is on its way.
 */
import NextLink from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { LinkPending } from './link-pending'

type LinkProps = {
  href: string
  children: ReactNode
  /** Says more than the visible words where they alone would be ambiguous (`查看` → `查看办公用房管理标准`). */
  label?: string | undefined
  title?: string | undefined
}

type TextLinkProps = LinkProps & {
  /** Coloured only when pointed at: where a whole column is links. */
  subtle?: boolean
  /** Underlined: with other words on its line, colour alone would not tell it from them (WCAG 1.4.1). */
  inText?: boolean
}

export function TextLink({ href, children, label, title, subtle, inText }: TextLinkProps) {
  const tone = `${subtle ? 'text-inherit hover:text-joint' : 'text-joint'} ${inText ? 'underline' : 'hover:underline'}`
  return (
    <NextLink
      href={href}
      aria-label={label}
      title={title}
      className={`${tone} decoration-joint-2 underline-offset-3`}
    >
      {children}
      <LinkPending />
    </NextLink>
  )
}

type ButtonLinkProps = LinkProps & { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode }

export function ButtonLink({
  href,
  children,
  label,
  title,
  variant = 'plain',
  size = 'normal',
  icon,
}: ButtonLinkProps) {
  return (
    <NextLink href={href} aria-label={label} title={title} className={buttonStyle(variant, size)}>
      {icon}
      {children}
      <LinkPending />
    </NextLink>
  )
}
