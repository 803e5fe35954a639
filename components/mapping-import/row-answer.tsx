/** What a person may answer about a row. Every field sends its value with the form of the page. */
import { controlStyle } from '#components/ui/form/control-style'
import type { EndMatch, ImportNode } from '#lib/domain/mapping/import-nodes'
import type { RowAnswer } from '#lib/domain/mapping/import-settings'
import type { PlannedRow } from '#lib/domain/mapping/import-verdict'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import { RelationOptions } from './word-choices'

type RowAnswerProps = {
  planned: PlannedRow
  nodes: ReadonlyMap<string, ImportNode>
  answers: Readonly<Record<string, RowAnswer>>
}

export function RowAnswerField({ planned, nodes, answers }: RowAnswerProps) {
  const { ordinal, verdict, reason, row, subject, object } = planned
  const answer = answers[String(ordinal)] ?? {}
  const label = `${words.answer}：${words.row} ${row.provenance.row}`
  if (verdict === 'unchanged') return null
  const isDoubtful = (match: EndMatch) => match.kind === 'asked' || match.kind === 'missing'
  const byAnswer = (match: EndMatch) => match.kind === 'node' && match.by === 'answer'
  return (
    <div className="grid gap-1.5">
      {(isDoubtful(subject) || byAnswer(subject)) && (
        <EndAnswer
          name={`s${ordinal}`}
          label={`${label}，${words.subject}`}
          match={subject}
          value={answer.subject ?? ''}
          nodes={nodes}
        />
      )}
      {(isDoubtful(object) || byAnswer(object)) && (
        <EndAnswer
          name={`o${ordinal}`}
          label={`${label}，${words.object}`}
          match={object}
          value={answer.object ?? ''}
          nodes={nodes}
        />
      )}
      {(reason === 'RELATION_UNKNOWN' || reason === 'RELATION_MISSING' || answer.relation) && (
        <select
          key={answer.relation ?? ''}
          name={`r${ordinal}`}
          defaultValue={answer.relation ?? ''}
          aria-label={`${label}，${words.relation}`}
          className={controlStyle}
        >
          <option value="">{words.unanswered}</option>
          <RelationOptions />
        </select>
      )}
      {(reason === 'RECORD_OF_OTHER_PAIR' || answer.newPair) && (
        <select
          key={answer.newPair ? '1' : ''}
          name={`n${ordinal}`}
          defaultValue={answer.newPair ? '1' : ''}
          aria-label={label}
          className={controlStyle}
        >
          <option value="">{words.unanswered}</option>
          <option value="1">{words.newPair}</option>
        </select>
      )}
      <label className="flex items-center gap-1.5">
        <input type="hidden" name={`x${ordinal}`} value="0" />
        <input
          key={answer.skip ? '1' : '0'}
          type="checkbox"
          name={`x${ordinal}`}
          value="1"
          defaultChecked={answer.skip ?? false}
          aria-label={`${words.skip}：${words.row} ${row.provenance.row}`}
          className="size-4 accent-joint"
        />
        {words.skip}
      </label>
    </div>
  )
}

type EndAnswerProps = {
  name: string
  label: string
  match: EndMatch
  value: string
  nodes: ReadonlyMap<string, ImportNode>
}

/** The nodes that may be meant; where there are none, or another one is meant, its 平台内码. */
function EndAnswer({ name, label, match, value, nodes }: EndAnswerProps) {
  const candidates = match.kind === 'asked' ? match.candidates : []
  const known = match.kind === 'node' ? [match.nodeId] : []
  const choices = [...new Set([...candidates, ...known])].flatMap((id) => nodes.get(id) ?? [])
  if (match.kind === 'missing') {
    return (
      <input
        key={value}
        type="text"
        name={name}
        defaultValue={value}
        placeholder={words.platformCode}
        aria-label={label}
        className={controlStyle}
      />
    )
  }
  return (
    <select key={value} name={name} defaultValue={value} aria-label={label} className={controlStyle}>
      <option value="">{words.unanswered}</option>
      {choices.map((node) => (
        <option key={node.nodeId} value={node.nodeId === known[0] ? value : node.nodeId}>
          {nodeText(node, nodes)}
        </option>
      ))}
    </select>
  )
}

function nodeText(node: ImportNode, nodes: ReadonlyMap<string, ImportNode>): string {
  const parent = node.parentNodeId === null ? undefined : nodes.get(node.parentNodeId)
  return `${node.officialCode ?? node.platformCode} ${node.title}${parent ? `（${parent.title}）` : ''}`
}
