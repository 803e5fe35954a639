/**
 * Both real catalogues: the trees as the papers print them and the 200 rows of data/standards.json, verbatim and with
 * their evidence marks, each as one change set that the bureau's editor submits and its reviewer makes effective.
 */
import { listCatalogs } from '#lib/db/catalog'
import type { Change } from '#lib/domain/catalog/change'
import type { Snapshot } from '#lib/domain/catalog/node'
import { catalogsOfFile } from '#lib/domain/catalog/standards-file'
import type { Json } from '#lib/domain/shared/event'
import facts from '../../data/paper-facts.json' with { type: 'json' }
import file from '../../data/standards.json' with { type: 'json' }
import { actorOf, idOf, perform } from './actors'
import { daysAgo } from './calendar'

export async function seedCatalogs(): Promise<void> {
  const catalogs = await listCatalogs()
  const { catalogs: read } = catalogsOfFile(facts.systems, file.standards, () => crypto.randomUUID())
  for (const { bureau, snapshots } of read) {
    const catalog = catalogs.find(({ agency }) => agency.name === bureau)
    if (!catalog) throw new Error(`no catalogue of ${bureau}`)
    const editor = await actorOf(`${catalog.agency.id}-editor`)
    const reviewer = await actorOf(`${catalog.agency.id}-reviewer`)
    const changeSetId = idOf(
      await perform(
        editor,
        'change-set.create',
        {
          catalogId: catalog.id,
          title: '首次建档：论文所载体系与标准条目（演示）',
        },
        daysAgo(66, 9),
      ),
    )
    await perform(
      editor,
      'change-set.edit',
      {
        changeSetId,
        version: 1,
        action: 'append',
        changes: snapshots.map(added),
      },
      daysAgo(66, 9, 30),
    )
    await perform(editor, 'change-set.submit', { changeSetId, version: 2 }, daysAgo(65, 15))
    await perform(reviewer, 'change-set.approve', { changeSetId, version: 3 }, daysAgo(62, 10))
  }
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
