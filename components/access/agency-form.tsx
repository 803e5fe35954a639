/** 新增单位: a further bureau takes part as data, with a catalogue and a signing key of its own. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { SelectField } from '#components/ui/form/select-field'
import { TextField } from '#components/ui/form/text-field'
import { createAgencyInput } from '#lib/input/access'

const accents = [
  { value: 'a3', label: '黛紫' },
  { value: 'a4', label: '石青' },
  { value: 'sc', label: '竹青' },
  { value: 'cq', label: '朱砂' },
]

const schemes = [
  { value: 'free', label: '自由编码' },
  { value: 'wbs', label: '工作分解结构（无编码）' },
  { value: 'three-plus-seven-n', label: '“3+7N”编码' },
]

export function AgencyForm() {
  return (
    <Dialog trigger="新增单位" title="新增单位" width="wide">
      <CommandForm
        command="agency.create"
        schema={createAgencyInput}
        submit="新增单位"
        done={{ toast: '单位已新增，并建立了空的标准体系和签名密钥。' }}
        cancel
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="name" label="单位全称" />
          <TextField name="shortName" label="简称" hint="如“四川”" />
          <TextField name="seal" label="单字简称" hint="显示在名称前的一个字，如“川”" />
          <TextField name="regionCode" label="行政区划代码" hint="前两位（设区的市四位）" mono />
          <TextField name="id" label="标识" hint="小写字母，用于账号前缀和网址" mono />
          <SelectField name="accent" label="识别色" options={accents} />
          <TextField name="docPrefix" label="发文字号前缀" hint="如“川机管”，不含“发”“函”" optional />
          <TextField name="issuer" label="地方标准发布机关" hint="省级标准化行政主管部门，不是本单位" />
          <TextField name="catalogName" label="标准体系名称" />
          <SelectField name="scheme" label="编码方式" options={schemes} />
        </div>
      </CommandForm>
    </Dialog>
  )
}
