/**
 * Who must do what next, for the line under a project's stage and for the desk. It is derived from the stored facts and
 * comes as data; `lib/i18n/joint.ts` makes the sentence.
 */
import type { Role } from '../access/roles'
import type { Ballot } from './ballot'
import type { Cosignature, JointStandard } from './types'

/** `agencyIds`: the agencies that are waited for; for steps of the 秘书处 none. */
export type NextStep =
  | {
      readonly step: 'enter' | 'name-drafters' | 'cosign' | 'record' | 'record-filing'
      readonly by: Role
      readonly agencyIds: readonly string[]
    }
  | { readonly step: 'draft' | 'open-ballot' | 'close-ballot' | 'request-approval'; readonly by: Role }
  | { readonly step: 'vote'; readonly by: Role; readonly missing: number; readonly electorate: number }
  | { readonly step: 'none' }

export type NextStepFacts = {
  readonly joint: Pick<JointStandard, 'state' | 'kind' | 'participants' | 'drafters' | 'currentDraftId'>
  /** The open ballot, if there is one. */
  readonly ballot: Pick<Ballot, 'electors' | 'votes'> | null
  /** The signatures on the current draft. */
  readonly cosignatures: readonly Pick<Cosignature, 'agencyId'>[]
}

/** The one thing that moves the project on. */
export function nextStep({ joint, ballot, cosignatures }: NextStepFacts): NextStep {
  const { participants } = joint
  const lacking = (test: (participant: (typeof participants)[number]) => boolean) =>
    participants.filter(test).map((participant) => participant.agencyId)
  switch (joint.state) {
    case 'proposed':
      return { step: 'enter', by: 'reviewer', agencyIds: lacking((own) => own.projectNumber === null) }
    case 'drafting': {
      const unnamed = lacking((own) => !joint.drafters.some((drafter) => drafter.agencyId === own.agencyId))
      // One named drafter is enough to write; the others are asked for until the text is there.
      if (unnamed.length === participants.length || (unnamed.length > 0 && joint.currentDraftId === null)) {
        return { step: 'name-drafters', by: 'editor', agencyIds: unnamed }
      }
      return { step: 'draft', by: 'editor' }
    }
    case 'joint-review':
      return { step: 'open-ballot', by: 'secretary' }
    case 'balloting': {
      const electorate = ballot?.electors.length ?? 0
      const missing = electorate - (ballot?.votes.length ?? 0)
      return missing > 0
        ? { step: 'vote', by: 'seat', missing, electorate }
        : { step: 'close-ballot', by: 'secretary' }
    }
    case 'passed': {
      const signed = new Set(cosignatures.map((cosignature) => cosignature.agencyId))
      return { step: 'cosign', by: 'signatory', agencyIds: lacking((own) => !signed.has(own.agencyId)) }
    }
    case 'cosigned':
      return { step: 'request-approval', by: 'secretary' }
    case 'approval':
      return {
        step: 'record',
        by: 'editor',
        agencyIds: lacking((own) => own.number === null || own.issuedOn === null),
      }
    case 'issued': {
      // P-18: each region files the standard and gets a 备案号 of its own.
      const unfiled = joint.kind === 'regional' ? lacking((own) => own.filingNumber === null) : []
      return unfiled.length > 0
        ? { step: 'record-filing', by: 'editor', agencyIds: unfiled }
        : { step: 'none' }
    }
    case 'terminated':
    case 'withdrawn':
      return { step: 'none' }
  }
}
