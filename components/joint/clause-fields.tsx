/** The fields of one clause in the editor, with the buttons that move it, take it out, or put one behind it. */
'use client'

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useWatch } from 'react-hook-form'
import { AgencyName } from '#components/ui/agency'
import { Button } from '#components/ui/button'
import { CheckboxList } from '#components/ui/form/checkbox-list'
import { SelectField } from '#components/ui/form/select-field'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'
import { Icon } from '#components/ui/icon'
import type { Agency } from '#lib/domain/access/agency'
import { clauseElements, provenanceNew, rigidities } from '#lib/domain/joint/types'
import { clauseElementWords, provenanceNewWord, rigidityWords } from '#lib/i18n/joint'
import { latitudeWords } from '#lib/i18n/joint-screens'

type ClauseFieldsProps = {
  /** Place in the list, from 0. */
  index: number
  count: number
  agencies: readonly Agency[]
  onMove: (to: number) => void
  onRemove: () => void
  onInsert: () => void
}

const elementOptions = clauseElements.map((value) => ({ value, label: clauseElementWords[value] }))
const rigidityOptions = rigidities.map((value) => ({ value, label: rigidityWords[value] }))
const latitudeHints = {
  authority: '谁可以自行规定',
  extent: '可以变动到什么程度',
  term: '到什么时候为止',
} as const

export function ClauseFields({ index, count, agencies, onMove, onRemove, onInsert }: ClauseFieldsProps) {
  const name = `clauses.${index}`
  const rigidity: unknown = useWatch({ name: `${name}.rigidity` })
  const place = index + 1
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-lg border border-line bg-surface px-4 py-3">
      <legend className="sr-only">第 {place} 个条款</legend>
      <div className="flex flex-wrap items-center gap-1">
        <span className="mr-auto text-sm text-ink-3">
          第 {place} / {count} 个条款
        </span>
        <Button
          size="small"
          variant="quiet"
          label={`上移第 ${place} 个条款`}
          disabled={index === 0}
          onPress={() => onMove(index - 1)}
        >
          <Icon of={ArrowUp} size={14} />
          上移
        </Button>
        <Button
          size="small"
          variant="quiet"
          label={`下移第 ${place} 个条款`}
          disabled={place === count}
          onPress={() => onMove(index + 1)}
        >
          <Icon of={ArrowDown} size={14} />
          下移
        </Button>
        <Button
          size="small"
          variant="quiet"
          label={`在第 ${place} 个条款后插入`}
          onPress={onInsert}
          icon={<Icon of={Plus} size={14} />}
        >
          插入
        </Button>
        <Button
          size="small"
          variant="quiet"
          label={`删除第 ${place} 个条款`}
          onPress={onRemove}
          icon={<Icon of={Trash2} size={14} />}
        >
          删除
        </Button>
      </div>
      <div className="grid gap-3 sm:grid-cols-[7em_minmax(0,1fr)_14em]">
        <TextField name={`${name}.number`} label="条号" placeholder="4.2" mono />
        <TextField name={`${name}.heading`} label="标题" optional />
        <SelectField name={`${name}.element`} label="要素" options={elementOptions} />
      </div>
      <TextArea name={`${name}.text`} label="内容" rows={3} optional />
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <div className="w-[10em]">
          <SelectField name={`${name}.rigidity`} label="统一／弹性" options={rigidityOptions} />
        </div>
        <CheckboxList
          name={`${name}.provenance`}
          label="来源"
          options={[
            ...agencies.map((agency) => ({
              value: agency.id,
              label: <AgencyName agency={agency} short />,
            })),
            { value: provenanceNew, label: provenanceNewWord },
          ]}
        />
      </div>
      {rigidity === 'flexible' && (
        <div className="grid gap-3 border-l-3 border-gap-line pl-3 sm:grid-cols-3">
          {(['authority', 'extent', 'term'] as const).map((part) => (
            <TextField
              key={part}
              name={`${name}.latitude.${part}`}
              label={latitudeWords[part]}
              hint={latitudeHints[part]}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
