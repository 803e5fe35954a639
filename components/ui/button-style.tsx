/**
 * What a button looks like, shared by Button (acts) and ButtonLink (goes somewhere). primary is the one thing to do
 * on a screen, plain the others, danger what cannot be taken back, quiet what may stand in a row or a text. On a phone
 * all of them are high enough for a finger.
 */
export type ButtonVariant = 'primary' | 'plain' | 'danger' | 'quiet'
export type ButtonSize = 'normal' | 'small'

const base =
  'inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline select-none transition-colors duration-100 data-[disabled]:cursor-not-allowed data-[disabled]:opacity-55 aria-disabled:cursor-progress aria-disabled:opacity-75 print:hidden'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-joint bg-joint text-white hover:bg-[#243d78] active:bg-[#1d3264]',
  plain: 'border-line-2 bg-surface text-ink hover:border-field hover:bg-paper active:bg-line',
  danger: 'border-stop-line bg-surface text-stop hover:border-stop hover:bg-stop-tint active:bg-stop-line',
  quiet: 'border-transparent bg-transparent text-joint hover:bg-joint-tint active:bg-joint-line',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-[34px] px-3 py-1 text-base phone:min-h-[40px]',
  small: 'min-h-[26px] px-2 text-sm phone:min-h-[36px] phone:px-3',
}

export function buttonStyle(variant: ButtonVariant, size: ButtonSize): string {
  return `${base} ${variants[variant]} ${sizes[size]}`
}
