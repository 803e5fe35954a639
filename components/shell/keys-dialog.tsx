/** The list behind `?`: every shortcut that works on this screen, by group, and the switch for single keys. */
'use client'

import { DialogWindow } from '#components/ui/dialog'
import { Kbd } from '#components/ui/kbd'
import { shellWords } from '#lib/i18n/shell'
import type { KeyBinding } from './key-binding'

type KeysDialogProps = {
  /** Null while closed. */
  bindings: readonly KeyBinding[] | null
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
  onClose: () => void
}

export function KeysDialog({ bindings, singleKeys, onSingleKeys, onClose }: KeysDialogProps) {
  const groups = byGroup(bindings ?? [])
  return (
    <DialogWindow title={shellWords.keys.title} open={bindings !== null} onClose={onClose}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {[...groups].map(([group, members]) => (
          <section key={group}>
            <h3 className="mb-1 text-sm font-semibold text-ink-2">{group}</h3>
            <dl>
              {members.map(({ keys, label }) => (
                <div
                  key={`${keys} ${label}`}
                  className="flex min-h-8 items-center justify-between gap-4 border-b border-line"
                >
                  <dt>{label}</dt>
                  <dd>
                    <KeyNames keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="mt-5 flex items-start gap-2">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
          className="mt-1 size-4 accent-joint"
        />
        <span>
          {shellWords.keys.switch}
          <span className="block text-sm text-ink-3">{shellWords.keys.switchHint}</span>
        </span>
      </label>
    </DialogWindow>
  )
}

/** The screen's own keys come first: they are what somebody looks for. */
function byGroup(bindings: readonly KeyBinding[]): Map<string, KeyBinding[]> {
  const groups = new Map<string, KeyBinding[]>()
  const ownFirst = [...bindings].sort((a, b) => Number(a.group !== undefined) - Number(b.group !== undefined))
  for (const binding of ownFirst) {
    const group = binding.group ?? shellWords.keys.screen
    groups.set(group, [...(groups.get(group) ?? []), binding])
  }
  return groups
}

/** `g d` → two keys with “再按” between them for screen readers; `Ctrl+k` → Ctrl K. */
function KeyNames({ keys }: { keys: string }) {
  const [first = '', second] = keys.split(' ')
  return (
    <span className="inline-flex items-center gap-1">
      <Stroke keys={first} />
      {second !== undefined && (
        <>
          <span className="sr-only">{shellWords.keys.next}</span>
          <Stroke keys={second} />
        </>
      )}
    </span>
  )
}

function Stroke({ keys }: { keys: string }) {
  return keys.split('+').map((key) => <Kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</Kbd>)
}
