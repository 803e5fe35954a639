/**
 * 下一步: who must do what, and the moves that this reader can make now. Voting, signing and refusing stand in their own
 * panels, next to what they are about.
 */
import type { ReactNode } from 'react'
import { CommandButton } from '#components/ui/form/command-button'
import { ButtonLink } from '#components/ui/link'
import type { JointMove } from '#lib/domain/joint/workflow'
import { jointMoveWords, nextStepSentence } from '#lib/i18n/joint'
import type { JointView } from '#lib/queries/joint'
import { DraftersForm, EnterForm, OpenBallotForm, RecordForm } from './move-forms'

type MoveBarProps = { view: JointView; agencyId: string | null }

export function MoveBar({ view, agencyId }: MoveBarProps) {
  const shortNameOf = (id: string) => view.agencies.find((agency) => agency.id === id)?.shortName ?? id
  const { joint } = view
  return (
    <section
      aria-label="下一步"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-joint-line bg-joint-tint px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-64">
        <strong className="mr-2 text-joint">下一步</strong>
        {nextStepSentence(view.next, shortNameOf)}
        {joint.reason && (joint.state === 'drafting' || view.next.step === 'none') && (
          <span className="mt-0.5 block text-ink-2">上一次退回、拒签或撤回的理由：{joint.reason}</span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {view.moves.map((move) => (
          <MoveButton key={move} move={move} view={view} agencyId={agencyId} />
        ))}
      </div>
    </section>
  )
}

function MoveButton({ move, view, agencyId }: MoveBarProps & { move: JointMove }): ReactNode {
  const { joint } = view
  const seen = { jointId: joint.id, version: joint.version }
  switch (move) {
    case 'enter':
      return <EnterForm jointId={joint.id} />
    case 'name-drafters':
      return (
        <DraftersForm
          seen={seen}
          staff={view.staff}
          named={joint.drafters.filter((one) => one.agencyId === agencyId).map((one) => one.accountId)}
        />
      )
    case 'save-draft':
      return <ButtonLink href={`/joint/${joint.id}/edit`}>编写草案</ButtonLink>
    case 'submit':
      return (
        <CommandButton
          command="joint.submit"
          input={seen}
          variant="primary"
          confirm={{
            title: '提交联合审查',
            body: '提交后草案不能再改，由秘书处开启表决或退回修改。每一条须已注明来源和统一／弹性。',
            submit: '提交',
          }}
          done={{ toast: '已提交联合审查。' }}
        >
          {jointMoveWords.submit}
        </CommandButton>
      )
    case 'return':
      return (
        <CommandButton
          command="joint.return"
          input={seen}
          confirm={{ title: '退回修改', body: '项目回到共同起草。', submit: '退回', reason: 'required' }}
          done={{ toast: '已退回修改。' }}
        >
          {jointMoveWords.return}
        </CommandButton>
      )
    case 'open-ballot':
      return <OpenBallotForm seen={seen} />
    case 'close-ballot':
      return <CloseBallot view={view} />
    case 'request-approval':
      return (
        <CommandButton
          command="joint.request-approval"
          input={seen}
          variant="primary"
          confirm={{
            title: '报批',
            body: '会签完成的文本报各地市场监督管理局批准、编号和发布。',
            submit: '报批',
          }}
          done={{ toast: '已报批。' }}
        >
          {jointMoveWords['request-approval']}
        </CommandButton>
      )
    case 'record':
    case 'amend':
      return <Record view={view} agencyId={agencyId} />
    case 'withdraw':
      return (
        <CommandButton
          command="joint.withdraw"
          input={seen}
          variant="danger"
          confirm={{
            title: '撤回项目',
            body: '撤回后项目终结，不能恢复；记录保留。',
            submit: '撤回项目',
            reason: 'required',
            danger: true,
          }}
          done={{ toast: '项目已撤回。' }}
        >
          {jointMoveWords.withdraw}
        </CommandButton>
      )
    case 'vote':
      return (
        <a href="#ballot" className="self-center font-medium text-joint underline underline-offset-3">
          到表决处投票
        </a>
      )
    case 'cosign':
      return (
        <a href="#cosign" className="self-center font-medium text-joint underline underline-offset-3">
          到会签处办理
        </a>
      )
    case 'refuse':
      return null
  }
}

function CloseBallot({ view }: { view: JointView }) {
  const ballot = view.ballots.find((one) => one.state === 'open')
  if (!ballot) return null
  const missing = ballot.electors.length - ballot.votesCast
  return (
    <CommandButton
      command="ballot.close"
      input={{ jointId: view.joint.id, version: view.joint.version, ballotId: ballot.id }}
      variant={missing === 0 ? 'primary' : 'plain'}
      confirm={{
        title: '结束表决',
        body:
          missing === 0
            ? '全部成员已投票，系统即按规则计票。结束后不能再改票。'
            : `尚有 ${missing} 人未投，未投按规则计入。结束后不能再投票或改票。`,
        submit: '结束表决并计票',
      }}
      done={{ toast: '表决已结束，结果见表决一栏。' }}
    >
      {jointMoveWords['close-ballot']}
    </CommandButton>
  )
}

function Record({ view, agencyId }: MoveBarProps) {
  const { joint } = view
  const own = joint.participants.find((participant) => participant.agencyId === agencyId)
  if (!own) return null
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  return (
    <RecordForm
      seen={{ jointId: joint.id, version: joint.version }}
      agencyId={own.agencyId}
      kind={joint.kind}
      recorded={{
        number: own.number ?? '',
        issuedOn: day(own.issuedOn),
        effectiveOn: day(own.effectiveOn),
        filingNumber: own.filingNumber ?? '',
      }}
    />
  )
}
