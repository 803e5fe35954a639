/** The settings of a dry run in the address of its page: c0=title … for columns, r12=node:… for doubtful rows. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { ImportAnswer } from '#lib/domain/catalog/import-run'
import type { ImportRequest } from '#lib/queries/imports'

export function importRequestOf(params: SearchParams): ImportRequest {
  const header = Number(singleParam(params['header']) ?? Number.NaN)
  const entries = Object.entries(params)
  return {
    sheet: Math.max(0, Math.trunc(Number(singleParam(params['sheet']) ?? 0)) || 0),
    headerRow: Number.isInteger(header) && header >= 1 ? header - 1 : null,
    mode: singleParam(params['mode']) === 'complete' ? 'complete' : 'partial',
    newBranches: singleParam(params['branches']) === 'create' ? 'create' : 'ask',
    skipDoubtful: singleParam(params['skip']) === '1',
    chosen: new Map(
      entries.flatMap(([name, value]) => {
        const column = /^c(\d{1,3})$/.exec(name)?.[1]
        return column === undefined ? [] : [[Number(column), singleParam(value) ?? ''] as const]
      }),
    ),
    answers: entries.flatMap(([name, value]) => {
      const row = /^r(\d{1,6})$/.exec(name)?.[1]
      const answer = answerOf(singleParam(value) ?? '')
      return row === undefined || answer === null ? [] : [{ row: Number(row), answer }]
    }),
  }
}

function answerOf(text: string): ImportAnswer | null {
  if (text === 'skip') return { kind: 'skip' }
  const [kind, id] = text.split(':')
  if (!id) return null
  if (kind === 'node') return { kind: 'node', nodeId: id }
  return kind === 'add' ? { kind: 'add', parentNodeId: id } : null
}
