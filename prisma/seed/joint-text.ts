/**
 * The text of the demo's joint standard, in two drafts. Every sentence is an illustration: no figure and no number stands
 * in it that a source does not hold.
 */
import type { ClauseInput } from '#lib/domain/joint/clauses'

const base = {
  heading: '',
  rigidity: 'uniform',
  latitude: null,
} as const satisfies Partial<ClauseInput>

const opening: readonly ClauseInput[] = [
  {
    ...base,
    number: '1',
    element: 'scope',
    heading: '范围',
    text: '本文件规定了机关办公用房日常使用管理的总体要求、使用登记、调剂和监督评价（示例）。\n本文件适用于参与单位管理范围内的机关办公用房（示例）。',
    provenance: ['sc', 'cq'],
  },
  {
    ...base,
    number: '2',
    element: 'references',
    heading: '规范性引用文件',
    text: '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。\nGB/T 41568—2022　机关事务管理　术语',
    provenance: ['sc', 'cq'],
  },
  {
    ...base,
    number: '3',
    element: 'terms',
    heading: '术语和定义',
    text: 'GB/T 41568—2022 界定的术语和定义适用于本文件。',
    provenance: ['cq'],
  },
  {
    ...base,
    number: '4',
    element: 'principles',
    heading: '总体要求',
    text: '办公用房的使用管理应坚持统一管理、统筹调配、厉行节约（示例）。',
    provenance: ['sc'],
  },
]

const transfer: ClauseInput = {
  number: '5.2',
  element: 'core',
  heading: '调剂',
  text: '办公用房闲置或者不足的，应优先在本单位管理范围内调剂；调剂结果应登入使用台账（示例）。',
  rigidity: 'flexible',
  latitude: {
    authority: '各参与单位',
    extent: '调剂的内部程序可自行规定，调剂结果应登入使用台账',
    term: '自实施之日起至首次复审为止',
  },
  provenance: ['sc'],
}

export const firstDraft: readonly ClauseInput[] = [
  ...opening,
  { ...base, number: '5', element: 'core', heading: '使用管理', text: '', provenance: ['sc', 'cq'] },
  {
    ...base,
    number: '5.1',
    element: 'core',
    heading: '使用登记',
    text: '使用单位应建立办公用房使用台账，并保持台账与实际使用情况一致（示例）。',
    provenance: ['cq'],
  },
  transfer,
]

export const secondDraft: readonly ClauseInput[] = [
  ...opening,
  { ...base, number: '5', element: 'core', heading: '使用管理', text: '', provenance: ['sc', 'cq'] },
  {
    ...base,
    number: '5.1',
    element: 'core',
    heading: '使用登记',
    text: '使用单位应建立办公用房使用台账，按照统一格式逐间登记，并保持台账与实际使用情况一致（示例）。',
    provenance: ['cq'],
  },
  transfer,
  {
    ...base,
    number: '6',
    element: 'other',
    heading: '监督与评价',
    text: '各参与单位应定期互相通报本文件的实施情况（示例）。',
    rigidity: 'untagged',
    provenance: ['new'],
  },
]
