/**
 * A ballot: what it is about, by which rule, who may vote and who stays out, one's own vote, and once it is closed the
 * count of each side with the rule that decided. Before closing nobody sees what others voted.
 */
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { DescriptionList } from '#components/ui/description-list'
import { Hash } from '#components/ui/hash'
import { Notice } from '#components/ui/notice'
import { Tag } from '#components/ui/tag'
import type { Agency } from '#lib/domain/access/agency'
import type { SideResult } from '#lib/domain/joint/ballot'
import { type BallotProfileId, ballotProfiles } from '#lib/domain/joint/ballot-profiles'
import { formatDateTime } from '#lib/i18n/format'
import { ballotProfileWords, ballotRuleWords, voteChoiceWords } from '#lib/i18n/joint'
import type { BallotView } from '#lib/queries/joint'
import { VoteForm } from './vote-form'

type BallotPanelProps = {
  ballot: BallotView
  agencies: readonly Agency[]
  names: ReadonlyMap<string, string>
  /** Whether this reader may vote now. */
  mayVote: boolean
}

export function BallotPanel({ ballot, agencies, names, mayVote }: BallotPanelProps) {
  const open = ballot.state === 'open'
  return (
    <div className="grid gap-3">
      <DescriptionList
        facts={[
          {
            term: '表决对象',
            value: (
              <>
                第 {ballot.draftNumber} 稿 <Hash value={ballot.draftHash} what="文本指纹" />
              </>
            ),
          },
          { term: '计票规则', value: <ProfileWords id={ballot.profile.id} /> },
          { term: '开启', value: formatDateTime(ballot.openedAt) },
          { term: '结束', value: ballot.closedAt && formatDateTime(ballot.closedAt) },
        ]}
      />
      {ballot.result && <Outcome ballot={ballot} agencies={agencies} />}
      {open && (
        <p className="text-ink-2">
          应投 {ballot.electors.length} 人，已投 {ballot.votesCast} 人。结束表决后公布各方票数。
        </p>
      )}
      {mayVote ? (
        <VoteForm jointId={ballot.jointId} ballotId={ballot.id} own={ballot.ownVote} />
      ) : (
        ballot.ownVote && <p>我的投票：{voteChoiceWords[ballot.ownVote.choice].label}</p>
      )}
      <Electorate ballot={ballot} agencies={agencies} names={names} />
    </div>
  )
}

function ProfileWords({ id }: { id: string }) {
  const words = id in ballotProfiles ? ballotProfileWords[id as BallotProfileId] : null
  return words ? (
    <>
      {words.label}
      <span className="block text-sm text-ink-2">{words.help}</span>
    </>
  ) : (
    id
  )
}

function Outcome({ ballot, agencies }: Pick<BallotPanelProps, 'ballot' | 'agencies'>) {
  const { result, profile } = ballot
  if (!result) return null
  const { rule, agencyId } = result.decidedBy
  const agency = agencies.find((one) => one.id === agencyId)
  return (
    <div className="grid gap-3">
      <Notice
        tone={result.passed ? 'ok' : 'stop'}
        title={result.passed ? '表决通过：各单位分别达标' : '表决未通过'}
      >
        {agency && `${agency.shortName}未达到“${ballotRuleWords[rule] ?? rule}”。`}
        各单位分别计算，全部达标方为通过。
        {profile.rules.map((one) => (
          <span key={one.id} className="block text-sm text-ink-2">
            {ballotRuleWords[one.id] ?? one.id}（{one.basis}）
          </span>
        ))}
      </Notice>
      <DataTable
        caption="各方票数"
        rows={result.sides}
        rowKey={(side) => side.agencyId}
        widthMin="0"
        onPhone="table"
        columns={[
          {
            key: 'agency',
            header: '单位',
            rowHeader: true,
            cell: (side) => <Side side={side} agencies={agencies} />,
          },
          { key: 'agree', header: '同意', align: 'end', nowrap: true, cell: (side) => side.agree },
          { key: 'disagree', header: '不同意', align: 'end', nowrap: true, cell: (side) => side.disagree },
          { key: 'abstain', header: '弃权', align: 'end', nowrap: true, cell: (side) => side.abstain },
          { key: 'missing', header: '未投', align: 'end', nowrap: true, cell: (side) => side.missing },
        ]}
      />
    </div>
  )
}

function Side({ side, agencies }: { side: SideResult; agencies: readonly Agency[] }) {
  const agency = agencies.find((one) => one.id === side.agencyId)
  return (
    <span className="grid gap-0.5">
      {agency ? <AgencyName agency={agency} short /> : side.agencyId}
      <span>
        <Tag tone={side.passed ? 'ok' : 'stop'} sign={side.passed ? '✓' : '✕'}>
          {side.passed ? '达标' : '未达标'}
        </Tag>
      </span>
      {side.checks.map((check) => (
        <span key={check.rule} className="text-xs text-ink-3">
          {check.counted}／{check.base}，{check.bound === 'at-least' ? '须不少于' : '须不超过'}{' '}
          {check.threshold}
        </span>
      ))}
    </span>
  )
}

function Electorate({ ballot, agencies, names }: Omit<BallotPanelProps, 'mayVote'>) {
  const choiceOf = new Map(ballot.votes.map((vote) => [vote.accountId, vote]))
  return (
    <details>
      <summary className="text-joint">
        投票名单（{ballot.electors.length} 人
        {ballot.recused.length > 0 && `，回避 ${ballot.recused.length} 人`}）
      </summary>
      <div className="mt-2 grid gap-2 text-sm">
        {agencies.map((agency) => (
          <div key={agency.id}>
            <AgencyName agency={agency} short />
            <ul className="mt-0.5 grid gap-0.5 pl-6">
              {ballot.electors
                .filter((elector) => elector.agencyId === agency.id)
                .map(({ accountId }) => {
                  const vote = choiceOf.get(accountId)
                  return (
                    <li key={accountId}>
                      {names.get(accountId) ?? accountId}
                      {ballot.state === 'closed' && (
                        <span className="ml-2 text-ink-2">
                          {vote ? voteChoiceWords[vote.choice].label : '未投'}
                          {vote?.reason && `：${vote.reason}`}
                        </span>
                      )}
                    </li>
                  )
                })}
              {ballot.recused
                .filter((elector) => elector.agencyId === agency.id)
                .map(({ accountId }) => (
                  <li key={accountId} className="text-ink-3">
                    {names.get(accountId) ?? accountId} 回避：参与本标准起草
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  )
}
