/**
 * A new round: which items, for whom, how they are shared out. The same pure function that the command runs shows here
 * beforehand who gets how many.
 */
'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { CheckboxField } from '#components/ui/form/checkbox-field'
import { CheckboxList } from '#components/ui/form/checkbox-list'
import { CommandForm } from '#components/ui/form/command-form'
import { DateField } from '#components/ui/form/date-field'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextField } from '#components/ui/form/text-field'
import type { AssignmentKind } from '#lib/domain/assignment/round'
import { type SplitItem, type SplitMethod, splitItems, splitMethods } from '#lib/domain/assignment/split'
import { splitMethodWords, assignmentWords as words } from '#lib/i18n/assignment'
import { createRoundInput } from '#lib/input/assignment'
import { ItemChoice, type ItemOption } from './item-choice'
import type { Taker } from './reassign'

type RoundFormProps = {
  kind: AssignmentKind
  otherCatalogId: string
  level: 'category' | 'position'
  items: readonly ItemOption[]
  people: readonly Taker[]
  /** A fresh one for this page; the person may put another. */
  seed: string
  today: string
}

export function RoundForm({ kind, otherCatalogId, level, items, people, seed, today }: RoundFormProps) {
  return (
    <CommandForm
      command="assignment.create"
      schema={createRoundInput}
      fixed={{ kind, otherCatalogId, level }}
      defaultValues={{
        itemIds: items.map(({ id }) => id),
        accountIds: people.map(({ accountId }) => accountId),
        method: 'even',
        seed,
        blind: false,
      }}
      submit={words.submit}
      done={{ toast: words.created, to: '/mappings/assignments/:id' }}
    >
      <ItemChoice name="itemIds" items={items} />
      <CheckboxList
        name="accountIds"
        label={words.people}
        hint={words.peopleHint}
        options={people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
      />
      {kind === 'confirm' && people.length > 1 && (
        <CheckboxField name="blind" label={words.blind} hint={words.blindHint} />
      )}
      <RadioCards
        name="method"
        label={words.method}
        columns={3}
        options={splitMethods.map((value) => ({
          value,
          label: splitMethodWords[value].label,
          hint: splitMethodWords[value].help,
        }))}
      />
      <Seed />
      <div className="grid gap-4 sm:grid-cols-[200px_minmax(0,1fr)]">
        <DateField name="dueOn" label={words.dueOn} min={today} optional />
        <TextField name="note" label={words.note} optional />
      </div>
      <Preview items={items} people={people} />
    </CommandForm>
  )
}

function Seed() {
  if (useWatch({ name: 'method' }) !== 'random') return null
  return <TextField name="seed" label={words.seed} hint={words.seedHint} mono />
}

function Preview({ items, people }: { items: readonly SplitItem[]; people: readonly Taker[] }) {
  const { getValues } = useFormContext()
  useWatch()
  const { itemIds, accountIds, method, seed, blind } = getValues() as {
    itemIds?: unknown
    accountIds?: unknown
    method: SplitMethod
    seed?: string
    blind?: boolean
  }
  const chosen = items.filter(({ id }) => isIn(itemIds, id))
  const takers = people.filter(({ accountId }) => isIn(accountIds, accountId))
  const each = blind ? 2 : 1
  const ready = chosen.length > 0 && takers.length >= each
  const shares = ready
    ? splitItems(
        chosen,
        takers.map(({ accountId }) => accountId),
        { method, seed: seed?.trim() ?? '', each },
      )
    : []
  return (
    <div className="grid gap-1 rounded-md border border-line bg-paper px-3 py-2">
      <p className="font-medium">{words.preview}</p>
      <div aria-live="polite">
        {!ready && <p className="text-ink-3">{words.previewNone}</p>}
        {ready && (
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {takers.map(({ accountId, displayName }) => (
              <li key={accountId}>
                {words.previewRow(
                  displayName,
                  shares.filter((share) => share.people.includes(accountId)).length,
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function isIn(list: unknown, value: string): boolean {
  return Array.isArray(list) ? list.includes(value) : list === value
}
