/** The rows that a person has to decide about, each with the nodes that it may be and the branches that it may go to. */
import { DataTable } from '#components/ui/data-table'
import { controlStyle } from '#components/ui/form/control-style'
import { Notice } from '#components/ui/notice'
import type { Unresolved } from '#lib/domain/catalog/import-match'
import type { ImportPlan } from '#lib/domain/catalog/import-plan'
import type { ImportAnswer } from '#lib/domain/catalog/import-run'
import type { ImportChoices } from '#lib/domain/catalog/import-staged'
import type { Snapshot } from '#lib/domain/catalog/node'
import { pathOf } from '#lib/domain/catalog/tree'
import { unresolvedReasonWords } from '#lib/i18n/catalog-problems'
import { changeSetScreenWords } from '#lib/i18n/change-set-screen'
import { importWords as words } from '#lib/i18n/import-screen'
import { RecheckButton } from './recheck-button'

type DoubtfulRowsProps = {
  plan: Pick<ImportPlan, 'unresolved'>
  base: readonly Snapshot[]
  choices: Pick<ImportChoices, 'answers' | 'skipDoubtful'>
}

/** More than a person answers in one go, and no more than fits into an address. */
const rowsMax = 100

export function DoubtfulRows({ plan, base, choices }: DoubtfulRowsProps) {
  const byId = new Map(base.map((snapshot) => [snapshot.nodeId, snapshot]))
  const branches = base.filter(({ kind }) => kind !== 'position')
  const waiting = plan.unresolved
  return (
    <>
      {choices.answers.map(({ row, answer }) =>
        waiting.some((one) => one.row === row) ? null : (
          <input key={row} type="hidden" name={`r${row}`} value={answerText(answer)} />
        ),
      )}
      {waiting.length === 0 && <Notice tone="ok" title={words.doubtfulNone} />}
      {waiting.length > 0 && (
        <>
          <Notice tone="warn" title={words.doubtful} actions={<RecheckButton />}>
            {words.doubtfulHint}
          </Notice>
          <DataTable
            caption={words.doubtful}
            height="480px"
            rows={waiting.slice(0, rowsMax)}
            rowKey={({ row }) => String(row)}
            columns={[
              { key: 'row', header: words.row, align: 'end', nowrap: true, cell: ({ row }) => row },
              {
                key: 'title',
                header: words.doubtfulTitle,
                rowHeader: true,
                width: '30%',
                cell: ({ title }) => title,
              },
              {
                key: 'reason',
                header: words.doubtfulReason,
                cell: ({ reason }) => unresolvedReasonWords[reason],
              },
              {
                key: 'answer',
                header: words.doubtfulAnswer,
                width: '32%',
                cell: (row) => <Answer row={row} byId={byId} base={base} branches={branches} />,
              },
            ]}
          />
          {waiting.length > rowsMax && (
            <p className="text-sm text-ink-2">{changeSetScreenWords.more(rowsMax, waiting.length)}</p>
          )}
        </>
      )}
      <label className="flex items-center gap-1.5">
        <input
          type="checkbox"
          name="skip"
          value="1"
          defaultChecked={choices.skipDoubtful}
          className="size-4 accent-joint"
        />
        {words.skipDoubtful}
      </label>
    </>
  )
}

type AnswerProps = {
  row: Unresolved
  byId: ReadonlyMap<string, Snapshot>
  base: readonly Snapshot[]
  branches: readonly Snapshot[]
}

function Answer({ row, byId, base, branches }: AnswerProps) {
  const candidates = row.candidates.flatMap((id) => byId.get(id) ?? [])
  const nodes = candidates.filter(({ kind }) => kind === 'position')
  const likely = candidates.filter(({ kind }) => kind !== 'position')
  const path = (id: string) => pathOf(base, id).join(' › ')
  return (
    <select
      name={`r${row.row}`}
      defaultValue=""
      aria-label={`${words.doubtfulAnswer}：${row.title}`}
      className={controlStyle}
    >
      <option value="">{words.unanswered}</option>
      <option value="skip">{words.skip}</option>
      {nodes.map(({ nodeId }) => (
        <option key={nodeId} value={`node:${nodeId}`}>
          {words.isNode(path(nodeId))}
        </option>
      ))}
      {(likely.length > 0 ? likely : branches).map(({ nodeId }) => (
        <option key={nodeId} value={`add:${nodeId}`}>
          {words.addUnder(path(nodeId))}
        </option>
      ))}
    </select>
  )
}

function answerText(answer: ImportAnswer): string {
  if (answer.kind === 'skip') return 'skip'
  return answer.kind === 'node' ? `node:${answer.nodeId}` : `add:${answer.parentNodeId}`
}
