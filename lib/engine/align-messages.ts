/**
 * What the threads of the alignment engine say to each other; everything in it survives the structured clone. Nodes
 * travel as the text that the database made of them (`ItemRow[]`, `BranchRow[]`): whoever needs them reads it.
 */
import type { AlignItem } from '#lib/domain/alignment/align-item'
import type { AlignSettings } from '#lib/domain/alignment/alignment'
import type { Alternatives } from '#lib/domain/alignment/candidates'
import type { ItemContext } from '#lib/domain/mapping/align-context'
import type { Offer } from '#lib/domain/mapping/offer'

/** To the thread that keeps indexes and answers single questions: branches, items in slices, then `build` closes them. */
export type LookupRequest =
  | { readonly kind: 'branches'; readonly key: string; readonly rows: string }
  | { readonly kind: 'items'; readonly key: string; readonly rows: string }
  | { readonly kind: 'build'; readonly key: string; readonly settings: AlignSettings }
  | { readonly kind: 'forget'; readonly key: string }
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly key: string
      readonly item: AlignItem
      readonly context: ItemContext
      readonly top: number
    }

export type LookupReply =
  | { readonly kind: 'built'; readonly key: string }
  | { readonly kind: 'answer'; readonly id: number; readonly alternatives: Alternatives }
  /** The index was forgotten before the question came to its turn. */
  | { readonly kind: 'unknown'; readonly id: number }

export type RunSide = 'a' | 'b'

/** To the thread of one run: both lists in slices, then `start`. `more` asks for the next part of the results. */
export type RunRequest =
  | { readonly kind: 'branches'; readonly side: RunSide; readonly rows: string }
  | { readonly kind: 'items'; readonly side: RunSide; readonly rows: string }
  | {
      readonly kind: 'questions'
      readonly side: RunSide
      readonly questions: readonly { readonly id: string; readonly context: ItemContext }[]
    }
  | { readonly kind: 'start'; readonly settings: AlignSettings }
  | { readonly kind: 'more' }

export type Found = { readonly nodeId: string; readonly side: RunSide; readonly offers: readonly Offer[] }

export type RunReply =
  /** `done` of the nodes of both sides have been looked at. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'found'; readonly found: readonly Found[]; readonly done: number }
  | { readonly kind: 'end' }
