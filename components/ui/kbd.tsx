/** A key as printed on the keyboard. Decorative beside a button: the key list (`?`) tells it to screen readers. */
export function Kbd({ children, onDark = false }: { children: string; onDark?: boolean }) {
  const tone = onDark ? 'border-white/45 bg-white/12 text-white' : 'border-line-2 bg-paper text-ink-2'
  return (
    <kbd
      className={`inline-block rounded-sm border border-b-2 px-[5px] font-mono text-[11px] leading-[15px] font-normal pointer-coarse:hidden print:hidden ${tone}`}
    >
      {children}
    </kbd>
  )
}
