/** The difference of two editions, node by node, with the mappings that it touches: for change sets, imports and editions. */

import { MappingStateTag } from '#components/mapping/mapping-state-tag'
import { RelationTag } from '#components/mapping/relation-tag'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Tag, type TagTone } from '#components/ui/tag'
import type { DifferenceKind, DifferenceRow } from '#lib/domain/catalog/difference-rows'
import { evidenceLabels, standardLevelLabels } from '#lib/domain/catalog/record'
import { differenceWords, recordWords } from '#lib/i18n/catalog'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import type { NodeMapping } from '#lib/queries/mappings'

const tones: Readonly<Record<DifferenceKind, TagTone>> = {
  added: 'ok',
  removed: 'stop',
  renamed: 'gap',
  recoded: 'gap',
  moved: 'joint',
  changed: 'plain',
  reordered: 'dashed',
}

type DifferenceTableProps = {
  rows: readonly DifferenceRow[]
  /** Touched mappings by node; absent where nobody asks (comparing two past editions). */
  mappings?: ReadonlyMap<string, readonly NodeMapping[]>
  /** Most rows to show; the count above the table says how many there are. */
  rowsMax?: number
  /** Whether added nodes have a page already, as they do between editions. */
  addedHavePages?: boolean
}

export function DifferenceTable({
  rows,
  mappings,
  rowsMax = 300,
  addedHavePages = false,
}: DifferenceTableProps) {
  const touched = mappings && {
    key: 'mappings',
    header: words.mappings,
    cell: (row: DifferenceRow) => <Touched mappings={mappings.get(row.nodeId) ?? []} />,
  }
  return (
    <>
      <DataTable
        caption={words.difference}
        rows={rows.slice(0, rowsMax)}
        rowKey={({ nodeId }) => nodeId}
        widthMin="900px"
        empty={<EmptyState title={words.noDifference}>{words.noDifferenceHint}</EmptyState>}
        columns={[
          {
            key: 'kind',
            header: words.kind,
            width: '8em',
            cell: ({ kinds }) => (
              <span className="inline-flex flex-wrap gap-1">
                {kinds.map((kind) => (
                  <Tag key={kind} tone={tones[kind]}>
                    {differenceWords[kind]}
                  </Tag>
                ))}
              </span>
            ),
          },
          {
            key: 'node',
            header: words.node,
            rowHeader: true,
            width: '28%',
            cell: (row) => <NodeCell row={row} linked={addedHavePages} />,
          },
          { key: 'place', header: words.place, width: '22%', cell: (row) => <PlaceCell row={row} /> },
          { key: 'content', header: words.content, cell: (row) => <ContentCell row={row} /> },
          ...(touched ? [touched] : []),
        ]}
      />
      {rows.length > rowsMax && <p className="text-sm text-ink-2">{words.more(rowsMax, rows.length)}</p>}
    </>
  )
}

function NodeCell({ row: { before, after, nodeId }, linked }: { row: DifferenceRow; linked: boolean }) {
  const title = after?.title ?? before?.title ?? ''
  const number = (after ?? before)?.record?.numberText
  return (
    <>
      <Changed
        before={before?.officialCode ?? null}
        after={after ? after.officialCode : (before?.officialCode ?? null)}
        mono
      />
      {number && <span className="mr-2 text-sm text-ink-2">{number}</span>}
      {before || linked ? (
        <>
          {before && after && before.title !== after.title && (
            <del className="mr-2 text-ink-3 decoration-stop">{before.title}</del>
          )}
          <TextLink href={`/catalogs/nodes/${nodeId}`} inText>
            {title}
          </TextLink>
        </>
      ) : (
        title
      )}
    </>
  )
}

/** A code that changed, was given or was dropped; one that stayed is shown plainly. */
function Changed({ before, after, mono }: { before: string | null; after: string | null; mono?: boolean }) {
  const face = mono ? 'font-mono text-sm' : ''
  return (
    <>
      {before !== after && before && (
        <del className={`mr-1 text-ink-3 decoration-stop ${face}`}>{before}</del>
      )}
      {after && <span className={`mr-2 text-ink-2 ${face}`}>{after}</span>}
    </>
  )
}

function PlaceCell({ row: { before, after, pathBefore, pathAfter } }: { row: DifferenceRow }) {
  const text = (path: readonly string[]) => path.join(' › ') || words.root
  if (!before || !after || text(pathBefore) === text(pathAfter)) return text(after ? pathAfter : pathBefore)
  return (
    <>
      <del className="block text-ink-3 decoration-stop">{text(pathBefore)}</del>
      <span className="block">{text(pathAfter)}</span>
    </>
  )
}

function ContentCell({ row: { fields } }: { row: DifferenceRow }) {
  if (fields.length === 0) return null
  return (
    <dl className="grid gap-y-0.5">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="inline text-ink-3">{recordWords[field]}：</dt>
          <dd className="inline">
            <del className="text-ink-3 decoration-stop">{valueWord(field, before)}</del> →{' '}
            <ins className="no-underline">{valueWord(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Levels and evidence are stored as keys; everything else is the text itself. */
function valueWord(field: string, value: string): string {
  if (value === '') return words.blank
  const labels: Readonly<Record<string, string>> =
    field === 'level' ? standardLevelLabels : field === 'evidence' ? evidenceLabels : {}
  return labels[value] ?? value
}

function Touched({ mappings }: { mappings: readonly NodeMapping[] }) {
  if (mappings.length === 0) return <span className="text-ink-3">{words.noMappings}</span>
  return (
    <ul className="grid gap-1">
      {mappings.map(({ id, other, relation, state }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-1.5">
          <RelationTag relation={relation} />
          <TextLink href={`/mappings/${id}`}>{other.snapshot?.title ?? other.nodeId}</TextLink>
          <MappingStateTag state={state} />
        </li>
      ))}
    </ul>
  )
}
