/** The rows of a dry run that an address asks for: by verdict, and by text in ends, words and reasons. Page and export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { ImportedEnd } from '#lib/domain/mapping/import-row'
import type { PlannedRow } from '#lib/domain/mapping/import-verdict'
import { rowReason } from '#lib/i18n/mapping-import'
import type { DryRun } from '#lib/queries/mapping-imports'

export function verdictRows({ plan, nodes }: DryRun, params: SearchParams): readonly PlannedRow[] {
  const verdict = singleParam(params['verdict'])
  const text = singleParam(params['q'])?.trim().toLowerCase().slice(0, 200) ?? ''
  return plan.rows.filter(
    (planned) =>
      (!verdict || planned.verdict === verdict) &&
      (text === '' || searchText(planned, nodes).toLowerCase().includes(text)),
  )
}

function searchText(planned: PlannedRow, nodes: DryRun['nodes']): string {
  const { row, subject, object } = planned
  const found = [subject, object].flatMap((match) =>
    match.kind === 'node' ? (nodes.get(match.nodeId)?.title ?? []) : [],
  )
  return [
    ...endTexts(row.subject),
    ...endTexts(row.object),
    ...found,
    row.predicate,
    rowReason(planned),
  ].join('\n')
}

function endTexts({ platformCode, code, label, id }: ImportedEnd): readonly string[] {
  return [platformCode, code, label, id].flatMap((text) => text ?? [])
}
