import type { ReactNode } from 'react'
import { MappingFrame } from '../mapping-frame'

export default function SuggestionsLayout({ children }: { children: ReactNode }) {
  return <MappingFrame>{children}</MappingFrame>
}
