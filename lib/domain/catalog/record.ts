/**
 * What a bureau's row says about the document at a position. Two bureaus may say different things about the same
 * document, so this belongs to the snapshot and not to the Standard. Nothing here is corrected: what the row prints is
 * kept, and the rules (`rules.ts`) say what is odd about it.
 */

/** 宜定级别. `unstated` is for rows that give no level and whose number does not tell it. */
export const standardLevels = [
  'national',
  'industry',
  'local',
  'association',
  'enterprise',
  'normative-document',
  'internal',
  'unstated',
] as const
export type StandardLevel = (typeof standardLevels)[number]

export const standardLevelLabels: Readonly<Record<StandardLevel, string>> = {
  national: '国家标准',
  industry: '行业标准',
  local: '地方标准',
  association: '团体标准',
  enterprise: '企业标准',
  'normative-document': '规范性文件',
  internal: '内部标准',
  unstated: '未标明',
}

/** How far the row's facts were checked: seen in a source, general knowledge, or an example that is no document. */
export const evidences = ['verified-by-source', 'from-knowledge', 'illustrative'] as const
export type Evidence = (typeof evidences)[number]

export const evidenceLabels: Readonly<Record<Evidence, string>> = {
  'verified-by-source': '来源已核',
  'from-knowledge': '未核对',
  illustrative: '示例',
}

/** Dates are ISO days (YYYY-MM-DD); null means that the row does not say. */
export type StandardRecord = {
  /** 标准编号 exactly as the row prints it; may hold several numbers. */
  readonly numberText: string | null
  readonly level: StandardLevel
  readonly year: number | null
  readonly issueDate: string | null
  readonly effectiveDate: string | null
  /** 上次复审 with the conclusion 继续有效. */
  readonly reviewedOn: string | null
  readonly status: string | null
  /** 提出、归口、起草单位, as printed. */
  readonly proposer: string | null
  /** 批准发布部门. */
  readonly issuer: string | null
  /** 国际国外标准号及采用关系. */
  readonly adoption: string | null
  /** 被代替标准号或作废. */
  readonly replaces: string | null
  readonly evidence: Evidence
  readonly source: string | null
  readonly verifiedFields: readonly string[] | null
  /** Why it stands in this category: 建议归类, 归口单位为该局 … */
  readonly placement: string | null
  /** 备注. */
  readonly note: string | null
  /** The row's own id in the file that it came from. */
  readonly rowId: string | null
}

/** A record that says nothing yet: what a new row starts from. It counts as 未核对 until somebody gives a source. */
export const emptyRecord: StandardRecord = {
  numberText: null,
  level: 'unstated',
  year: null,
  issueDate: null,
  effectiveDate: null,
  reviewedOn: null,
  status: null,
  proposer: null,
  issuer: null,
  adoption: null,
  replaces: null,
  evidence: 'from-knowledge',
  source: null,
  verifiedFields: null,
  placement: null,
  note: null,
  rowId: null,
}

/** The level whose word is `label` (国家标准 …), or null. */
export function levelOfLabel(label: string): StandardLevel | null {
  return standardLevels.find((level) => standardLevelLabels[level] === label) ?? null
}

/** The evidence mark whose word is `label` (来源已核 …), or null. */
export function evidenceOfLabel(label: string): Evidence | null {
  return evidences.find((evidence) => evidenceLabels[evidence] === label) ?? null
}
