/** How good candidates are: hit@1 and hit@5 over the sources that have a counterpart, and precision and recall of “none”. */
import { alignList } from '#lib/domain/alignment/align-all'
import { type AlignSettings, buildAlignment } from '#lib/domain/alignment/alignment'
import { standsFirst } from '#lib/files/align/write-candidates'
import type { Ranking } from './baselines'
import type { Case } from './read-cases'

export type Hits = { readonly first: number; readonly five: number; readonly of: number }

export type Absence = { readonly said: number; readonly right: number; readonly of: number }

export function hitsOf(ranking: Ranking, { truth }: Case): Hits {
  const known = [...truth].filter(([, ids]) => ids.size > 0)
  const hits = (depth: number) =>
    known.filter(([id, ids]) => (ranking.get(id) ?? []).slice(0, depth).some((one) => ids.has(one))).length
  return { first: hits(1), five: hits(5), of: known.length }
}

export type Quality = {
  readonly hits: Hits
  readonly absence: Absence
  /** Right counterparts that stand in the first row of an item in the file, where “no counterpart” is a row too. */
  readonly firstRows: number
}

/** The engine on a case, as `npm run align` runs it. */
export function measureEngine(cases: Case, settings: AlignSettings): Quality {
  const aligned = alignList(buildAlignment(cases.targets, settings), cases.sources)
  const ranking = new Map(
    aligned.map(({ item, alternatives }) => [item.id, alternatives.candidates.map(({ id }) => id)]),
  )
  const said = aligned.filter(({ alternatives }) => alternatives.none.believed)
  const absent = (id: string) => cases.truth.get(id)?.size === 0
  const firstRows = aligned.filter(({ item, alternatives: { candidates, none } }) => {
    const first = none.believed && standsFirst(none) ? undefined : candidates[0]
    return first !== undefined && cases.truth.get(item.id)?.has(first.id)
  }).length
  return {
    hits: hitsOf(ranking, cases),
    firstRows,
    absence: {
      said: said.length,
      right: said.filter(({ item }) => absent(item.id)).length,
      of: cases.sources.filter(({ id }) => absent(id)).length,
    },
  }
}

/**
 * Sources of which a counterpart has a character in common with them, brackets included and variants folded: what no list of
 * words is needed for, and the most that a comparison of characters can find.
 */
export function reachable({ sources, targets, truth }: Case, settings: AlignSettings): number {
  const { read } = buildAlignment([], settings)
  const charactersOf = (title: string) => {
    const { head, qualifiers } = read(title)
    return [...head, ...qualifiers.join('')]
  }
  const theirs = new Map(targets.map(({ id, title }) => [id, charactersOf(title)]))
  return sources.filter(({ id, title }) => {
    const ours = new Set(charactersOf(title))
    return [...(truth.get(id) ?? [])].some((one) => theirs.get(one)?.some((character) => ours.has(character)))
  }).length
}

export function hitWords({ first, five, of }: Hits): string {
  return `hit@1 ${share(first, of)}  hit@5 ${share(five, of)}  (${of})`
}

export function absenceWords({ said, right, of }: Absence): string {
  return `“无对应” precision ${share(right, said)}  recall ${share(right, of)}  (${of})`
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : (part / whole).toFixed(3)
}
