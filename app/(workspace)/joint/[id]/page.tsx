/** One joint standard: where it stands, who must do what next, its text, its ballot, its signatures, its history. */
import { GitCompare } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BallotPanel } from '#components/joint/ballot-panel'
import { CosignPanel } from '#components/joint/cosign-panel'
import { DraftList } from '#components/joint/draft-list'
import { DraftText } from '#components/joint/draft-text'
import { JointHistory } from '#components/joint/history'
import { MoveBar } from '#components/joint/move-bar'
import { Participants } from '#components/joint/participants'
import { NodeList, SourceList } from '#components/joint/sources'
import { StageLine } from '#components/joint/stage-line'
import { DemoTag, JointStateTag } from '#components/joint/state-tag'
import { AgencyName } from '#components/ui/agency'
import { DescriptionList } from '#components/ui/description-list'
import { EmptyState } from '#components/ui/empty-state'
import { Hash } from '#components/ui/hash'
import { Icon } from '#components/ui/icon'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Card } from '#components/ui/section'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { jointKindWords } from '#lib/i18n/joint'
import { jointKindNotes } from '#lib/i18n/joint-screens'
import { type JointView, loadJointView } from '#lib/queries/joint'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '联合标准' }

export default async function JointStandardPage({ params }: { params: Promise<{ id: string }> }) {
  const reader = await gate('joint.read')
  const view = await loadJointView(reader, (await params).id)
  if (!view) notFound()
  const { joint, agencies, current } = view
  const { agencyId } = reader.actor
  const previous = (current?.number ?? 0) - 1
  return (
    <Page
      title={joint.title}
      breadcrumbs={[{ label: '联合标准', href: '/joint' }]}
      marks={
        <>
          <JointStateTag state={joint.state} />
          <DemoTag demo={joint.demo} />
        </>
      }
      intro={`${jointKindWords[joint.kind]}。${jointKindNotes[joint.kind]}`}
      actions={
        <>
          {previous > 0 && (
            <ButtonLink
              href={`/joint/${joint.id}/compare?from=${previous}&to=${current?.number}`}
              icon={<Icon of={GitCompare} />}
            >
              对比草案
            </ButtonLink>
          )}
          <PrintButton />
        </>
      }
    >
      <StageLine
        kind={joint.kind}
        state={joint.state}
        stateSince={joint.stateSince}
        reached={reachedStates(view.history)}
      />
      <MoveBar view={view} agencyId={agencyId} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="grid min-w-0 gap-4">
          <Card
            title="当前文本"
            accent="joint"
            note={
              current && (
                <>
                  第 {current.number} 稿 · <Hash value={current.contentHash} />
                </>
              )
            }
          >
            {current ? (
              <DraftText clauses={current.clauses} agencies={agencies} />
            ) : (
              <EmptyState title="尚无草案">全部参与单位立项后，由指定的起草人编写并保存第一稿。</EmptyState>
            )}
          </Card>
          <Card title="动机、路径与目的">
            <DescriptionList
              facts={[
                { term: '动机', value: joint.motive },
                { term: '路径', value: joint.path },
                { term: '目的', value: joint.purpose },
              ]}
            />
          </Card>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Card title="来源">
              <SourceList sources={view.sources} />
            </Card>
            <Card title="会签后代替的节点">
              <NodeList nodes={view.nodes} />
            </Card>
          </div>
          <Card title="经过" note={`${view.history.length} 条`}>
            <JointHistory entries={view.history} />
          </Card>
        </div>
        <div className="grid min-w-0 gap-4">
          <Decisions view={view} agencyId={agencyId} />
          <Card title="参与单位">
            <Participants joint={joint} agencies={agencies} />
          </Card>
          <Card title="起草人" note="不参加本项目的表决">
            <Drafters view={view} />
          </Card>
          <Card title="草案版本" note={`${view.drafts.length} 稿`}>
            <DraftList view={view} />
          </Card>
        </div>
      </div>
    </Page>
  )
}

/** Signatures and ballots, once there are any to speak of. */
function Decisions({ view, agencyId }: { view: JointView; agencyId: string | null }) {
  const { joint, agencies, ballots, names, moves } = view
  const signing = ['passed', 'cosigned', 'approval', 'issued'].includes(joint.state)
  return (
    <>
      {(signing || view.cosignatures.length > 0) && (
        <div id="cosign" className="scroll-mt-16">
          <Card title="会签" accent="joint">
            <CosignPanel view={view} agencyId={agencyId} />
          </Card>
        </div>
      )}
      {ballots.map((ballot, index) => (
        <div key={ballot.id} id={index === 0 ? 'ballot' : undefined} className="scroll-mt-16">
          <Card title={ballots.length > 1 ? `第 ${ballots.length - index} 次表决` : '表决'} accent="joint">
            <BallotPanel
              ballot={ballot}
              agencies={agencies}
              names={names}
              mayVote={ballot.state === 'open' && moves.includes('vote')}
            />
          </Card>
        </div>
      ))}
    </>
  )
}

function Drafters({ view }: { view: JointView }) {
  return (
    <ul className="grid gap-1">
      {view.agencies.map((agency) => {
        const own = view.joint.drafters.filter((drafter) => drafter.agencyId === agency.id)
        return (
          <li key={agency.id} className="flex flex-wrap gap-x-3">
            <AgencyName agency={agency} short />
            {own.length === 0 ? (
              <span className="text-ink-3">尚未指定</span>
            ) : (
              own.map((drafter) => <span key={drafter.accountId}>{view.names.get(drafter.accountId)}</span>)
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** When each state was last reached, from the events that carry one. */
function reachedStates(history: readonly AuditEntry[]): ReadonlyMap<string, string> {
  const reached = new Map<string, string>()
  for (const { event, before, after, at } of history.toReversed()) {
    const [from, to] = [stateIn(before), stateIn(after)]
    if (event.startsWith('joint.') && to !== null && to !== from) reached.set(to, at)
  }
  return reached
}

function stateIn(facts: AuditEntry['after']): string | null {
  if (typeof facts !== 'object' || facts === null || !('state' in facts)) return null
  return typeof facts['state'] === 'string' ? facts['state'] : null
}
