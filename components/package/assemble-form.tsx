/**
 * Choosing mappings for a 批次 and saying what it is: the list is what a filter left, what was chosen before stays
 * chosen. With `pack` the chosen ones join a package that is there already.
 */
'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { CommandForm } from '#components/ui/form/command-form'
import { Card, Section } from '#components/ui/section'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import { assemblePackageInput, editPackageInput } from '#lib/input/package'
import { WordFields } from './word-fields'

export type Choice = { readonly mappingId: string; readonly label: string; readonly body: ReactNode }

export type ExistingPackage = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly note: string
  readonly dueDate: string | null
}

type AssembleFormProps = {
  choices: readonly Choice[]
  /** Chosen from the start: what somebody selected elsewhere. */
  preselected: readonly string[]
  toAgencyId: string
  pack: ExistingPackage | null
  /** The filters, between the form and the list. */
  filters: ReactNode
}

export function AssembleForm({ choices, preselected, toAgencyId, pack, filters }: AssembleFormProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(preselected))
  const shown = choices.filter(({ mappingId }) => chosen.has(mappingId)).length
  const toggle = (mappingId: string) => {
    const next = new Set(chosen)
    if (!next.delete(mappingId)) next.add(mappingId)
    setChosen(next)
  }
  const count = (
    <p aria-live="polite" className="font-medium">
      {words.chosen(chosen.size, chosen.size - shown)}
    </p>
  )
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.7fr)_minmax(300px,1fr)]">
      <Section title={words.packable} note={choices.length}>
        {filters}
        <div className="flex flex-wrap items-center gap-2">
          {count}
          <Button onPress={() => setChosen(new Set([...chosen, ...choices.map((one) => one.mappingId)]))}>
            {words.chooseAll}
          </Button>
          <Button disabled={chosen.size === 0} onPress={() => setChosen(new Set())}>
            {words.clearChoice}
          </Button>
        </div>
        {choices.length === 0 && (
          <EmptyState title={words.packableEmpty}>{words.packableEmptyHint}</EmptyState>
        )}
        <ul className="grid gap-2">
          {choices.map(({ mappingId, label, body }) => (
            <li
              key={mappingId}
              className={`flex gap-3 rounded-lg border border-line px-3 py-2 ${chosen.has(mappingId) ? 'bg-joint-tint' : 'bg-surface'}`}
            >
              <input
                type="checkbox"
                checked={chosen.has(mappingId)}
                onChange={() => toggle(mappingId)}
                aria-label={words.choose(label)}
                className="mt-1.5 size-4 shrink-0 accent-joint"
              />
              {body}
            </li>
          ))}
        </ul>
      </Section>
      <div className="lg:sticky lg:top-[calc(var(--shell-header)+12px)]">
        <Card title={pack ? pack.title : words.assemble} accent="joint">
          {pack ? (
            <CommandForm
              command="package.edit"
              schema={editPackageInput}
              fixed={{
                packageId: pack.id,
                version: pack.version,
                title: pack.title,
                note: pack.note,
                dueDate: pack.dueDate,
                add: [...chosen],
              }}
              submit={words.add}
              done={{ toast: words.added, to: `/mappings/packages/${pack.id}` }}
            >
              {count}
            </CommandForm>
          ) : (
            <CommandForm
              command="package.assemble"
              schema={assemblePackageInput}
              fixed={{ toAgencyId, mappingIds: [...chosen] }}
              submit={words.save}
              done={{ toast: words.assembled, to: '/mappings/packages/:id' }}
            >
              {count}
              <WordFields />
            </CommandForm>
          )}
        </Card>
      </div>
    </div>
  )
}
