/** The dry run of an upload: how its columns were matched, what is odd, what is doubtful, and what it would change. */
import { type CatalogSummary, loadCatalog } from '#lib/db/catalog'
import { loadImportFacts } from '#lib/db/import-facts'
import { type ImportStaging, loadStaging } from '#lib/db/import-staging'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import { applyChanges } from '#lib/domain/catalog/change'
import { dayOf } from '#lib/domain/catalog/day'
import {
  type ColumnMatching,
  columnOf,
  detailColumns,
  matchColumns,
} from '#lib/domain/catalog/detail-columns'
import { diffSnapshots, isEmptyDiff, type SnapshotDiff } from '#lib/domain/catalog/diff'
import { type DifferenceRow, differenceRows } from '#lib/domain/catalog/difference-rows'
import { type ImportPlan, requireReady } from '#lib/domain/catalog/import-plan'
import { type ImportChoices, planStaged } from '#lib/domain/catalog/import-staged'
import type { Snapshot } from '#lib/domain/catalog/node'
import type { CatalogProblem } from '#lib/domain/catalog/problems'
import type { FileProblem, ParsedTable } from '#lib/files/table'
import { requireWhole } from '#lib/files/table'
import { type TouchedMappings, touchedMappings, whoseCatalog } from './change-sets'

/** What the address says about the import; what it does not say is taken from the file. */
export type ImportRequest = Omit<ImportChoices, 'headerRow' | 'matching'> & {
  readonly sheet: number
  readonly headerRow: number | null
  /** Chosen fields by column; a column that is not chosen for is matched by its title. */
  readonly chosen: ReadonlyMap<number, string>
}

export type DryRun = {
  readonly plan: ImportPlan
  readonly base: readonly Snapshot[]
  readonly difference: SnapshotDiff
  readonly rows: readonly DifferenceRow[]
  readonly touched: TouchedMappings
  /** Why it can't become a change set yet; null where it can. */
  readonly obstacle: CatalogProblem | null
  readonly changesNothing: boolean
}

export type ImportView = {
  readonly catalog: CatalogSummary
  readonly staging: ImportStaging
  readonly table: ParsedTable
  readonly choices: ImportChoices
  readonly fileProblem: FileProblem | null
  /** Null until a column is matched as 标准名称. */
  readonly dryRun: DryRun | null
}

/** The catalogue that somebody may import into; null where there is none or it is not his to change. */
export async function loadImportTarget(
  { actor }: Reader<'change-set.read'>,
  catalogId: string,
): Promise<CatalogSummary | null> {
  const catalog = await loadCatalog(catalogId)
  return catalog && allows(actor, 'change-set.import', whoseCatalog(catalog, actor)) ? catalog : null
}

export async function loadImportView(
  reader: Reader<'change-set.read'>,
  stagingId: string,
  request: ImportRequest,
): Promise<ImportView | null> {
  const staging = await loadStaging(stagingId, reader.actor.accountId)
  const catalog = staging && (await loadImportTarget(reader, staging.catalogId))
  const table = staging?.tables[request.sheet]
  if (!staging || !catalog || !table) return null
  const headerRow = request.headerRow ?? table.headerRowGuess
  const choices = { ...request, headerRow, matching: matchingOf(table, headerRow, request.chosen) }
  const whole = requireWhole(table)
  const view = { catalog, staging, table, choices, fileProblem: whole.ok ? null : whole.problem }
  const ready = whole.ok && columnOf(choices.matching, 'title') !== null
  return { ...view, dryRun: ready ? await dryRun(reader, catalog, table, choices) : null }
}

/** Columns by their titles, then as the person chose; a field is taken by one column only, the last one chosen. */
function matchingOf(
  table: ParsedTable,
  headerRow: number,
  chosen: ReadonlyMap<number, string>,
): ColumnMatching {
  const width = Math.max(0, ...table.rows.map((row) => row.length))
  const headers = Array.from({ length: width }, (_, column) => table.rows[headerRow]?.[column] ?? '')
  const guessed = matchColumns(headers)
  const taken = new Set([...chosen.values()])
  return guessed.map((field, column) => {
    const choice = chosen.get(column)
    if (choice === undefined) return field !== null && taken.has(field) ? null : field
    return isField(choice) ? choice : null
  })
}

function isField(text: string): text is NonNullable<ColumnMatching[number]> {
  return detailColumns.some(({ field }) => field === text)
}

async function dryRun(
  reader: Reader<'change-set.read'>,
  catalog: CatalogSummary,
  table: ParsedTable,
  choices: ImportChoices,
): Promise<DryRun> {
  const facts = await loadImportFacts(catalog, { rows: table.rows, matching: choices.matching })
  const rules = { regionCodes: facts.regionCodes, today: dayOf(new Date()) }
  const plan = planStaged(choices, { ...facts, rows: table.rows, rules, newId: () => crypto.randomUUID() })
  const applied = applyChanges(facts.base, plan.changes)
  const after = applied.ok ? applied.value : facts.base
  const difference = diffSnapshots(facts.base, after)
  const ready = requireReady(plan)
  const obstacle = ready.ok ? (applied.ok ? null : applied.problem) : ready.problem
  return {
    plan,
    base: facts.base,
    difference,
    rows: differenceRows(difference, facts.base, after),
    touched: await touchedMappings(reader, difference),
    obstacle,
    changesNothing: isEmptyDiff(difference),
  }
}
