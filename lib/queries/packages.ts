/** 批次 as screens show them: the list of what comes in and goes out, one with all its items, and what may go into one. */
import { listAgencies } from '#lib/db/access'
import { accountNames } from '#lib/db/account-name'
import { listMappingsAsSent, listMappingsInStates } from '#lib/db/mapping'
import { listPackages, listPackagesOfMapping, loadPackage, packagedMappingIds } from '#lib/db/package'
import type { Agency } from '#lib/domain/access/agency'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import { availableMoves } from '#lib/domain/mapping/available-moves'
import { otherAgencyId, visibleTo } from '#lib/domain/mapping/mapping'
import {
  type FullPackage,
  isOpenItem,
  isSentItem,
  type MappingPackage,
  type PackageItem,
  whosePackage,
} from '#lib/domain/mapping/package'
import { availablePackageMoves } from '#lib/domain/mapping/package-available'
import {
  isAnswered,
  isOverdue,
  type PackageProgress,
  packageProgress,
} from '#lib/domain/mapping/package-progress'
import type { PackageMove } from '#lib/domain/mapping/package-workflow'
import type { MappingMove, MappingState } from '#lib/domain/mapping/workflow'
import { mappingScope } from './catalog-pair'
import { type MappingCase, toCases } from './mappings'

export type PackageRow = {
  readonly pack: MappingPackage
  readonly from: Agency
  readonly to: Agency
  readonly progress: PackageProgress
  readonly answered: boolean
  readonly overdue: boolean
}

export const packageStands = ['open', 'overdue', 'answered', 'draft', 'agency-review'] as const
export type PackageStand = (typeof packageStands)[number]

export type PackageFilter = {
  /** As the reader's agency sees it: `in` received, `out` sent. */
  readonly way?: string | undefined
  readonly stand?: string | undefined
  readonly text?: string | undefined
}

/** Visible packages, newest first; people of an agency see those of their agency. `total` is before any filter. */
export async function listPackageRows(
  { actor }: Reader<'mapping.read'>,
  filter: PackageFilter,
  now: Date,
): Promise<{ readonly rows: readonly PackageRow[]; readonly total: number; readonly waiting: number }> {
  const [found, agencies] = await Promise.all([
    listPackages(mappingScope(actor), actor.agencyId),
    listAgencies(),
  ])
  const all = found.flatMap((full) => toRow(full, agencies, now))
  const text = filter.text?.trim().toLowerCase() ?? ''
  const rows = all.filter(
    (row) =>
      (filter.way === undefined || wayOf(row, actor.agencyId) === filter.way) &&
      (filter.stand === undefined || stands(row, filter.stand)) &&
      `${row.pack.title} ${row.pack.note} ${row.pack.year ?? ''}-${row.pack.serial ?? ''}`
        .toLowerCase()
        .includes(text),
  )
  const waiting = all.filter((row) => row.pack.toAgencyId === actor.agencyId && stands(row, 'open')).length
  return { rows, total: all.length, waiting }
}

/** What waits for the reviewers of the reader's agency: to be passed in the own house, or to be answered. */
export async function listPackagesToReview(
  reader: Reader<'mapping.read'>,
  now: Date,
): Promise<readonly PackageRow[]> {
  const { actor } = reader
  if (actor.agencyId === null) return []
  const { rows } = await listPackageRows(reader, {}, now)
  return rows.filter(({ pack, answered }) =>
    pack.toAgencyId === actor.agencyId
      ? !answered && allows(actor, 'mapping.confirm', 'other')
      : pack.state === 'agency-review' && allows(actor, 'package.forward', 'own'),
  )
}

function wayOf({ pack }: PackageRow, agencyId: string | null): 'in' | 'out' {
  return pack.toAgencyId === agencyId ? 'in' : 'out'
}

function stands({ pack, answered, overdue }: PackageRow, stand: string): boolean {
  if (stand === 'open') return pack.state === 'forwarded' && !answered
  if (stand === 'answered') return answered
  return stand === 'overdue' ? overdue : pack.state === stand
}

function toRow({ pack, items }: FullPackage, agencies: readonly Agency[], now: Date): readonly PackageRow[] {
  const from = agencies.find(({ id }) => id === pack.fromAgencyId)
  const to = agencies.find(({ id }) => id === pack.toAgencyId)
  if (!from || !to) return []
  const progress = packageProgress(items)
  const answered = isAnswered(pack, items)
  return [{ pack, from, to, progress, answered, overdue: isOverdue(pack, items, now) }]
}

/** One item: the pair with the statement that was sent, and what has become of it. */
export type PackageLine = {
  readonly item: PackageItem
  readonly case: MappingCase
  /** How the mapping stands now; null where its agency is rewriting it out of sight. */
  readonly current: MappingState | null
  /** What the reader may do with this one now. */
  readonly moves: readonly MappingMove[]
}

export type PackageView = PackageRow & {
  readonly lines: readonly PackageLine[]
  readonly moves: readonly PackageMove[]
  readonly whose: ReturnType<typeof whosePackage>
  /** Names of who put it together, submitted it and sent it. */
  readonly names: ReadonlyMap<string, string>
}

