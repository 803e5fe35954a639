/** The forms behind the moves of a joint standard that ask for something: 立项号, 起草人, the rule of the ballot, 编号. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CheckboxList } from '#components/ui/form/checkbox-list'
import { CommandForm } from '#components/ui/form/command-form'
import { DateField } from '#components/ui/form/date-field'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextField } from '#components/ui/form/text-field'
import { ballotProfileIds } from '#lib/domain/joint/ballot-profiles'
import type { JointKind } from '#lib/domain/joint/types'
import { ballotProfileWords, jointMoveWords } from '#lib/i18n/joint'
import { enterJointInput, nameDraftersInput, openBallotInput, recordJointInput } from '#lib/input/joint'

type Seen = { readonly jointId: string; readonly version: number }

export function EnterForm({ jointId }: { jointId: string }) {
  return (
    <Dialog trigger={jointMoveWords.enter} button={{ variant: 'primary' }} title="登记本单位立项">
      <CommandForm
        command="joint.enter"
        schema={enterJointInput}
        fixed={{ jointId }}
        submit="登记立项"
        done={{ toast: '已登记本单位立项。' }}
        cancel
      >
        <TextField
          name="projectNumber"
          label="立项号"
          hint="本单位立项文件上的编号；全部参与单位登记后开始共同起草。登记后不能更改。"
        />
      </CommandForm>
    </Dialog>
  )
}

type DraftersFormProps = {
  seen: Seen
  staff: readonly { readonly id: string; readonly displayName: string }[]
  named: readonly string[]
}

export function DraftersForm({ seen, staff, named }: DraftersFormProps) {
  return (
    <Dialog trigger={jointMoveWords['name-drafters']} title="指定本单位起草人">
      <CommandForm
        command="joint.name-drafters"
        schema={nameDraftersInput}
        fixed={seen}
        defaultValues={{ accountIds: [...named] }}
        submit="保存起草人"
        done={{ toast: '已更新本单位起草人。' }}
        cancel
      >
        <CheckboxList
          name="accountIds"
          label="起草人"
          hint="只能指定本单位人员。起草人和条款撰写人不参加本项目的表决。"
          options={staff.map((person) => ({ value: person.id, label: person.displayName }))}
        />
      </CommandForm>
    </Dialog>
  )
}

export function OpenBallotForm({ seen }: { seen: Seen }) {
  return (
    <Dialog trigger={jointMoveWords['open-ballot']} button={{ variant: 'primary' }} title="开启表决">
      <CommandForm
        command="ballot.open"
        schema={openBallotInput}
        fixed={seen}
        submit="开启表决"
        done={{ toast: '表决已开启，名单已确定。' }}
        cancel
      >
        <RadioCards
          name="profileId"
          label="计票规则"
          hint="开启后规则和投票名单即固定；起草人和条款撰写人回避。"
          options={ballotProfileIds.map((value) => ({
            value,
            label: ballotProfileWords[value].label,
            hint: ballotProfileWords[value].help,
          }))}
        />
      </CommandForm>
    </Dialog>
  )
}

type RecordFormProps = {
  seen: Seen
  agencyId: string
  kind: JointKind
  /** Days as 2026-01-31. */
  recorded: {
    readonly number: string
    readonly issuedOn: string
    readonly effectiveOn: string
    readonly filingNumber: string
  }
}

const numberHints: Readonly<Record<JointKind, string>> = {
  regional: '本地市场监督管理局给出的编号；各地编号的顺序号和年份须相同。',
  'joint-issue': '主办机关的发文字号；联合行文只有一个。',
  internal: '内部编号。',
}

export function RecordForm({ seen, agencyId, kind, recorded }: RecordFormProps) {
  return (
    <Dialog trigger={jointMoveWords.record} button={{ variant: 'primary' }} title="登记编号与日期">
      <CommandForm
        command="joint.record"
        schema={recordJointInput}
        fixed={{ ...seen, agencyId }}
        defaultValues={recorded}
        submit="保存登记"
        done={{ toast: '已保存登记。' }}
        cancel
      >
        <TextField
          name="number"
          label={kind === 'joint-issue' ? '发文字号' : '编号'}
          hint={`${numberHints[kind]}编号不在签署文本之内。`}
          optional
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField name="issuedOn" label="发布日期" optional />
          <DateField name="effectiveOn" label="实施日期" optional />
        </div>
        {kind === 'regional' && (
          <TextField name="filingNumber" label="备案号" hint="数字、连字符和年份" optional mono />
        )}
      </CommandForm>
    </Dialog>
  )
}
