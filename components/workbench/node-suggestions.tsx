/** The suggestions of the nodes under work: other candidates to take up, and the refused ones, which can be restored. */
'use client'

import { Button } from '#components/ui/button'
import { hrefWith } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { allows } from '#lib/domain/access/policy'
import { reasonSentence, suggestionWords } from '#lib/i18n/suggestion'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { SuggestionDetail } from '#lib/queries/workbench-pair'
import type { Worker } from './owners'
import type { PairWork } from './use-pair-work'
import type { Workbench } from './use-workbench'

type NodeSuggestionsProps = { bench: Workbench; work: PairWork; worker: Worker }

export function NodeSuggestions({ bench, work, worker }: NodeSuggestionsProps) {
  const all = work.detail?.suggestions ?? []
  const others = otherCandidates(bench, work)
  const refused = all.filter((one) => one.dismissedAt !== null)
  const mayRefuse = allows(worker, 'suggestion.dismiss', 'own')
  if (others.length === 0 && refused.length === 0 && work.live === null) return null
  return (
    <div className="grid gap-1 border-t border-line pt-2 text-sm">
      <LiveLine work={work} />
      {others.length > 0 && (
        <details open={work.detail?.left === null || work.detail?.right === null}>
          <summary className="text-ink-2 hover:text-joint">{words.otherCandidates(others.length)}</summary>
          <ul>
            {others.map((one) => (
              <Candidate key={one.id} one={one} bench={bench} work={work} mayRefuse={mayRefuse} />
            ))}
          </ul>
        </details>
      )}
      {refused.length > 0 && (
        <details>
          <summary className="text-ink-2 hover:text-joint">
            {words.refused}（{refused.length}）
          </summary>
          <p className="text-xs text-ink-3">
            {words.refusedHint}{' '}
            <TextLink href={asideHref(bench)} inText>
              {words.refusedAll}
            </TextLink>
          </p>
          <ul>
            {refused.map((one) => (
              <li key={one.id} className="flex items-center gap-2 border-b border-line py-1">
                <span className="min-w-0 flex-1">
                  {nameOf(bench, work, one)}
                  {one.dismissReason && <span className="ml-1 text-ink-3">{one.dismissReason}</span>}
                </span>
                {allows(worker, 'suggestion.restore', 'own') && (
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() =>
                      work.perform(`${words.restore}：${nameOf(bench, work, one)}`, {
                        command: 'suggestion.restore',
                        input: { suggestionId: one.id, version: one.version },
                      })
                    }
                  >
                    {words.restore}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

type CandidateProps = { one: SuggestionDetail; bench: Workbench; work: PairWork; mayRefuse: boolean }

function Candidate({ one, bench, work, mayRefuse }: CandidateProps) {
  const name = nameOf(bench, work, one)
  const [strongest] = one.reasons
  return (
    <li className="flex items-center gap-2 border-b border-line py-1">
      <span className="grid min-w-0 flex-1">
        <span>{name}</span>
        {strongest && <span className="truncate text-xs text-ink-3">{reasonSentence(strongest)}</span>}
      </span>
      {one.live && <Tag tone="dashed">{words.live}</Tag>}
      {one.score !== null && (
        <span className="text-xs whitespace-nowrap text-ink-3">{suggestionWords.points(one.score)}</span>
      )}
      <Button
        size="small"
        variant="quiet"
        label={`${words.take}：${name}`}
        onPress={() => takeUp(bench, one)}
      >
        {words.take}
      </Button>
      {mayRefuse && (
        <Button
          size="small"
          variant="quiet"
          label={`${words.dismiss}：${name}`}
          onPress={() => work.dismiss(one)}
        >
          {words.dismiss}
        </Button>
      )}
    </li>
  )
}

/** How the question to the engine stands, for a node that had no suggestion. */
function LiveLine({ work: { live, retryLive, suggestion } }: { work: PairWork }) {
  if (live === null) return null
  if (live === 'loading')
    return (
      <p role="status" className="animate-pulse text-ink-3">
        {words.liveLoading}
      </p>
    )
  if (live === 'failed')
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 text-stop">
        {words.liveFailed}
        <Button size="small" onPress={retryLive}>
          {words.retry}
        </Button>
      </p>
    )
  return (
    <p role="status" className="text-xs text-ink-3">
      {live.suggestions.length === 0 ? words.liveEmpty : words.liveNote}
      {live.none !== null && suggestion === null && words.liveNone(suggestionWords.belief(live.none))}
    </p>
  )
}

/** The list of everything that was put aside between the two systems. */
function asideHref({ owners, session }: Workbench): string {
  const pair = { a: owners.left.catalogId, b: owners.right.catalogId }
  return hrefWith('/suggestions', { ...pair, level: session.level, tab: 'aside' })
}

/** Open pairs of one of the two nodes, but for the one under work; best first. */
export function otherCandidates(bench: Workbench, work: PairWork): readonly SuggestionDetail[] {
  const said = new Set(bench.session.board.links.map(({ left, right }) => `${left} ${right}`))
  return [...(work.detail?.suggestions ?? [])]
    .filter((one) => {
      const place = placeIn(bench, one)
      if (one.dismissedAt !== null || place === null || one.id === work.suggestion?.id) return false
      return !said.has(`${place.left} ${place.right}`)
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1))
}

/** The candidate after the one under work, going round: of the left node where it has several, else of the right one. */
export function candidateAfter(bench: Workbench, work: PairWork): SuggestionDetail | null {
  const { detail, suggestion } = work
  const others = otherCandidates(bench, work)
  const isOf = (side: 'left' | 'right') => (one: SuggestionDetail) =>
    detail?.[side] != null && one[side] === detail[side].nodeId
  const own = others.filter(isOf('left'))
  const list = own.length > 0 ? own : others.filter(isOf('right'))
  const rank = suggestion?.score ?? -1
  return list.find((one) => (one.score ?? -1) < rank) ?? list[0] ?? null
}

/** Brings the pair of a suggestion under work. */
export function takeUp(bench: Workbench, one: SuggestionDetail): void {
  const place = placeIn(bench, one)
  if (place) bench.step({ kind: 'open', ...place, place: bench.session.place })
}

function placeIn({ session: { board } }: Workbench, one: SuggestionDetail) {
  if (one.left === null || one.right === null) return null
  const left = board.left.rows.findIndex(({ id }) => id === one.left)
  const right = board.right.rows.findIndex(({ id }) => id === one.right)
  return left < 0 || right < 0 ? null : { left, right }
}

/** The node that the one under work is compared with; both where neither is. */
function nameOf({ session: { board } }: Workbench, { detail }: PairWork, one: SuggestionDetail): string {
  const title = (side: 'left' | 'right', id: string | null) =>
    id === null ? suggestionWords.noCounterpart : (board[side].rows.find((row) => row.id === id)?.title ?? '')
  if (one.left === detail?.left?.nodeId) return title('right', one.right)
  if (one.right === detail?.right?.nodeId) return title('left', one.left)
  return `${title('left', one.left)} — ${title('right', one.right)}`
}
