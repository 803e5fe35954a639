/** From what is known of a pair to the phrases that its justification can be built from. */
import type { ReasonKey } from '#lib/domain/alignment/reason'
import type { Relation } from '#lib/domain/mapping/relations'
import { type TitlePart, titleDifference } from '#lib/domain/mapping/title-difference'
import { justificationPhrases } from '#lib/i18n/justification-phrases'
import { relationSentence } from '#lib/i18n/mapping'
import { reasonSentence } from '#lib/i18n/suggestion'
import type { PairDetail, SuggestionDetail } from '#lib/queries/workbench-pair'
import type { Owners } from './owners'

export function phrasesOf(
  { left, right, same }: PairDetail,
  owners: Owners,
  suggestion: SuggestionDetail | null,
  relation: Relation | null,
): readonly string[] {
  if (!left || !right) return []
  const titles = titleDifference(left.title, right.title)
  const [nameLeft, nameRight] = [owners.left.agency.shortName, owners.right.agency.shortName]
  const [numberLeft, numberRight] = [left.record?.numberText ?? null, right.record?.numberText ?? null]
  const [above, facing] = [left.path.at(-1) ?? null, right.path.at(-1) ?? null]
  return justificationPhrases({
    left: { name: nameLeft, title: left.title, own: partsOf(titles.left, false) },
    right: { name: nameRight, title: right.title, own: partsOf(titles.right, false) },
    common: partsOf(titles.left, true),
    sameNumber: numberLeft !== null && numberLeft === numberRight ? numberLeft : null,
    sameStandards: same.length,
    samePath: above !== null && above === facing ? above : null,
    judged: relation === null ? null : relationSentence(relation, nameLeft, nameRight),
    suggested: suggestedBy(suggestion),
  })
}

/** The engine's reasons as sentences, or the words of the file; what the titles say already is not said twice. */
function suggestedBy(suggestion: SuggestionDetail | null): readonly string[] {
  if (!suggestion) return []
  const reasons = suggestion.reasons.filter(({ key }) => !titleReasons.includes(key)).map(reasonSentence)
  return suggestion.reason ? [suggestion.reason.replace(/[。；]$/, ''), ...reasons] : reasons
}

const titleReasons: readonly ReasonKey[] = ['same-title', 'shared-characters', 'same-number', 'parent-path']

function partsOf(parts: readonly TitlePart[], same: boolean): string {
  return parts
    .filter((part) => part.same === same)
    .map((part) => part.text)
    .join('……')
}
