/**
 * The real catalogues as they come: `data/paper-facts.json` gives each bureau's tree as the paper prints it, and
 * `data/standards.json` the rows placed in it. These functions turn both into snapshots and standards, for the seed, and
 * back into rows; nothing is lost or corrected on the way, which a test proves on the whole file.
 */
import type { Snapshot } from './node'
import {
  type Evidence,
  emptyRecord,
  evidences,
  levelOfLabel,
  type StandardRecord,
  standardLevelLabels,
} from './record'
import { identifyStandard, type Standard } from './standard'
import { buildTree, type TreeNode } from './tree'

/** One row of `data/standards.json`. */
export type StandardsFileRow = {
  readonly id: string
  /** Short name of the bureau: 四川. */
  readonly bureau: string
  readonly subsystem: string
  readonly category: string
  readonly category_code: string | null
  readonly code: string | null
  readonly title: string
  /** 国家标准 … */
  readonly level: string
  readonly year: number | null
  readonly status: string | null
  readonly evidence: string
  readonly source: string | null
  readonly issue_date: string | null
  readonly effective_date: string | null
  readonly proposer: string | null
  readonly verified_fields: readonly string[] | null
  readonly placement: string | null
  readonly note: string | null
}

/** One of the `systems` of `data/paper-facts.json`; a category is a title, or a code with a title. */
export type PaperSystem = {
  /** Full name of the bureau: 四川省机关事务管理局. */
  readonly bureau: string
  readonly subsystems: readonly {
    readonly name: string
    readonly categories: readonly (string | readonly string[])[]
  }[]
}

export type FileCatalog = {
  /** Full name of the bureau, as the paper gives it. */
  readonly bureau: string
  /** Short name, as the rows give it. */
  readonly shortName: string
  /** In table order, each parent before its children. */
  readonly snapshots: readonly Snapshot[]
}

/** Every document once, whichever catalogues place it; the snapshots point at them. */
export type FileCatalogs = {
  readonly catalogs: readonly FileCatalog[]
  readonly standards: readonly Standard[]
}

/**
 * The catalogues of the file. A row whose category the paper doesn't print, an unknown level or mark, or numbers that
 * clash are bugs in the file and throw.
 */
export function catalogsOfFile(
  systems: readonly PaperSystem[],
  rows: readonly StandardsFileRow[],
  newId: () => string,
): FileCatalogs {
  const lookup = new Map<string, string>()
  const standards: Standard[] = []
  const identify = (title: string, record: StandardRecord): string | null => {
    const found = identifyStandard({ title, record }, lookup, newId)
    if (!found.ok) throw new Error(`row ${record.rowId}: ${found.problem.code}`)
    const { created, standardId } = found.value
    if (created) standards.push(created)
    for (const { normalized } of created?.numbers ?? []) lookup.set(normalized, created?.id ?? '')
    return standardId
  }
  const catalogs = systems.map((system) => {
    const own = rows.filter((row) => system.bureau.startsWith(row.bureau))
    const snapshots = snapshotsOf(system, own, newId, identify)
    const placed = snapshots.filter((snapshot) => snapshot.kind === 'position').length
    if (placed !== own.length)
      throw new Error(`${system.bureau}: ${own.length - placed} rows have no category`)
    return { bureau: system.bureau, shortName: own[0]?.bureau ?? '', snapshots }
  })
  return { catalogs, standards }
}

function snapshotsOf(
  system: PaperSystem,
  rows: readonly StandardsFileRow[],
  newId: () => string,
  identify: (title: string, record: StandardRecord) => string | null,
): readonly Snapshot[] {
  const snapshots: Snapshot[] = []
  const add = (fields: Omit<Snapshot, 'nodeId'>): string => {
    const nodeId = newId()
    snapshots.push({ nodeId, ...fields })
    return nodeId
  }
  for (const [ordinal, subsystem] of system.subsystems.entries()) {
    const branch = { standardId: null, record: null }
    const parentNodeId = add({
      ...branch,
      parentNodeId: null,
      ordinal,
      kind: 'subsystem',
      officialCode: null,
      title: subsystem.name,
    })
    for (const [place, category] of subsystem.categories.entries()) {
      const [officialCode = null, title = ''] = typeof category === 'string' ? [null, category] : category
      const own = rows.filter((row) => row.subsystem === subsystem.name && row.category === title)
      const categoryId = add({
        ...branch,
        parentNodeId,
        ordinal: place,
        kind: 'category',
        officialCode,
        title,
      })
      for (const [index, row] of own.entries()) {
        const record = recordOfRow(row)
        add({
          parentNodeId: categoryId,
          ordinal: index,
          kind: 'position',
          officialCode: null,
          title: row.title,
          standardId: identify(row.title, record),
          record,
        })
      }
    }
  }
  return snapshots
}

/** What a row of the file says about its document. */
export function recordOfRow(row: StandardsFileRow): StandardRecord {
  const level = levelOfLabel(row.level)
  if (level === null || !isEvidence(row.evidence)) throw new Error(`row ${row.id}: unknown level or evidence`)
  return {
    ...emptyRecord,
    numberText: row.code,
    level,
    year: row.year,
    issueDate: row.issue_date,
    effectiveDate: row.effective_date,
    status: row.status,
    proposer: row.proposer,
    evidence: row.evidence,
    source: row.source,
    verifiedFields: row.verified_fields,
    placement: row.placement,
    note: row.note,
    rowId: row.id,
  }
}

function isEvidence(text: string): text is Evidence {
  return evidences.some((evidence) => evidence === text)
}

/** The rows of a catalogue again, in table order: the inverse of `catalogsOfFile` for one bureau. */
export function rowsOfCatalog(
  catalog: Pick<FileCatalog, 'shortName' | 'snapshots'>,
): readonly StandardsFileRow[] {
  const rowsUnder = (subsystem: TreeNode, branch: TreeNode): readonly StandardsFileRow[] =>
    branch.children.flatMap((node) => {
      const { record, title } = node.snapshot
      if (!record) return rowsUnder(subsystem, node)
      return [
        {
          id: record.rowId ?? node.snapshot.nodeId,
          bureau: catalog.shortName,
          subsystem: subsystem.snapshot.title,
          category: branch.snapshot.title,
          category_code: branch.snapshot.officialCode,
          code: record.numberText,
          title,
          level: standardLevelLabels[record.level],
          year: record.year,
          status: record.status,
          evidence: record.evidence,
          source: record.source,
          issue_date: record.issueDate,
          effective_date: record.effectiveDate,
          proposer: record.proposer,
          verified_fields: record.verifiedFields,
          placement: record.placement,
          note: record.note,
        },
      ]
    })
  return buildTree(catalog.snapshots).flatMap((subsystem) => rowsUnder(subsystem, subsystem))
}
