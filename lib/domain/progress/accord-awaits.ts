/** Whom 约定 wait for: bundles, 其下标准 and 冗余处置, each with the one work that brings it on, and since when. */
import { changeSince, type RedundancyDisposition } from '#lib/domain/gap/redundancy'
import type { Accord, AccordState } from '#lib/domain/mapping/accord'
import { bundleStands, type MappingBundle } from '#lib/domain/mapping/bundle'
import type { Inheritance } from '#lib/domain/mapping/inheritance'
import { isStale, type Mapping } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import { internalMappingStates, isLive, type MappingState } from '#lib/domain/mapping/workflow'
import type { ProgressBasis, WaitingWhat } from './figures'

export type AccordAwait = { readonly accord: Accord; readonly what: WaitingWhat; readonly since: Date }

type Ground = Pick<ProgressBasis, 'bundles' | 'inheritances' | 'redundancies' | 'mappings' | 'hashes'>

/** What waits among the 约定 of the basis. */
export function accordAwaits(basis: Ground): readonly AccordAwait[] {
  const mappingOf = new Map(basis.mappings.map((mapping) => [mapping.id, mapping]))
  const holds = (mapping: Mapping): boolean =>
    mapping.state === 'confirmed' && !isStale(mapping, endHashes(mapping, basis.hashes))
  const bundles = basis.bundles.map((bundle) => {
    const members = bundle.memberIds.flatMap((id) => mappingOf.get(id) ?? [])
    const whole = members.length === bundle.memberIds.length
    const work = bundleWork(bundle, {
      sent: whole && members.every(({ state }) => !isInternal(state)),
      ready: whole && members.every(holds),
      ended: members.some(({ state }) => !isLive(state)),
      agreed: bundleStands(bundle, members.filter(holds)),
    })
    return awaitOf(bundle, work, members)
  })
  const inheritances = (basis.inheritances ?? []).map((row) => {
    const mapping = mappingOf.get(row.mappingId)
    const said = mapping?.statement.id === row.statementId
    const work = inheritanceWork(row, {
      stands: mapping !== undefined && holds(mapping) && said,
      restated: mapping?.state === 'confirmed' && !said,
    })
    return awaitOf(row, work, mapping ? [mapping] : [])
  })
  const redundancies = (basis.redundancies ?? []).map((row) =>
    row.state === 'decided' ? changedAwait(row, basis) : awaitOf(row, redundancyWorks[row.state], []),
  )
  return [...bundles, ...inheritances, ...redundancies].flat()
}

/**
 * An accord that was sent back or waits for its own house waits since then; one that waits for what its mappings came
 * to, since the last of them came to it.
 */
function awaitOf(
  accord: Accord,
  what: WaitingWhat | null,
  mappings: readonly Mapping[],
): readonly AccordAwait[] {
  if (what === null) return []
  const byItself = accord.state === 'returned' || what.endsWith('-approve')
  const times = [accord, ...(byItself ? [] : mappings)].map(({ stateSince }) => stateSince.getTime())
  return [{ accord, what, since: new Date(Math.max(...times)) }]
}

/**
 * A decided 冗余处置 whose group has changed since is its agency's to say anew, since the first of the changes; where no
 * mapping tells when (a node's content changed, which makes the mapping 待复核), since it was decided.
 */
function changedAwait(row: RedundancyDisposition, { mappings, hashes }: Ground): readonly AccordAwait[] {
  const changes = changeSince(row, mappings, hashes)
  if (changes === null) return []
  const decided = row.stateSince.getTime()
  const later = changes.map(({ stateSince }) => stateSince.getTime()).filter((at) => at > decided)
  const since = new Date(later.length === 0 ? decided : Math.min(...later))
  return [{ accord: row, what: 'redundancy-recheck', since }]
}

type MembersNow = {
  /** None is a draft or in 本局审核. */
  readonly sent: boolean
  /** Every member is confirmed and none is 待复核. */
  readonly ready: boolean
  /** One was rejected, taken back or retired: the group can only be adjusted or dissolved. */
  readonly ended: boolean
  /** Every member says what was agreed to. */
  readonly agreed: boolean
}

/**
 * While members are open they wait by themselves, and the bundle waits for nobody; once they are sent it can be sent,
 * and once all are confirmed the other side can agree. One that has lost a member, or whose members say something else
 * than was agreed to, is its agency's to mend.
 */
export function bundleWork({ state }: Pick<MappingBundle, 'state'>, now: MembersNow): WaitingWhat | null {
  switch (state) {
    case 'agency-review':
      if (now.ended) return 'bundle-revise'
      return now.sent ? 'bundle-approve' : null
    case 'awaiting-other':
      if (now.ended) return 'bundle-revise'
      return now.ready ? 'bundle-agree' : null
    case 'returned':
      return 'bundle-revise'
    case 'decided':
      return now.ended || (now.ready && !now.agreed) ? 'bundle-recheck' : null
    case 'withdrawn':
      return null
  }
}

type GroundNow = {
  /** The mapping is confirmed, not 待复核, and says what it said then. */
  readonly stands: boolean
  /** It is confirmed with another statement. */
  readonly restated: boolean
}

/** What its mapping no longer says can only be said anew; a mapping that is open or 待复核 waits by itself first. */
export function inheritanceWork({ state }: Pick<Inheritance, 'state'>, now: GroundNow): WaitingWhat | null {
  switch (state) {
    case 'agency-review':
      if (now.restated) return 'inheritance-revise'
      return now.stands ? 'inheritance-approve' : null
    case 'awaiting-other':
      if (now.restated) return 'inheritance-revise'
      return now.stands ? 'inheritance-agree' : null
    case 'returned':
      return 'inheritance-revise'
    case 'decided':
      return now.restated ? 'inheritance-recheck' : null
    case 'withdrawn':
      return null
  }
}

const redundancyWorks: Readonly<Record<AccordState, WaitingWhat | null>> = {
  'agency-review': 'redundancy-approve',
  'awaiting-other': null,
  returned: 'redundancy-revise',
  decided: null,
  withdrawn: null,
}

function isInternal(state: MappingState): boolean {
  const internal: readonly MappingState[] = internalMappingStates
  return internal.includes(state)
}
