/** Phrases for a justification: sentences that a person may put in, built from what stands on the screen. */

/** What is known of a pair, for the phrases that a justification can be built from. */
export type PhraseFacts = {
  readonly left: { readonly name: string; readonly title: string; readonly own: string }
  readonly right: { readonly name: string; readonly title: string; readonly own: string }
  readonly common: string
  readonly sameNumber: string | null
  readonly sameStandards: number
  readonly samePath: string | null
  /** What was judged, in words; null while nothing is chosen. */
  readonly judged: string | null
  readonly suggested: readonly string[]
}

/** Sentences that say no more than what stands on the screen; a person puts them in and makes them his own. */
export function justificationPhrases(facts: PhraseFacts): readonly string[] {
  const { left, right, common, sameNumber, sameStandards, samePath, judged, suggested } = facts
  const titles =
    left.title === right.title
      ? `两侧名称相同，均为“${left.title}”`
      : common.length >= 2
        ? [
            `名称共有“${common}”`,
            left.own === '' ? '' : `${left.name}另有“${left.own}”`,
            right.own === '' ? '' : `${right.name}另有“${right.own}”`,
          ]
            .filter((part) => part !== '')
            .join('，')
        : `名称不同：${left.name}为“${left.title}”，${right.name}为“${right.title}”`
  return [
    sameNumber === null ? '' : `标准编号相同：${sameNumber}`,
    titles,
    sameStandards === 0 ? '' : `双方所列标准中有 ${sameStandards} 项为同一标准`,
    samePath === null ? '' : `上级名称相同：“${samePath}”`,
    ...suggested,
    judged === null ? '' : `判定：${judged}`,
  ].filter((phrase) => phrase !== '')
}
