/**
 * Button: something happens here (ButtonLink goes somewhere). While `pending` it keeps its place, its focus and its
 * words, shows that work is under way, and can't be pressed twice.
 */
'use client'

import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { shellWords } from '#lib/i18n/shell'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { Icon } from './icon'
import { Kbd } from './kbd'

export type ButtonProps = {
  children: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  type?: 'button' | 'submit' | 'reset'
  onPress?: (() => void) | undefined
  pending?: boolean | undefined
  disabled?: boolean | undefined
  /** The key that does the same; shown only, the screen binds it with `useKeys`. */
  kbd?: string | undefined
  icon?: ReactNode
  /** Needed when the button shows an icon alone. */
  label?: string | undefined
  /** Sent with the form it submits. */
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  autoFocus?: boolean | undefined
}

export function Button(props: ButtonProps) {
  const { children, variant = 'plain', size = 'normal', type = 'button', onPress, pending, disabled } = props
  return (
    <AriaButton
      // Not disabled while pending: a disabled button would lose the focus. It only does nothing.
      type={pending ? 'button' : type}
      aria-disabled={pending ?? false}
      className={buttonStyle(variant, size)}
      isDisabled={disabled ?? false}
      {...(onPress && !pending && { onPress: () => onPress() })}
      {...(props.label !== undefined && { 'aria-label': props.label })}
      {...(props.name !== undefined && { name: props.name })}
      {...(props.value !== undefined && { value: props.value })}
      {...(props.form !== undefined && { form: props.form })}
      {...(props.autoFocus !== undefined && { autoFocus: props.autoFocus })}
    >
      {pending ? (
        <span className="animate-spin">
          <Icon of={LoaderCircle} />
          <span className="sr-only">{shellWords.action.pending}</span>
        </span>
      ) : (
        props.icon
      )}
      {children}
      {props.kbd && <Kbd onDark={variant === 'primary'}>{props.kbd}</Kbd>}
    </AriaButton>
  )
}
