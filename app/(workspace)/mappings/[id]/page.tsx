/** 对照: both ends facing each other, what is said about them, where it stands, who must act, and how it came here. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BlindNotice } from '#components/assignment/blind-notice'
import { HistoryTimeline } from '#components/audit/history-timeline'
import { CommentThread } from '#components/comment/comment-thread'
import { BothEnds } from '#components/mapping/both-ends'
import { BundlePanel } from '#components/mapping/bundle-panel'
import { FormerContent } from '#components/mapping/former-content'
import { InheritancePanel } from '#components/mapping/inheritance-panel'
import { HardButton, MappingActions } from '#components/mapping/mapping-actions'
import { MappingMarks, MappingStateTag } from '#components/mapping/mapping-state-tag'
import { NextStep } from '#components/mapping/next-step'
import { RelationTag } from '#components/mapping/relation-tag'
import { DifferenceTable, RelationSentence, StatementFacts } from '#components/mapping/statement-card'
import { Provenance } from '#components/mapping-import/provenance'
import { MappingPackages } from '#components/package/mapping-packages'
import { AgencyName } from '#components/ui/agency'
import { hrefWith } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Card, Section } from '#components/ui/section'
import { Timeline } from '#components/ui/timeline'
import { allows } from '#lib/domain/access/policy'
import { movesInBlindRound } from '#lib/domain/assignment/blind'
import { availableMoves } from '#lib/domain/mapping/available-moves'
import { whoseMapping } from '#lib/domain/mapping/mapping'
import { missingInDraft } from '#lib/domain/mapping/propose'
import { isLive } from '#lib/domain/mapping/workflow'
import { commentWords } from '#lib/i18n/comment'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { problemMessage } from '#lib/i18n/problems'
import { listHistory } from '#lib/queries/audit'
import { listBlindHolds } from '#lib/queries/blind'
import { listBundlesWith } from '#lib/queries/bundles'
import { loadThread } from '#lib/queries/comments'
import { listInheritanceSides } from '#lib/queries/inheritances'
import { listOrigins } from '#lib/queries/mapping-import-record'
import { loadMappingView } from '#lib/queries/mappings'
import { listPackagesWith } from '#lib/queries/packages'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.mappings }

export default async function MappingPage({ params }: { params: Promise<{ id: string }> }) {
  const reader = await gate('mapping.read')
  const { id } = await params
  const view = await loadMappingView(reader, id)
  if (!view) notFound()
  const { mapping, left, right, said, stale } = view
  const now = new Date()
  const [history, packages, thread, holds, bundles, inheritances, origins] = await Promise.all([
    listHistory(reader, `mapping:${id}`),
    listPackagesWith(reader, id, now),
    loadThread(reader, left.nodeId, right.nodeId, now),
    listBlindHolds(reader, [mapping]),
    listBundlesWith(reader, [id]),
    listInheritanceSides(reader, mapping, [left, right], stale),
    listOrigins(reader, id),
  ])
  const blindItemId = holds.get(id)
  const missing = missingInDraft(mapping)
  const moves = availableMoves(mapping, reader.actor, stale)
  const mayFlag =
    (isLive(mapping.state) || mapping.hard) &&
    allows(reader.actor, 'mapping.flag-hard', whoseMapping(mapping, reader.actor))
  return (
    <Page
      title={`${left.snapshot?.title ?? words.nodeGone} — ${right.snapshot?.title ?? words.nodeGone}`}
      breadcrumbs={[
        {
          label: words.table,
          href: hrefWith('/mappings', { a: left.catalog.id, b: right.catalog.id }),
        },
      ]}
      marks={
        <>
          <RelationTag relation={said.relation} />
          <MappingStateTag state={mapping.state} />
          <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
        </>
      }
      actions={
        <>
          <PrintButton />
          {mayFlag && <HardButton mapping={mapping} hard={mapping.hard} />}
          <MappingActions mapping={mapping} moves={blindItemId ? movesInBlindRound(moves) : moves} />
        </>
      }
    >
      <NextStep view={view} now={now} />
      {missing && (
        <Notice tone="warn" title={words.unfinished}>
          {problemMessage(missing)}
        </Notice>
      )}
      {blindItemId && <BlindNotice itemId={blindItemId} />}
      {mapping.reason && mapping.state !== 'confirmed' && (
        <Notice tone="warn" title={words.lastReason}>
          {mapping.reason}
        </Notice>
      )}
      {mapping.hardReason && (
        <Notice tone="warn" title={words.hardReason}>
          {mapping.hardReason}
        </Notice>
      )}
      <FormerContent view={view} />
      <BothEnds view={view} />
      <Card
        title={words.statementNumber(said.number)}
        note={`${said.author} · ${formatDate(said.createdAt)}`}
        accent="joint"
      >
        <RelationSentence said={said} left={left} right={right} />
        <div className="mt-3 grid gap-3">
          <DifferenceTable said={said} left={left} right={right} />
          <StatementFacts said={said} />
        </div>
      </Card>
      <InheritancePanel mappingId={mapping.id} sides={inheritances} />
      <BundlePanel views={bundles} />
      {thread && (
        <Card title={commentWords.title} note={commentWords.count(thread.comments.length)}>
          <CommentThread thread={thread} />
        </Card>
      )}
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Card
          title={words.history}
          actions={<TextLink href={`/audit?subject=mapping:${id}`}>{words.historyLink}</TextLink>}
        >
          <HistoryTimeline entries={history} />
        </Card>
        <div className="grid gap-4">
          {view.statements.length > 1 && (
            <Card title={words.statements} note={view.statements.length}>
              <Timeline
                entries={view.statements.map((one) => ({
                  key: String(one.number),
                  at: one.createdAt,
                  what: (
                    <span className="inline-flex items-center gap-2">
                      {words.statementNumber(one.number)} <RelationTag relation={one.relation} />
                    </span>
                  ),
                  who: one.author,
                  note: one.justification,
                }))}
              />
            </Card>
          )}
          <MappingPackages rows={packages} />
          <Provenance origins={origins} currentStatementId={mapping.statement.id} />
          {view.earlier.length > 0 && (
            <Section title={words.earlier} note={view.earlier.length}>
              <ul className="grid gap-1">
                {view.earlier.map((one) => (
                  <li key={one.id} className="flex flex-wrap items-center gap-2">
                    <MappingStateTag state={one.state} />
                    <TextLink href={`/mappings/${one.id}`}>{formatDate(one.stateSince)}</TextLink>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <p className="text-sm text-ink-3">
            {words.by} <AgencyName agency={view.proposingAgency} />
          </p>
        </div>
      </div>
    </Page>
  )
}
