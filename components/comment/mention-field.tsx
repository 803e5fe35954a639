/**
 * A text field in which @ asks for a name: a list of people opens under it, narrowed by name or 拼音, and is used with
 * the arrow keys, Enter (or Tab) and Escape, while the caret stays in the text (ARIA combobox with a listbox).
 */
'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { controlStyle } from '#components/ui/form/control-style'
import { FieldFrame, type FieldProps, useField } from '#components/ui/form/field-frame'
import { type MentionQuery, mentionQuery, withMention } from '#lib/domain/comment/mention'
import { isPinyin, matchesPinyin, type Readings } from '#lib/domain/workbench/pinyin'
import { commentWords as words } from '#lib/i18n/comment'
import { shellWords } from '#lib/i18n/shell'
import type { ThreadPerson } from '#lib/queries/comments'

type MentionFieldProps = FieldProps & {
  limit: number
  people: readonly ThreadPerson[]
  readings: Readings
  /** Called with the text whenever it has changed. */
  onText: (text: string) => void
}

const shownMax = 8
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

export function MentionField(props: MentionFieldProps) {
  const { name, people, readings, onText, limit } = props
  const wiring = useField(props)
  const { setValue, watch } = useFormContext()
  const listId = useId()
  const area = useRef<HTMLTextAreaElement | null>(null)
  const [query, setQuery] = useState<MentionQuery | null>(null)
  const [active, setActive] = useState(0)
  const found = query === null ? [] : people.filter((one) => answers(one, query.text, readings))
  const shown = found.slice(0, shownMax)
  const length = [...String(watch(name) ?? '')].length

  const follow = () => {
    const { value, selectionStart } = area.current ?? { value: '', selectionStart: 0 }
    setQuery(mentionQuery(value, selectionStart))
    setActive(0)
  }
  const choose = (person: ThreadPerson | undefined) => {
    const { current } = area
    if (!person || !query || !current) return
    const { text, caret } = withMention(current.value, query, person.displayName)
    setValue(name, text, { shouldDirty: true })
    onText(text)
    setQuery(null)
    requestAnimationFrame(() => {
      current.focus()
      current.setSelectionRange(caret, caret)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (query === null || event.nativeEvent.isComposing) return
    const { key } = event
    const step = steps[key]
    const chooses = (key === 'Enter' || key === 'Tab') && shown.length > 0
    if (step === undefined && !chooses && key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (chooses) choose(shown[active])
    else if (step === undefined) setQuery(null)
    else setActive((active + step + shown.length) % Math.max(1, shown.length))
  }

  const { ref, onChange, ...control } = wiring.control
  const open = query !== null
  return (
    <FieldFrame field={props} wiring={wiring} aside={<Count length={length} limit={limit} />}>
      <div className="relative">
        <textarea
          {...control}
          ref={(element) => {
            ref(element)
            area.current = element
          }}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && shown[active] ? `${listId}-${active}` : undefined}
          rows={3}
          onChange={(event) => {
            void onChange(event)
            onText(event.target.value)
            follow()
          }}
          onClick={follow}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            void control.onBlur(event)
            setQuery(null)
          }}
          className={`${controlStyle} field-sizing-content resize-y`}
          style={{ minHeight: '76px' }}
        />
        <div
          id={listId}
          role="listbox"
          aria-label={words.mentionList}
          hidden={!open}
          className="absolute top-full left-0 z-20 mt-1 max-h-64 min-w-56 overflow-auto rounded-md border border-line-2 bg-surface py-1 shadow-lg"
        >
          {shown.map((person, index) => (
            // Chosen by the keys of the field; the pointer must not take the focus from it.
            <div
              key={person.accountId}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(person)
              }}
              className="cursor-default px-3 py-1 aria-selected:bg-joint-tint aria-selected:text-joint"
            >
              {person.displayName}
            </div>
          ))}
          {shown.length === 0 && <p className="px-3 py-1 text-sm text-ink-3">{words.mentionNone}</p>}
        </div>
        <p role="status" className="sr-only">
          {open && words.mentionCount(found.length)}
        </p>
      </div>
    </FieldFrame>
  )
}

function answers({ displayName }: ThreadPerson, text: string, readings: Readings): boolean {
  const query = text.toLowerCase()
  if (query === '' || displayName.toLowerCase().includes(query)) return true
  return isPinyin(query) && matchesPinyin(displayName, query, readings)
}

function Count({ length, limit }: { length: number; limit: number }) {
  return (
    <span className={`ml-auto text-sm whitespace-nowrap ${length > limit ? 'text-stop' : 'text-ink-3'}`}>
      {shellWords.form.count(length, limit)}
    </span>
  )
}
