/**
 * A sentence that must not be missed, where it belongs: info explains, warn asks for care, stop says what failed, ok
 * what went through. An icon and a word say the tone as well as the colour does.
 */
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { Icon } from './icon'

export type NoticeTone = 'info' | 'warn' | 'stop' | 'ok'

const looks = {
  info: { icon: Info, style: 'border-joint-line bg-joint-tint', mark: 'text-joint' },
  warn: { icon: TriangleAlert, style: 'border-gap-line bg-gap-tint', mark: 'text-gap' },
  stop: { icon: CircleX, style: 'border-stop-line bg-stop-tint', mark: 'text-stop' },
  ok: { icon: CircleCheck, style: 'border-ok-line bg-ok-tint', mark: 'text-ok' },
} as const

type NoticeProps = {
  tone: NoticeTone
  title?: string | undefined
  children?: ReactNode
  actions?: ReactNode
  /** Read out at once by screen readers: for what appears after an action. */
  live?: boolean | undefined
}

export function Notice({ tone, title, children, actions, live }: NoticeProps) {
  const { icon, style, mark } = looks[tone]
  return (
    <div
      {...(live && { role: tone === 'stop' ? 'alert' : 'status' })}
      data-keep-together
      className={`flex gap-2.5 rounded-md border px-3.5 py-2.5 ${style}`}
    >
      <span className={`mt-[3px] ${mark}`}>
        <Icon of={icon} />
        <span className="sr-only">{shellWords.notice[tone]}</span>
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
