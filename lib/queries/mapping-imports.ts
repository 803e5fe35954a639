/** The dry run of a mapping file: how it is read, which side is which catalogue, and the verdict on each row. */
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import { loadMappingImportFacts } from '#lib/db/mapping-import-facts'
import { loadMappingImportStaging, type MappingImportStaging } from '#lib/db/mapping-import-staging'
import type { Reader } from '#lib/domain/access/reader'
import type { MappingImportFacts } from '#lib/domain/mapping/import-case'
import type { ImportNode } from '#lib/domain/mapping/import-nodes'
import { planMappingImport } from '#lib/domain/mapping/import-plan'
import { relationWordOf } from '#lib/domain/mapping/import-row'
import { type MappingImportPlan, seenVerdicts } from '#lib/domain/mapping/import-verdict'
import type { Relation } from '#lib/domain/mapping/relations'
import { isContinuation } from '#lib/files/exchange/cell-parts'
import {
  allRoles,
  readStaged,
  roleKey,
  roleTitle,
  type StagedColumns,
  stagedColumns,
  tableFormat,
} from '#lib/files/exchange/read-staged'
import { sideWords } from '#lib/files/exchange/side-words'
import type { StagedContent, StagedReading } from '#lib/files/exchange/staged-content'

export type Sides = { readonly subject: CatalogSummary; readonly object: CatalogSummary }

/** A relation word of the file: how often it stands there, how it was read, and what the person chose. */
export type RelationWord = {
  readonly word: string
  readonly count: number
  readonly read: Relation | null
  readonly chosen: Relation | 'skip' | null
}

export type MappingImportView = {
  readonly staging: MappingImportStaging<StagedContent>
  readonly reading: StagedReading
  /** The sheets and columns of a plain table; null for the other formats. */
  readonly table: PlainTable | null
  readonly sheets: readonly string[]
  readonly words: readonly RelationWord[]
  readonly sides: Sides | null
  /** All that the two sides may be: pairs of which one catalogue is the reader's own agency's. */
  readonly pairs: readonly Sides[]
  /** Null as long as something stands in the way of judging rows. */
  readonly dryRun: DryRun | null
}

export type PlainTable = Pick<StagedColumns, 'headerRow'> & {
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly {
    readonly column: number
    readonly title: string
    readonly samples: readonly string[]
    /** Value of one of `roles`, or null where the column is left out. */
    readonly role: string | null
  }[]
  /** Everything that a column may be. */
  readonly roles: readonly {
    readonly value: string
    readonly title: string
    readonly side: 'subject' | 'object' | null
  }[]
}

export type DryRun = {
  readonly plan: MappingImportPlan
  readonly seen: string
  /** Nodes by id, for naming what was found and what may be meant. */
  readonly nodes: ReadonlyMap<string, ImportNode>
}

/** Null where the person has no such upload (any longer). */
export async function loadMappingImportView(
  { actor }: Reader<'mapping.read-internal'>,
  stagingId: string,
): Promise<MappingImportView | null> {
  const staging = await loadMappingImportStaging<StagedContent>(stagingId, actor.accountId)
  if (!staging) return null
  const catalogs = await listCatalogs()
  const { content, settings } = staging
  const words = sideWords(catalogs, settings, staging.agencyId)
  const reading = readStaged(content, settings, { file: staging.files[0]?.name ?? '', sides: words })
  const pairs = sidePairs(catalogs, staging.agencyId)
  const sides =
    pairs.find(
      ({ subject, object }) =>
        subject.id === settings.subjectCatalogId && object.id === settings.objectCatalogId,
    ) ?? null
  return {
    staging,
    reading,
    sheets: content.kind === 'tables' ? content.tables.map(({ sheet }) => sheet) : [],
    table: plainTable(content, settings, words),
    words: wordsOf(reading, settings),
    sides,
    pairs,
    dryRun: sides && reading.rows ? await dryRun(reading, reading.rows, staging, sides, actor) : null,
  }
}

async function dryRun(
  reading: StagedReading,
  rows: NonNullable<StagedReading['rows']>,
  { settings }: MappingImportStaging<StagedContent>,
  sides: Sides,
  actor: Reader<'mapping.read-internal'>['actor'],
): Promise<DryRun> {
  const facts: MappingImportFacts = await loadMappingImportFacts(sides, rows, actor)
  const plan = planMappingImport({ rows, unreadable: reading.unreadable, settings, facts, actor })
  const nodes = new Map([...facts.subjects, ...facts.objects].map((node) => [node.nodeId, node]))
  return { plan, seen: seenVerdicts(plan), nodes }
}

function plainTable(
  content: StagedContent,
  settings: MappingImportStaging<StagedContent>['settings'],
  words: ReturnType<typeof sideWords>,
): MappingImportView['table'] {
  if (content.kind !== 'tables' || tableFormat(content, settings) !== 'table') return null
  const table = content.tables[settings.sheet]
  if (!table) return null
  const { headerRow, columns } = stagedColumns(table, settings, words)
  const titles = columns.map(({ title }) => title)
  return {
    headerRow,
    rows: table.rows,
    columns: columns.flatMap(({ column, title, samples, role }) =>
      isContinuation(titles, column) ? [] : [{ column, title, samples, role: role && roleKey(role) }],
    ),
    roles: allRoles.map((role) => ({ value: roleKey(role), title: roleTitle(role), side: role.side })),
  }
}

function wordsOf(
  { rows }: StagedReading,
  { relations }: MappingImportStaging<StagedContent>['settings'],
): readonly RelationWord[] {
  const words = new Map<string, { count: number; read: Relation | null }>()
  for (const row of rows ?? []) {
    if (!row.subject.found || !row.object.found) continue
    const word = relationWordOf(row)
    const known = words.get(word)
    if (known) known.count += 1
    else words.set(word, { count: 1, read: row.relation })
  }
  return [...words]
    .map(([word, { count, read }]) => ({ word, count, read, chosen: relations[word] ?? null }))
    .sort((a, b) => b.count - a.count)
}

/** Own catalogue against each other agency's, both ways round. */
export function sidePairs(catalogs: readonly CatalogSummary[], agencyId: string | null): readonly Sides[] {
  const own = catalogs.filter(({ agency }) => agency.id === agencyId)
  const others = catalogs.filter(({ agency }) => agency.id !== agencyId)
  return own.flatMap((mine) =>
    others.flatMap((theirs) => [
      { subject: mine, object: theirs },
      { subject: theirs, object: mine },
    ]),
  )
}
