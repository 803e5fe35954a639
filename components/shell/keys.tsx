/**
 * The registry of shortcuts: the shell puts it around every screen, a screen adds its own with `useKeys`, and `?`
 * lists them all. Whoever needs plain letters for a screen reader or an input method turns single keys off there
 * (WCAG 2.1.4); the choice stays in this browser.
 */
'use client'

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import {
  actsItself,
  isHeldTooLong,
  type KeyBinding,
  matchStroke,
  ownsKeyboard,
  type PressedSoFar,
  strokeOf,
} from './key-binding'
import { KeysDialog } from './keys-dialog'

type KeysContextValue = {
  /** Adds bindings and returns what removes them again. */
  register: (bindings: readonly KeyBinding[]) => () => void
  showKeys: () => void
}

const KeysContext = createContext<KeysContextValue | null>(null)

export function KeysProvider({ children }: { children: ReactNode }) {
  const registered = useRef(new Set<readonly KeyBinding[]>())
  const [listed, setListed] = useState<readonly KeyBinding[] | null>(null)
  const singleKeys = useSingleKeys()

  const [value] = useState<KeysContextValue>(() => ({
    register: (bindings) => {
      registered.current.add(bindings)
      return () => registered.current.delete(bindings)
    },
    showKeys: () => setListed([...registered.current].flat()),
  }))

  useEffect(() => {
    let pressed: PressedSoFar = null
    const onKeyDown = (event: KeyboardEvent) => {
      const stroke = strokeOf(event)
      if (stroke === null || event.defaultPrevented || event.isComposing) return
      const together = stroke.startsWith('Ctrl+')
      if (actsItself(stroke, event.target)) return
      if (!together && (!singleKeys.on || ownsKeyboard(event.target))) return
      const all = [...registered.current].flat()
      const match = matchStroke(stroke, pressed, all, event.timeStamp)
      pressed = match.pressed
      if (!match.binding) return
      event.preventDefault()
      if (!isHeldTooLong(stroke, event.repeat)) match.binding.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys.on])

  return (
    <KeysContext value={value}>
      {children}
      <KeysDialog
        bindings={listed}
        singleKeys={singleKeys.on}
        onSingleKeys={singleKeys.turn}
        onClose={() => setListed(null)}
      />
    </KeysContext>
  )
}

/**
 * Binds keys for as long as the component is on the screen; later bindings win over earlier ones.
 * `useKeys([{ keys: 'j', label: '跳过', run: skip }])`. A new array on every render is fine.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const context = useContext(KeysContext)
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  const shape = JSON.stringify(bindings.map(({ keys, label, group }) => ({ keys, label, group })))
  useEffect(() => {
    const described: Omit<KeyBinding, 'run'>[] = JSON.parse(shape)
    return context?.register(
      described.map((binding, index) => ({ ...binding, run: () => latest.current[index]?.run() })),
    )
  }, [context, shape])
}

/** Opens the list of keys. */
export function useShowKeys(): () => void {
  const context = useContext(KeysContext)
  return () => context?.showKeys()
}

const storageKey = 'tongbiao.single-keys'
const listeners = new Set<() => void>()

function useSingleKeys(): { on: boolean; turn: (on: boolean) => void } {
  const on = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(storageKey) !== 'off',
    () => true,
  )
  const turn = (next: boolean) => {
    localStorage.setItem(storageKey, next ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return { on, turn }
}