/** Null where there is none, or none that the reader may see. */
export async function loadPackageView(
  { actor }: Reader<'mapping.read'>,
  id: string,
  now: Date,
): Promise<PackageView | null> {
  const [full, agencies] = await Promise.all([loadPackage(id, mappingScope(actor)), listAgencies()])
  const [row] = full ? toRow(full, agencies, now) : []
  if (!full || !row) return null
  const { pack } = full
  const whose = whosePackage(pack, actor)
  // What left before it was sent stays the sender's own.
  const items = whose === 'own' ? full.items : full.items.filter(isSentItem)
  const mappings = await listMappingsAsSent(
    items.map(({ mappingId, statementNumber }) => ({ mappingId, number: statementNumber })),
  )
  const [cases, names] = await Promise.all([
    toCases(mappings),
    accountNames([pack.createdById, pack.submittedById ?? '', pack.forwardedById ?? '']),
  ])
  const byId = new Map(cases.map((one) => [one.mapping.id, one]))
  const lines = items.flatMap((item): readonly PackageLine[] => {
    const found = byId.get(item.mappingId)
    if (!found) return []
    const { mapping, stale } = found
    const moves = isOpenItem(item) ? availableMoves(mapping, actor, stale) : []
    return [{ item, case: found, moves, current: visibleTo(mapping, actor) ? mapping.state : null }]
  })
  const authorIds = lines
    .filter(({ item }) => isOpenItem(item))
    .map((line) => line.case.mapping.statement.authorId)
  return { ...row, lines, whose, names, moves: availablePackageMoves(pack, authorIds, actor) }
}

export type LineFilter = {
  readonly text?: string | undefined
  readonly relation?: string | undefined
  /** `open`, or an outcome. */
  readonly outcome?: string | undefined
  /** `none` or `some` */
  readonly differences?: string | undefined
  /** Title of a 子体系 on either side. */
  readonly subsystem?: string | undefined
}

export function filterLines(lines: readonly PackageLine[], filter: LineFilter): readonly PackageLine[] {
  const text = filter.text?.trim().toLowerCase() ?? ''
  return lines.filter(({ item, case: one }) => {
    const { left, right, said } = one
    return (
      (filter.relation === undefined || said.relation === filter.relation) &&
      (filter.outcome === undefined || (item.outcome ?? 'open') === filter.outcome) &&
      (filter.differences === undefined ||
        (said.differences.length === 0 ? 'none' : 'some') === filter.differences) &&
      (filter.subsystem === undefined || [left.path[0], right.path[0]].includes(filter.subsystem)) &&
      wordsOf(one).includes(text)
    )
  })
}

/** Drafts and returned mappings of the reader's agency towards another one that stand in no open package. */
export async function listPackable(
  { actor }: Reader<'mapping.read'>,
  toAgencyId: string,
): Promise<readonly MappingCase[]> {
  if (actor.agencyId === null) return []
  const own = await listMappingsInStates(actor.agencyId, ['draft', 'returned'], mappingScope(actor))
  const fitting = own.filter(
    (mapping) => mapping.proposerAgencyId === actor.agencyId && otherAgencyId(mapping) === toAgencyId,
  )
  const packaged = await packagedMappingIds(fitting.map(({ id }) => id))
  return toCases(fitting.filter(({ id }) => !packaged.has(id)))
}

/** The agencies that a package may go to: all but the reader's own. */
export async function listReceivers({ actor }: Reader<'mapping.read'>): Promise<readonly Agency[]> {
  return (await listAgencies()).filter(({ id }) => id !== actor.agencyId)
}

/** The packages that a mapping stands or stood in, newest first, with what became of it there. */
export async function listPackagesWith(
  { actor }: Reader<'mapping.read'>,
  mappingId: string,
  now: Date,
): Promise<readonly (PackageRow & { readonly items: readonly PackageItem[] })[]> {
  const [found, agencies] = await Promise.all([
    listPackagesOfMapping(mappingId, mappingScope(actor)),
    listAgencies(),
  ])
  return found.flatMap((full) => {
    const own = whosePackage(full.pack, actor) === 'own'
    const items = full.items.filter((item) => item.mappingId === mappingId && (own || isSentItem(item)))
    return items.length === 0 ? [] : toRow(full, agencies, now).map((row) => ({ ...row, items }))
  })
}

export type ChoiceFilter = {
  readonly text?: string | undefined
  readonly relation?: string | undefined
  readonly state?: string | undefined
  /** Kind of node of either end. */
  readonly level?: string | undefined
  /** Only what the reader wrote. */
  readonly mine?: boolean
}

export function filterChoices(
  cases: readonly MappingCase[],
  accountId: string,
  filter: ChoiceFilter,
): readonly MappingCase[] {
  return cases.filter(
    (one) =>
      (filter.relation === undefined || one.said.relation === filter.relation) &&
      (filter.state === undefined || one.mapping.state === filter.state) &&
      (filter.level === undefined ||
        [one.left, one.right].some((side) => side.snapshot?.kind === filter.level)) &&
      (!filter.mine || one.mapping.statement.authorId === accountId) &&
      wordsOf(one).includes(filter.text?.trim().toLowerCase() ?? ''),
  )
}

/** What a search looks into. */
function wordsOf({ left, right, said }: MappingCase): string {
  const words = [left, right].flatMap(({ snapshot, path }) => [
    snapshot?.title,
    snapshot?.officialCode,
    snapshot?.record?.numberText,
    ...path,
  ])
  return [...words, said.justification].join(' ').toLowerCase()
}
