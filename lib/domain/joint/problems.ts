/**
 * What can be wrong with a step of a joint standard. The twin numbers' Problems are the catalogue's. `agencyId` is an id:
 * the words say whose it is in general, the screen that knows the agencies may name it.
 */
import type { ProblemOf } from '../shared/problem'

export type JointProblem =
  /** A field of the proposal or of the entry. */
  | ProblemOf<'FIELD_EMPTY', { field: string }>
  // 立项
  | ProblemOf<'PARTICIPANTS_TOO_FEW', { min: number }>
  | ProblemOf<'PROPOSER_NOT_PARTICIPANT'>
  | ProblemOf<'SOURCE_OUTSIDE', { agencyId: string }>
  | ProblemOf<'NOT_PARTICIPANT'>
  | ProblemOf<'NOT_YOUR_AGENCY', { agencyId: string }>
  | ProblemOf<'NOT_PROPOSER_AGENCY'>
  | ProblemOf<'ALREADY_ENTERED', { projectNumber: string }>
  // 起草
  | ProblemOf<'DRAFTER_UNFIT', { accountId: string; why: 'unknown' | 'disabled' | 'other-agency' }>
  | ProblemOf<'NOT_A_DRAFTER'>
  | ProblemOf<'DRAFT_MISSING'>
  | ProblemOf<'DRAFT_EMPTY'>
  | ProblemOf<'DRAFT_ALREADY_VOTED', { number: number }>
  | ProblemOf<'CLAUSE_NUMBER_MISSING', { position: number }>
  | ProblemOf<'CLAUSE_EMPTY', { number: string }>
  | ProblemOf<'CLAUSE_NUMBER_DUPLICATE', { number: string }>
  | ProblemOf<'CLAUSE_LATITUDE_MISSING', { number: string; part: 'authority' | 'extent' | 'term' }>
  | ProblemOf<'CLAUSE_PROVENANCE_UNKNOWN', { number: string; provenance: string }>
  | ProblemOf<'CLAUSE_PROVENANCE_MISSING', { number: string }>
  | ProblemOf<'CLAUSE_UNTAGGED', { number: string }>
  // 表决
  | ProblemOf<'SEATS_TOO_FEW', { agencyId: string; seats: number; min: number }>
  | ProblemOf<'ELECTORATE_TOO_SMALL', { agencyId: string; seats: number; recused: number }>
  | ProblemOf<'BALLOT_CLOSED'>
  | ProblemOf<'NOT_AN_ELECTOR'>
  // 会签
  | ProblemOf<'COSIGN_BEFORE_VOTE', { state: string }>
  | ProblemOf<'HASH_MISMATCH', { signed: string; voted: string }>
  | ProblemOf<'ALREADY_COSIGNED'>
  // 报批与登记
  | ProblemOf<'APPROVAL_NOT_NEEDED', { kind: string }>
  | ProblemOf<'EFFECTIVE_BEFORE_ISSUED', { issuedOn: string; effectiveOn: string }>
  | ProblemOf<'ISSUED_FACT_REMOVED', { fact: 'number' | 'issuedOn' }>
  | ProblemOf<'DOCUMENT_NUMBER_MALFORMED', { number: string; prefixes: string }>
  | ProblemOf<'DOCUMENT_NUMBER_SECOND', { number: string; recorded: string }>
  | ProblemOf<'FILING_NUMBER_MALFORMED', { filingNumber: string }>
