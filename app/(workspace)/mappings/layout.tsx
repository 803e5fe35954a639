import type { ReactNode } from 'react'
import { MappingFrame } from '../mapping-frame'

export default function MappingsLayout({ children }: { children: ReactNode }) {
  return <MappingFrame>{children}</MappingFrame>
}
