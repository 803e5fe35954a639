/** Everything that can be refused about catalogues; the words are in `lib/i18n/catalog-problems.ts`. */
import type { ProblemOf } from '../shared/problem'

/** `title` names the node that the change is about, as the person knows it; `change` is its place in the list, from 1. */
export type CatalogProblem =
  | ProblemOf<'NODE_UNKNOWN', { change: number; node: string }>
  | ProblemOf<'NODE_DUPLICATE', { change: number; node: string }>
  | ProblemOf<'TITLE_EMPTY', { change: number }>
  | ProblemOf<'CODE_DUPLICATE', { code: string; first: string; second: string }>
  | ProblemOf<'CODE_UNFIT', { code: string; title: string; scheme: string }>
  | ProblemOf<'PARENT_MISSING', { change: number; title: string }>
  | ProblemOf<'PARENT_KIND_UNFIT', { change: number; title: string; kind: string; parentKind: string }>
  | ProblemOf<'TREE_CIRCLE', { change: number; title: string }>
  | ProblemOf<'CHILDREN_REMAIN', { change: number; title: string; count: number }>
  | ProblemOf<'RECORD_UNFIT', { change: number; title: string; kind: string }>
  | ProblemOf<'STANDARD_NUMBERS_CLASH', { numbers: string }>
  | ProblemOf<'TWIN_NUMBER_UNFIT', { number: string; regions: string }>
  | ProblemOf<'TWIN_NUMBER_COUNT', { region: string; count: number }>
  | ProblemOf<'TWIN_NUMBERS_DIFFER', { first: string; other: string }>
  | ProblemOf<'RULES_BLOCK', { count: number; first: string; title: string }>
  | ProblemOf<'IMPORT_BLOCKED', { count: number; row: number }>
  | ProblemOf<'IMPORT_UNRESOLVED', { count: number; row: number }>
  | ProblemOf<'BASE_SUPERSEDED', { title: string; effective: string }>
