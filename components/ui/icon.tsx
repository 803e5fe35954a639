/** One way to show a lucide icon: decorative, sized to the text beside it, with an even stroke. */
import type { LucideIcon } from 'lucide-react'

export function Icon({ of: Glyph, size = 16 }: { of: LucideIcon; size?: number }) {
  return <Glyph aria-hidden size={size} strokeWidth={1.75} className="shrink-0" />
}
