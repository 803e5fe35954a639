/** The covering note of a 批次 with who sent it, until when an answer is asked for, whose turn it is and how far it is. */
import { AgencyName } from '#components/ui/agency'
import type { Fact } from '#components/ui/description-list'
import { Notice } from '#components/ui/notice'
import { Card } from '#components/ui/section'
import { formatDate } from '#lib/i18n/format'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import { waitedWords } from '#lib/i18n/progress'
import type { PackageView } from '#lib/queries/packages'
import { outcomeSum, PackageMeter } from './package-tags'

export function PackageFacts({ view, now }: { view: PackageView; now: Date }) {
  const { pack, from, to, names, whose, progress } = view
  const byLine = (id: string | null, at: Date | null) =>
    id === null ? null : [names.get(id), at && formatDate(at)].filter(Boolean).join(' · ')
  const facts: readonly Fact[] = [
    { term: words.from, value: <AgencyName agency={from} short /> },
    { term: words.to, value: <AgencyName agency={to} short /> },
    { term: words.dueDate, value: pack.dueDate ? formatDate(pack.dueDate) : words.noDueDate },
    ...(whose === 'own' ? [{ term: words.by, value: byLine(pack.createdById, pack.createdAt) }] : []),
    ...(pack.forwardedAt
      ? [{ term: words.forwardedBy, value: byLine(pack.forwardedById, pack.forwardedAt) }]
      : []),
    {
      term: words.answered,
      value: (
        <span className="inline-flex flex-wrap items-center gap-x-3">
          <PackageMeter row={view} width="120px" />
          {pack.state === 'forwarded' && progress.total > 0 && (
            <span className="text-ink-2">{outcomeSum(view)}</span>
          )}
        </span>
      ),
    },
  ]
  return (
    <>
      <Turn view={view} now={now} />
      {pack.state === 'draft' && pack.reason && (
        <Notice tone="warn" title={words.lastReason}>
          {pack.reason}
        </Notice>
      )}
      <Card title={words.note} accent={from.accent}>
        <p className="max-w-[62em] whitespace-pre-line">{pack.note}</p>
        <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1.5 border-t border-line pt-2 text-sm">
          {facts.map(({ term, value }) => (
            <div key={term} className="flex items-center gap-2">
              <dt className="text-ink-3">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  )
}

function Turn({ view: { pack, from, to, answered }, now }: { view: PackageView; now: Date }) {
  if (answered) return <Notice tone="ok" title={words.allAnswered} />
  if (pack.state === 'dissolved') return null
  const who = pack.state === 'forwarded' ? to.name : from.name
  return (
    <Notice tone="info">
      <strong className="font-semibold">{words.waitsFor(who, words.steps[pack.state])}</strong>
      <span className="ml-3 text-ink-2">
        {words.since} {formatDate(pack.stateSince)} · {words.waited(waitedWords(pack.stateSince, now))}
      </span>
    </Notice>
  )
}
