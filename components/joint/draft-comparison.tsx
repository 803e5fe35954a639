/** Two drafts clause by clause: each line says in a word whether it is new, gone, moved or changed, and shows the words. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { Agency } from '#lib/domain/access/agency'
import { type ClauseDiff, type ClauseField, type DiffClause, diffDrafts } from '#lib/domain/joint/draft-diff'
import { clauseElementWords, rigidityWords } from '#lib/i18n/joint'
import { clauseFieldWords, latitudeWords } from '#lib/i18n/joint-screens'
import { DiffMarks } from './diff-marks'
import { Provenance } from './draft-text'

type ComparisonProps = {
  before: readonly DiffClause[]
  after: readonly DiffClause[]
  agencies: readonly Agency[]
}

export function DraftComparison({ before, after, agencies }: ComparisonProps) {
  const { clauses, counts } = diffDrafts(before, after)
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">
        新增 {counts.added} 条，删除 {counts.removed} 条，修改 {counts.changed} 条，移动 {counts.moved}{' '}
        条，未变 {counts.same} 条。
        <span className="ml-2">
          图例：<ins className="bg-ok-tint text-ok underline decoration-2 underline-offset-4">新增文字</ins>{' '}
          <del className="bg-stop-tint text-stop line-through">删除文字</del>
        </span>
      </p>
      <ol className="grid gap-3">
        {clauses.map((diff) => (
          <li
            key={diff.kind === 'removed' ? `removed ${diff.before.ordinal}` : `after ${diff.after.ordinal}`}
            data-keep-together
            className={`grid gap-1 border-l-3 pl-3 ${edges[edgeOf(diff)]}`}
          >
            <DiffLine diff={diff} agencies={agencies} />
          </li>
        ))}
      </ol>
    </div>
  )
}

const edges = {
  added: 'border-ok',
  removed: 'border-stop',
  changed: 'border-gap',
  same: 'border-line',
} as const

function edgeOf(diff: ClauseDiff): keyof typeof edges {
  if (diff.kind !== 'kept') return diff.kind
  return diff.moved || diff.changed.length > 0 ? 'changed' : 'same'
}

function DiffLine({ diff, agencies }: { diff: ClauseDiff; agencies: readonly Agency[] }) {
  const words = wordsOf(diff)
  const { heading, text, number } = contentOf(diff)
  return (
    <>
      <p className="flex flex-wrap gap-1.5">
        {words.map(({ tone, word }) => (
          <Tag key={word} tone={tone}>
            {word}
          </Tag>
        ))}
      </p>
      <div className="standard-text">
        <p className="font-bold">
          <span className="mr-3">{number}</span>
          {heading}
        </p>
        <p className="whitespace-pre-line">{text}</p>
      </div>
      {diff.kind === 'kept' && <FieldChanges diff={diff} agencies={agencies} />}
    </>
  )
}

function wordsOf(diff: ClauseDiff): readonly { tone: TagTone; word: string }[] {
  if (diff.kind === 'added') return [{ tone: 'ok', word: '新增条款' }]
  if (diff.kind === 'removed') return [{ tone: 'stop', word: '删除条款' }]
  return [
    ...(diff.moved ? [{ tone: 'gap' as const, word: '移动' }] : []),
    ...diff.changed.map((field) => ({ tone: 'gap' as const, word: `改${clauseFieldWords[field]}` })),
    ...(edgeOf(diff) === 'same' ? [{ tone: 'plain' as const, word: '未变' }] : []),
  ]
}

function contentOf(diff: ClauseDiff) {
  if (diff.kind === 'kept') {
    return {
      number: diff.after.number,
      heading: <DiffMarks marks={diff.headingMarks} />,
      text: <DiffMarks marks={diff.textMarks} />,
    }
  }
  const clause = diff.kind === 'added' ? diff.after : diff.before
  const mark = (text: string) => <DiffMarks marks={[{ kind: diff.kind, text }]} />
  return { number: clause.number, heading: mark(clause.heading), text: mark(clause.text) }
}

const quiet: readonly ClauseField[] = ['heading', 'text']

function FieldChanges({
  diff,
  agencies,
}: {
  diff: Extract<ClauseDiff, { kind: 'kept' }>
  agencies: readonly Agency[]
}) {
  const fields = diff.changed.filter((field) => !quiet.includes(field))
  if (fields.length === 0) return null
  return (
    <ul className="grid gap-0.5 text-sm text-ink-2">
      {fields.map((field) => (
        <li key={field} className="flex flex-wrap items-center gap-x-2">
          <span className="text-ink-3">{clauseFieldWords[field]}</span>
          <FieldValue field={field} clause={diff.before} agencies={agencies} />
          <span aria-hidden>→</span>
          <span className="sr-only">改为</span>
          <FieldValue field={field} clause={diff.after} agencies={agencies} />
        </li>
      ))}
    </ul>
  )
}

function FieldValue({
  field,
  clause,
  agencies,
}: {
  field: ClauseField
  clause: DiffClause
  agencies: readonly Agency[]
}) {
  if (field === 'provenance') return <Provenance provenance={clause.provenance} agencies={agencies} />
  if (field === 'element') return clauseElementWords[clause.element]
  if (field === 'rigidity') return rigidityWords[clause.rigidity]
  if (field !== 'latitude') return clause[field]
  const { latitude } = clause
  if (latitude === null) return '无'
  return (['authority', 'extent', 'term'] as const)
    .map((part) => `${latitudeWords[part]}：${latitude[part]}`)
    .join('；')
}
