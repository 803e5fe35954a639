/** What one release says differently from another: what came, what went, and what changed in which respect. */
import { RelationTag } from '#components/mapping/relation-tag'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { ReleaseCatalog, ReleaseMapping } from '#lib/domain/release/content'
import type { ChangedMapping, MappingAspect, ReleaseDifference } from '#lib/domain/release/difference'
import { bundleCoverageWords, bundleModeWords } from '#lib/i18n/bundle'
import { differenceKindWords, unrelatedReasonWords } from '#lib/i18n/mapping'
import { aspectWords } from '#lib/i18n/release'
import { releaseWords as words } from '#lib/i18n/release-screen'
import { FrozenGaps, FrozenMappings, FrozenNode } from './frozen-tables'

type Props = {
  difference: ReleaseDifference
  catalogs: readonly [ReleaseCatalog, ReleaseCatalog]
}

export function ReleaseDifferenceView({ difference, catalogs }: Props) {
  const { editions, added, removed, changed, unchanged, gapsAdded, gapsRemoved, gapsChanged } = difference
  const lists = [editions, added, removed, changed, gapsAdded, gapsRemoved, gapsChanged]
  if (lists.every((list) => list.length === 0)) {
    return <EmptyState title={words.noDifference}>{words.noDifferenceHint}</EmptyState>
  }
  const mappingLists = [
    { title: words.added, rows: added },
    { title: words.removed, rows: removed },
  ].filter(({ rows }) => rows.length > 0)
  const gapLists = [
    { title: words.gapsAdded, rows: gapsAdded },
    { title: words.gapsRemoved, rows: gapsRemoved },
    { title: `${words.gapsChanged}（${words.after}）`, rows: gapsChanged.map(({ after }) => after) },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <>
      {editions.length > 0 && (
        <Notice tone="info" title={words.editionChanged}>
          {editions.map(({ before, after }) => (
            <p key={before.catalogId}>
              {before.agency}：{before.edition.title} → {after.edition.title}
            </p>
          ))}
        </Notice>
      )}
      {mappingLists.map(({ title, rows }) => (
        <Section key={title} title={title} note={rows.length}>
          <FrozenMappings caption={title} rows={rows} catalogs={catalogs} />
        </Section>
      ))}
      {changed.length > 0 && (
        <Section title={words.changed} note={changed.length}>
          <Changed rows={changed} />
        </Section>
      )}
      {gapLists.map(({ title, rows }) => (
        <Section key={title} title={title} note={rows.length}>
          <FrozenGaps caption={title} rows={rows} catalogs={catalogs} />
        </Section>
      ))}
      <p className="text-ink-3">{words.unchanged(unchanged)}</p>
    </>
  )
}

function Changed({ rows }: { rows: readonly ChangedMapping[] }) {
  return (
    <DataTable
      caption={words.changed}
      rows={rows}
      rowKey={({ after }) => after.id}
      widthMin="760px"
      columns={[
        {
          key: 'pair',
          header: words.node,
          rowHeader: true,
          cell: ({ after }) => (
            <>
              <FrozenNode node={after.a} /> — <FrozenNode node={after.b} />
            </>
          ),
        },
        {
          key: 'aspects',
          header: words.aspects,
          nowrap: true,
          cell: ({ aspects }) => aspects.map((aspect) => aspectWords[aspect]).join('、'),
        },
        { key: 'before', header: words.before, cell: ({ before, aspects }) => said(before, aspects) },
        { key: 'after', header: words.after, cell: ({ after, aspects }) => said(after, aspects) },
      ]}
    />
  )
}

/** Only what has changed, one line an aspect. */
function said(mapping: ReleaseMapping, aspects: readonly MappingAspect[]) {
  return (
    <ul className="grid gap-0.5">
      {aspects.map((aspect) => (
        <li key={aspect}>
          {aspect === 'relation' ? <RelationTag relation={mapping.relation} /> : textOf(mapping, aspect)}
        </li>
      ))}
    </ul>
  )
}

function textOf(mapping: ReleaseMapping, aspect: Exclude<MappingAspect, 'relation'>): string {
  switch (aspect) {
    case 'unrelatedReason':
      return mapping.unrelatedReason === null ? '—' : unrelatedReasonWords[mapping.unrelatedReason].label
    case 'differences':
      return (
        mapping.differences
          .map(({ kind, valueA, valueB }) => `${differenceKindWords[kind]}：${valueA} ／ ${valueB}`)
          .join('；') || '—'
      )
    case 'justification':
      return mapping.justification
    case 'evidence':
      return mapping.evidence || '—'
    case 'bundle':
      return mapping.bundle === null ? '—' : bundleText(mapping.bundle)
    case 'nodes':
      return [mapping.a, mapping.b]
        .map(({ officialCode, platformCode, title }) => `${officialCode ?? platformCode} ${title}`)
        .join(' — ')
  }
}

/** With the start of its id: another group of the same sort is another group. */
function bundleText({ id, mode, coverage }: NonNullable<ReleaseMapping['bundle']>): string {
  const { label } = bundleModeWords[mode]
  const kind = coverage === null ? label : `${label}（${bundleCoverageWords[coverage].label}）`
  return `${kind} · ${id.slice(0, 8)}`
}
