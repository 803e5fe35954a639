/** One item under 双人盲审: what the other side says, both halves as far as they are open, and one's own judgement. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BlindHalfCard } from '#components/assignment/blind-half'
import { JudgeForm, SettleForm } from '#components/assignment/judge-form'
import { BothEnds } from '#components/mapping/both-ends'
import { MappingMarks, MappingStateTag } from '#components/mapping/mapping-state-tag'
import { RelationTag } from '#components/mapping/relation-tag'
import { DifferenceTable, RelationSentence, StatementFacts } from '#components/mapping/statement-card'
import { ButtonLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import {
  assignmentWords,
  blindStageWords,
  judgementVerdictWords,
  blindWords as words,
} from '#lib/i18n/assignment'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadBlindView } from '#lib/queries/blind'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function BlindPage({ params }: { params: Promise<{ itemId: string }> }) {
  const reader = await gate('assignment.read')
  const { itemId } = await params
  const view = await loadBlindView(reader, itemId, new Date())
  if (!view) notFound()
  const { mapping: found, halves, stage, turn, maySettle, round, outcome, settledBy, item } = view
  const { mapping, left, right, said, stale } = found
  const names = { left: left.catalog.agency.shortName, right: right.catalog.agency.shortName }
  return (
    <Page
      title={`${left.snapshot?.title ?? mappingScreenWords.nodeGone} — ${right.snapshot?.title ?? mappingScreenWords.nodeGone}`}
      intro={words.intro}
      breadcrumbs={[
        { label: assignmentWords.title, href: '/mappings/assignments' },
        { label: assignmentWords.round, href: `/mappings/assignments/${round.id}` },
      ]}
      marks={
        <>
          <Tag tone="joint">{words.title}</Tag>
          <Tag tone={stage === 'differs' ? 'gap' : stage === 'over' ? 'dashed' : 'plain'}>
            {blindStageWords[stage]}
          </Tag>
          <RelationTag relation={said.relation} />
          <MappingStateTag state={mapping.state} />
          <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
        </>
      }
      actions={<ButtonLink href={`/mappings/${mapping.id}`}>{words.mapping}</ButtonLink>}
    >
      {stage === 'over' && (
        <Notice tone="info" title={words.over}>
          {outcome === null ? (
            words.overBody
          ) : (
            <>
              {words.outcome}：{judgementVerdictWords[outcome].label} ·{' '}
              {item.settleReason === null ? words.byAgreement : words.bySettlement(settledBy ?? '')}
              {item.settleReason !== null && <p>{item.settleReason}</p>}
            </>
          )}
        </Notice>
      )}
      {stage === 'differs' && (
        <Notice tone="warn" title={words.differs}>
          {words.differsBody}
        </Notice>
      )}
      <BothEnds view={found} />
      <Card title={mappingScreenWords.statementNumber(said.number)} note={said.author} accent="joint">
        <RelationSentence said={said} left={left} right={right} />
        <div className="mt-3 grid gap-3">
          <DifferenceTable said={said} left={left} right={right} />
          <StatementFacts said={said} />
        </div>
      </Card>
      <div className="grid items-start gap-4 md:grid-cols-2">
        {halves.map((half) => (
          <BlindHalfCard key={half.slot} half={half} />
        ))}
      </div>
      {turn && (
        <Card title={turn.behalf === null ? words.yours : words.yoursFor(turn.behalf)} note={words.once}>
          <JudgeForm itemId={item.id} firstNodeId={left.nodeId} names={names} />
        </Card>
      )}
      {maySettle && (
        <Card title={words.settleTitle}>
          <SettleForm itemId={item.id} />
        </Card>
      )}
    </Page>
  )
}
