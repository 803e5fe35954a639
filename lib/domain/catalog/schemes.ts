/**
 * Coding schemes: how a bureau forms the official codes of its catalogue. A scheme is data plus one pattern for each kind
 * of node; a new agency brings a scheme as a row here, not as code elsewhere. The platform never makes an official
 * code up: a scheme only says whether a code that the bureau gives has its usual form.
 */
import { fail, ok, type Result } from '../shared/problem'
import type { NodeKind, Snapshot } from './node'
import type { CatalogProblem } from './problems'

export type SchemeKey = 'wbs' | 'three-plus-seven-n' | 'free'

export type CodingScheme = {
  readonly label: string
  /** What a person is told about the scheme. */
  readonly description: string
  /** Form of a given code, null where any form will do. */
  readonly patterns: Readonly<Record<NodeKind, RegExp | null>>
  /** Kinds that the bureau gives a code to; a screen asks for a code only there. */
  readonly coded: readonly NodeKind[]
}

export const codingSchemes: Readonly<Record<SchemeKey, CodingScheme>> = {
  wbs: {
    label: '工作分解结构（WBS）',
    description: '按工作分解结构分层，不设官方代码',
    patterns: { subsystem: null, category: null, position: null },
    coded: [],
  },
  'three-plus-seven-n': {
    label: '“3+7N”体系',
    description: '类目代码为 JC1××（通用基础）、JD3××（监督评价）、YX2××（运行保障）',
    patterns: {
      // The paper prints codes for the categories only; how Chongqing codes a single standard was not seen.
      subsystem: null,
      category: /^(JC1|JD3|YX2)\d{2}$/,
      position: null,
    },
    coded: ['category'],
  },
  free: {
    label: '自定代码',
    description: '代码由本单位自定，不作格式校验',
    patterns: { subsystem: null, category: null, position: null },
    coded: ['subsystem', 'category', 'position'],
  },
}

export const schemeKeys = Object.keys(codingSchemes) as readonly SchemeKey[]

export function isSchemeKey(key: string): key is SchemeKey {
  return Object.hasOwn(codingSchemes, key)
}

/** Whether a node's code, if it has one, has the form of the scheme: CODE_UNFIT otherwise. */
export function checkCode(
  scheme: SchemeKey,
  snapshot: Pick<Snapshot, 'kind' | 'officialCode' | 'title'>,
): Result<null, CatalogProblem> {
  const { patterns, label } = codingSchemes[scheme]
  const pattern = patterns[snapshot.kind]
  if (snapshot.officialCode === null || !pattern || pattern.test(snapshot.officialCode)) return ok(null)
  return fail('CODE_UNFIT', { code: snapshot.officialCode, title: snapshot.title, scheme: label })
}
