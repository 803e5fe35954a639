/** What the tones and figures of the matrix mean, which weight each relation has, and what counts. */
import { RelationTag } from '#components/mapping/relation-tag'
import { Card } from '#components/ui/section'
import { bundleModes } from '#lib/domain/mapping/bundle'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { coverageFormula } from '#lib/i18n/mapping-screen'

export function MatrixLegend() {
  const samples = [
    { key: '1', tone: 'bg-joint text-white', text: words.weight[2], meaning: `${words.confirmed} 1` },
    { key: '½', tone: 'bg-joint-2', text: words.weight[1], meaning: `${words.confirmed} ½` },
    {
      key: 'w',
      tone: 'border border-dashed border-joint bg-joint-tint',
      text: `${words.waitingShort}1`,
      meaning: words.proposed,
    },
    { key: 's', tone: 'bg-gap-tint', text: words.staleMark, meaning: words.staleWord },
    ...bundleModes.map((mode) => ({
      key: mode,
      tone: 'border border-line',
      text: words.bundledMark[mode],
      meaning: words.bundledWord[mode],
    })),
  ]
  return (
    <Card title={words.whatCounts}>
      <p>{coverageFormula}</p>
      <p className="mt-1 text-ink-2">{words.whatCountsBody}</p>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <span className="flex flex-wrap items-center gap-2">
          {words.legend}
          {samples.map(({ key, tone, text, meaning }) => (
            <span key={key} className="inline-flex items-center gap-1">
              <span className={`inline-grid h-6 min-w-7 place-items-center px-1 ${tone}`}>{text}</span>
              {meaning}
            </span>
          ))}
        </span>
        <span className="flex flex-wrap items-center gap-2">
          {words.weights}
          {relationKeys.map((relation) => (
            <span key={relation} className="inline-flex items-center gap-1">
              <RelationTag relation={relation} />
              {words.weight[relationTable[relation].halves]}
            </span>
          ))}
        </span>
      </div>
    </Card>
  )
}
