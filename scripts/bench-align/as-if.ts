/**
 * The same lists as an engine would see them that lacks one way of reading, for the ablation: a switch in the engine would
 * exist for the bench alone, so the texts are changed instead.
 */
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { foldVariants } from '#lib/domain/alignment/character-variants'
import { bareText } from '#lib/domain/alignment/title-forms'
import type { Case } from './read-cases'

/** As if brackets and `~` were mere punctuation. */
export function bracketsUnread(cases: Case): Case {
  return retitled(cases, ({ title }) => bareText(title) || title)
}

/** First of the characters (CJK extension B) that stand for variants: no list has them and nothing folds them. */
const disguiseFrom = 0x20000

/** As if a character variant were a character of its own: each is replaced by one that equals only itself. */
export function variantsUnread(cases: Case): Case {
  const disguises = new Map<string, string>()
  const disguise = (character: string): string => {
    if (foldVariants(character) === character) return character
    const known = disguises.get(character) ?? String.fromCodePoint(disguiseFrom + disguises.size)
    disguises.set(character, known)
    return known
  }
  return retitled(cases, ({ title }) => [...title.normalize('NFKC')].map(disguise).join(''))
}

/** As if each side put the name of its region in front of every second title, as bureaus do now and then. */
export function regionsInFront(cases: Case, source: string, target: string): Case {
  const named = (items: readonly AlignItem[], region: string) =>
    items.map((item, at) => (at % 2 === 0 ? { ...item, title: `${region}${item.title}` } : item))
  return { ...cases, sources: named(cases.sources, source), targets: named(cases.targets, target) }
}

/** As if the counterparts of every second source were not in the other list. */
export function halfGone(cases: Case): Case {
  const gone = new Set(
    cases.sources.flatMap(({ id }, at) => (at % 2 === 0 ? [...(cases.truth.get(id) ?? [])] : [])),
  )
  const left = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => !gone.has(id)))
  return {
    ...cases,
    targets: cases.targets.filter(({ id }) => !gone.has(id)),
    truth: new Map([...cases.truth].map(([id, ids]) => [id, left(ids)])),
  }
}

function retitled(cases: Case, title: (item: AlignItem) => string): Case {
  const renamed = (items: readonly AlignItem[]) => items.map((item) => ({ ...item, title: title(item) }))
  return { ...cases, sources: renamed(cases.sources), targets: renamed(cases.targets) }
}
