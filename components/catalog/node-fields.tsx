/** The fields of a node in a form: code and title, and for a 标准位置 what the row says about the document. */
'use client'

import { DateField } from '#components/ui/form/date-field'
import { SelectField } from '#components/ui/form/select-field'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'
import type { NodeKind } from '#lib/domain/catalog/node'
import { evidenceLabels, evidences, standardLevelLabels, standardLevels } from '#lib/domain/catalog/record'
import { recordWords } from '#lib/i18n/catalog'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'

export function NodeFields({ kind, coded }: { kind: NodeKind; coded: boolean }) {
  return (
    <>
      <TextField name="title" label={words.titleField} />
      {coded && <TextField name="officialCode" label={words.codeField} hint={words.codeHint} optional mono />}
      {kind === 'position' && <DocumentFields />}
    </>
  )
}

function DocumentFields() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name="numberText" label={recordWords.numberText} optional />
      <SelectField
        name="level"
        label={recordWords.level}
        optional
        options={standardLevels.map((level) => ({ value: level, label: standardLevelLabels[level] }))}
      />
      <DateField name="issueDate" label={recordWords.issueDate} optional />
      <DateField name="effectiveDate" label={recordWords.effectiveDate} optional />
      <TextField name="proposer" label={recordWords.proposer} optional />
      <TextField name="issuer" label={recordWords.issuer} optional />
      <TextField name="adoption" label={recordWords.adoption} optional />
      <TextField name="replaces" label={recordWords.replaces} optional />
      <SelectField
        name="evidence"
        label={recordWords.evidence}
        hint={words.evidenceHint}
        optional
        options={evidences.map((evidence) => ({ value: evidence, label: evidenceLabels[evidence] }))}
      />
      <TextField name="source" label={recordWords.source} optional />
      <div className="sm:col-span-2">
        <TextArea name="note" label={recordWords.note} optional />
      </div>
    </div>
  )
}
