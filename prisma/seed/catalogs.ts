/**
 * Both real catalogues: the trees as the papers print them and the 200 rows of data/standards.json, verbatim and with
 * their evidence marks, each as one change set that the bureau's editor submits and its reviewer makes effective.
 */
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import type { CommandName } from '#lib/domain/access/operations'
import type { Change } from '#lib/domain/catalog/change'
import type { Snapshot } from '#lib/domain/catalog/node'
import { catalogsOfFile } from '#lib/domain/catalog/standards-file'
import type { Json } from '#lib/domain/shared/event'
import facts from '../../data/paper-facts.json' with { type: 'json' }
import file from '../../data/standards.json' with { type: 'json' }
import { actorOf, idOf, perform } from './actors'
import { daysAgo } from './calendar'
import type { Step } from './timeline'

/** Creating, filling, submitting and approving, for each bureau of the papers. */
export async function catalogSteps(): Promise<readonly Step[]> {
  const catalogs = await listCatalogs()
  const { catalogs: read } = catalogsOfFile(facts.systems, file.standards, () => crypto.randomUUID())
  return read.flatMap(({ bureau, snapshots }) => {
    const catalog = catalogs.find(({ agency }) => agency.name === bureau)
    if (!catalog) throw new Error(`no catalogue of ${bureau}`)
    return stepsOf(catalog, snapshots)
  })
}

function stepsOf(catalog: CatalogSummary, snapshots: readonly Snapshot[]): readonly Step[] {
  let changeSetId = ''
  const step = (at: Date, role: string, name: CommandName, input: () => Json): Step => ({
    at,
    play: async () => {
      const reply = await perform(await actorOf(`${catalog.agency.id}-${role}`), name, input(), at)
      if (name === 'change-set.create') changeSetId = idOf(reply)
    },
  })
  const title = '首次建档：论文所载体系与标准条目（演示）'
  return [
    step(daysAgo(66, 9), 'editor', 'change-set.create', () => ({ catalogId: catalog.id, title })),
    step(daysAgo(66, 9, 30), 'editor', 'change-set.edit', () => ({
      changeSetId,
      version: 1,
      action: 'append',
      changes: snapshots.map(added),
    })),
    step(daysAgo(65, 15), 'editor', 'change-set.submit', () => ({ changeSetId, version: 2 })),
    step(daysAgo(62, 10), 'reviewer', 'change-set.approve', () => ({ changeSetId, version: 3 })),
  ]
}

function added(snapshot: Snapshot): Extract<Change, { kind: 'add' }> & { readonly [key: string]: Json } {
  return {
    kind: 'add',
    nodeId: snapshot.nodeId,
    parentNodeId: snapshot.parentNodeId,
    ordinal: snapshot.ordinal,
    nodeKind: snapshot.kind,
    officialCode: snapshot.officialCode,
    title: snapshot.title,
    standardId: null,
    record: snapshot.record,
  }
}
