/** 提出立项: title, kind with what it means in law, 动机 路径 目的, and who takes part. */
'use client'

import { AgencyName } from '#components/ui/agency'
import { CheckboxList } from '#components/ui/form/checkbox-list'
import { CommandForm } from '#components/ui/form/command-form'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'
import type { Agency } from '#lib/domain/access/agency'
import { jointKinds } from '#lib/domain/joint/types'
import { jointKindWords } from '#lib/i18n/joint'
import { jointKindNotes } from '#lib/i18n/joint-screens'
import { proposeJointInput } from '#lib/input/joint'

type ProposeFormProps = {
  agencies: readonly Agency[]
  ownAgencyId: string
  /** Whom the sources concern; chosen beforehand. */
  chosen: readonly string[]
  mappingIds: readonly string[]
  gaps: readonly { readonly nodeId: string; readonly lackingCatalogId: string }[]
}

export function ProposeForm({ agencies, ownAgencyId, chosen, mappingIds, gaps }: ProposeFormProps) {
  return (
    <CommandForm
      command="joint.propose"
      schema={proposeJointInput}
      fixed={{ mappingIds: [...mappingIds], gaps: gaps.map((gap) => ({ ...gap })) }}
      defaultValues={{ participantAgencyIds: [...new Set([ownAgencyId, ...chosen])] }}
      submit="提出立项"
      done={{ toast: '已提出，等待各参与单位登记立项。', to: '/joint/:id' }}
    >
      <TextField name="title" label="名称" hint="如“机关……管理规范”。立项后名称进入签署文本，不能更改。" />
      <RadioCards
        name="kind"
        label="种类"
        options={jointKinds.map((value) => ({
          value,
          label: jointKindWords[value],
          hint: jointKindNotes[value],
        }))}
      />
      <CheckboxList
        name="participantAgencyIds"
        label="参与单位"
        hint="至少两个；本单位为提出单位。各单位须分别立项。"
        options={agencies.map((agency) => ({
          value: agency.id,
          label: <AgencyName agency={agency} />,
          fixed: agency.id === ownAgencyId,
        }))}
      />
      <TextArea
        name="motive"
        label="动机"
        hint="为什么要统一：政策要求、对照中的差异、实际需要。"
        rows={3}
        limit={2000}
      />
      <TextArea
        name="path"
        label="路径"
        hint="怎样制定：分工、征求意见、审查和发布的安排。"
        rows={3}
        limit={2000}
      />
      <TextArea
        name="purpose"
        label="目的"
        hint="要达到什么：统一哪些要求，保留哪些弹性。"
        rows={3}
        limit={2000}
      />
    </CommandForm>
  )
}
