/** The seed's bureaus, people and both real catalogues, and short words for what the tests do with change sets. */
import { commands } from '#lib/commands/registry'
import { type CatalogSummary, listCatalogs, listSnapshots, plainSnapshot } from '#lib/db/catalog'
import { database } from '#lib/db/client'
import { insertStaging } from '#lib/db/import-staging'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import { matchColumns } from '#lib/domain/catalog/detail-columns'
import { detailRows, detailTexts } from '#lib/domain/catalog/detail-table'
import type { Snapshot } from '#lib/domain/catalog/node'
import type { Json } from '#lib/domain/shared/event'
import type { ImportSettings } from '#lib/input/import'
import { actorOf, idOf, perform } from '../../../prisma/seed/actors'
import { catalogSteps } from '../../../prisma/seed/catalogs'
import { seedPeople } from '../../../prisma/seed/people'
import { playSteps } from '../../../prisma/seed/timeline'

process.env['TONGBIAO_MODE'] = 'demo'
process.env['TONGBIAO_KEY_SECRET'] = 'k'.repeat(40)
process.env['NEXTAUTH_SECRET'] = 's'.repeat(40)

export type World = Readonly<Record<'sc' | 'cq', { readonly editor: Actor; readonly reviewer: Actor }>>

export async function buildWorld(): Promise<World> {
  await seedPeople()
  await playSteps(await catalogSteps())
  const [scEditor, scReviewer, cqEditor, cqReviewer] = await Promise.all(
    ['sc-editor', 'sc-reviewer', 'cq-editor', 'cq-reviewer'].map(actorOf),
  )
  if (!scEditor || !scReviewer || !cqEditor || !cqReviewer) throw new Error('the seed lacks people')
  return { sc: { editor: scEditor, reviewer: scReviewer }, cq: { editor: cqEditor, reviewer: cqReviewer } }
}

export async function catalogOf(agencyId: string): Promise<CatalogSummary> {
  const found = (await listCatalogs()).find(({ agency }) => agency.id === agencyId)
  if (!found) throw new Error(`no catalogue of ${agencyId}`)
  return found
}

/** The effective snapshots of an agency's catalogue. */
export async function snapshotsOf(agencyId: string): Promise<readonly Snapshot[]> {
  return (await listSnapshots((await catalogOf(agencyId)).edition.id)).map(plainSnapshot)
}

export async function nodeNamed(agencyId: string, title: string): Promise<Snapshot> {
  const found = (await snapshotsOf(agencyId)).find((snapshot) => snapshot.title === title)
  if (!found) throw new Error(`no node ${title}`)
  return found
}

/** The code of the Problem that a command comes back with, or 'ok'. */
export async function outcome(actor: Actor, name: CommandName, input: Json): Promise<string> {
  const result = await commands[name]?.run(input, actor)
  if (!result) throw new Error(`no command ${name}`)
  return result.ok ? 'ok' : result.problem.code
}

/** A change set that renames one node, submitted and waiting for 本局审核. */
export async function submittedRename(world: World, agencyId: 'sc' | 'cq', title: string): Promise<string> {
  const { editor } = world[agencyId]
  const node = await nodeNamed(agencyId, title)
  const catalogId = (await catalogOf(agencyId)).id
  const changeSetId = idOf(await perform(editor, 'change-set.create', { catalogId, title: `改名：${title}` }))
  await perform(editor, 'change-set.edit', {
    changeSetId,
    version: 1,
    action: 'edit',
    nodeId: node.nodeId,
    title: `${title}（修订）`,
    ...(node.officialCode && { officialCode: node.officialCode }),
  })
  await perform(editor, 'change-set.submit', { changeSetId, version: 2 })
  return changeSetId
}

/** Our own 标准明细表 of the edition in force, as the export writes it: texts, column titles first. */
export async function exportedTable(agencyId: string): Promise<readonly (readonly string[])[]> {
  const catalog = await catalogOf(agencyId)
  const stored = await listSnapshots(catalog.edition.id)
  const codes = new Map(stored.map(({ nodeId, platformCode }) => [nodeId, platformCode]))
  return detailTexts(detailRows(stored.map(plainSnapshot), codes))
}

/** An upload of an editor, ready for a dry run. */
export async function stage(editor: Actor, rows: readonly (readonly string[])[]): Promise<string> {
  const id = crypto.randomUUID()
  await insertStaging({
    id,
    accountId: editor.accountId,
    catalogId: (await catalogOf(editor.agencyId ?? '')).id,
    fileName: '明细表.xlsx',
    byteSize: 1,
    sha256: '0'.repeat(64),
    tables: [{ sheet: '标准明细表', rows, headerRowGuess: 0, truncated: false }],
    createdAt: new Date(),
  })
  return id
}

export function settingsFor(
  rows: readonly (readonly string[])[],
  options: Partial<ImportSettings> = {},
): ImportSettings {
  return {
    sheet: 0,
    headerRow: 0,
    matching: [...matchColumns(rows[0] ?? [])],
    mode: 'partial',
    newBranches: 'ask',
    answers: [],
    skipDoubtful: false,
    ...options,
  }
}

/** How many rows of each table an import or an approval may have written. */
export async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const db = database()
  return {
    changeSets: await db.changeSet.count(),
    editions: await db.edition.count(),
    nodes: await db.node.count(),
    snapshots: await db.nodeSnapshot.count(),
    standards: await db.standard.count(),
    numbers: await db.standardNumber.count(),
    audit: await db.auditEntry.count(),
  }
}
