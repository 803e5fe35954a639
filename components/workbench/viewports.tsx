/**
 * How far each tree is scrolled. Kept outside React's state, so that scrolling draws the lines in view and the links
 * between them, and nothing else of the workbench.
 */
'use client'

import { useSyncExternalStore } from 'react'
import type { Side } from '#lib/domain/workbench/board'
import type { Span } from '#lib/domain/workbench/link-view'

export type Viewport = { readonly top: number; readonly height: number }

/** Height of a line in px; every line has the same, so that its place follows from its number. */
export const lineHeight = 34

export type Viewports = {
  readonly get: (side: Side) => Viewport
  readonly set: (side: Side, viewport: Viewport) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createViewports(): Viewports {
  const listeners = new Set<() => void>()
  const now: Record<Side, Viewport> = { left: atFirst, right: atFirst }
  return {
    get: (side) => now[side],
    set: (side, viewport) => {
      if (now[side].top === viewport.top && now[side].height === viewport.height) return
      now[side] = viewport
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const atFirst: Viewport = { top: 0, height: 720 }

export function useViewport(viewports: Viewports, side: Side): Viewport {
  return useSyncExternalStore(
    viewports.subscribe,
    () => viewports.get(side),
    () => atFirst,
  )
}

/** The lines in view, with a few more above and below. */
export function spanOf({ top, height }: Viewport, spare = 6): Span {
  return {
    first: Math.max(0, Math.floor(top / lineHeight) - spare),
    last: Math.ceil((top + height) / lineHeight) + spare,
  }
}
