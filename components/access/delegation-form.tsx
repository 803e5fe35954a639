/** Arranging that somebody is stood in for: who, by whom, from when to when, and why. */
'use client'

import { useWatch } from 'react-hook-form'
import { CommandForm } from '#components/ui/form/command-form'
import { DateField } from '#components/ui/form/date-field'
import { SelectField } from '#components/ui/form/select-field'
import { TextField } from '#components/ui/form/text-field'
import { Notice } from '#components/ui/notice'
import { delegationWords as words } from '#lib/i18n/assignment'
import { createDelegationInput } from '#lib/input/assignment'
import type { Delegations } from '#lib/queries/delegations'

type DelegationFormProps = { offers: Delegations['offers']; today: string; ownId: string }

export function DelegationForm({ offers, today, ownId }: DelegationFormProps) {
  const own = offers.some(({ accountId }) => accountId === ownId)
  return (
    <CommandForm
      command="delegation.create"
      schema={createDelegationInput}
      defaultValues={{ fromAccountId: own ? ownId : '', startsOn: today }}
      submit={words.submit}
      done={{ toast: words.created }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="fromAccountId"
          label={words.from}
          options={offers.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
        />
        <Takers offers={offers} />
        <DateField name="startsOn" label={words.startsOn} />
        <DateField name="endsOn" label={words.endsOn} min={today} />
      </div>
      <TextField name="reason" label={words.reason} />
    </CommandForm>
  )
}

/** Only people who hold every role that the absent one works in. */
function Takers({ offers }: Pick<DelegationFormProps, 'offers'>) {
  const from: unknown = useWatch({ name: 'fromAccountId' })
  const takers = offers.find(({ accountId }) => accountId === from)?.takers ?? []
  return (
    <div className="grid content-start gap-2">
      <SelectField
        name="toAccountId"
        label={words.to}
        options={takers.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
      />
      {from && takers.length === 0 ? <Notice tone="warn" title={words.none} /> : null}
    </div>
  )
}
