/**
 * What a shortcut is, and how a stroke of the keyboard finds it. `keys` is written as it is shown: `?`, `j`, `g d`
 * (one after the other), `Ctrl+k` (together). Single keys never fire while somebody types.
 */
export type KeyBinding = {
  readonly keys: string
  /** What it does, for the list. */
  readonly label: string
  /** Heading in the list; the screen's own keys leave it out. */
  readonly group?: string
  readonly run: () => void
}

const sequenceWaitMs = 1200

export type PressedSoFar = { readonly first: string; readonly at: number } | null

/** `k` with Ctrl or ⌘ held → `Ctrl+k`; a plain `?` → `?`. Null for a key that is only a modifier. */
export function strokeOf(event: KeyboardEvent): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key) || event.altKey) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key
}

/** The binding that this stroke completes, and what to remember for the next one. `now` in milliseconds. */
export function matchStroke(
  stroke: string,
  pressed: PressedSoFar,
  bindings: readonly KeyBinding[],
  now: number,
): { binding: KeyBinding | null; pressed: PressedSoFar } {
  const sequence = pressed && now - pressed.at < sequenceWaitMs ? `${pressed.first} ${stroke}` : null
  // What a sequence has begun is meant before a single key that a page has for its second letter.
  const binding =
    (sequence === null ? undefined : bindings.findLast(({ keys }) => keys === sequence)) ??
    bindings.findLast(({ keys }) => keys === stroke) ??
    null
  const begins = !binding && bindings.some(({ keys }) => keys.startsWith(`${stroke} `))
  return { binding, pressed: begins ? { first: stroke, at: now } : null }
}

/** Going on through a list: the only keys that mean something again for as long as they are held down. */
const heldKeys = ['j', 'k']

/** True for a key that is still down from before, where doing it again would be more than the person meant. */
export function isHeldTooLong(stroke: string, repeated: boolean): boolean {
  return repeated && !heldKeys.includes(stroke)
}

/** Enter and the space bar on a link or a button mean that link or button, whatever else they are bound to. */
export function actsItself(stroke: string, target: EventTarget | null): boolean {
  return (
    (stroke === 'Enter' || stroke === ' ') &&
    target instanceof HTMLElement &&
    target.closest('a[href], button, summary, [role=button]') !== null
  )
}

/** True where a plain letter means text, or where an open dialog or menu owns the keyboard. */
export function ownsKeyboard(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]',
      ) !== null)
  )
}
