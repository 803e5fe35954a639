/** Where a 批次 and its items stand, as tags; and how far it is answered, as a bar with its figures. */
import { Meter } from '#components/ui/meter'
import { Tag, type TagTone } from '#components/ui/tag'
import type { ItemOutcome, PackageItem } from '#lib/domain/mapping/package'
import { itemOutcomeWords, packageStateWords } from '#lib/i18n/package'
import { packageStandWords, packageScreenWords as words } from '#lib/i18n/package-screen'
import { itemWords } from '#lib/i18n/progress'
import type { PackageRow } from '#lib/queries/packages'

export function PackageTags({ row: { pack, answered, overdue } }: { row: PackageRow }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag tone={answered ? 'ok' : pack.state === 'forwarded' ? 'plain' : 'dashed'}>
        {answered
          ? packageStandWords.answered
          : pack.state === 'forwarded'
            ? packageStandWords.open
            : packageStateWords[pack.state]}
      </Tag>
      {overdue && (
        <Tag tone="gap" sign="!">
          {words.overdue}
        </Tag>
      )}
      {pack.demo && <Tag tone="dashed">{itemWords.demo}</Tag>}
    </span>
  )
}

const outcomeTones: Readonly<Record<ItemOutcome, TagTone>> = {
  confirmed: 'ok',
  returned: 'gap',
  rejected: 'stop',
  withdrawn: 'dashed',
  left: 'dashed',
}

export function OutcomeTag({ item }: { item: PackageItem }) {
  if (item.outcome === null) {
    return <Tag tone="plain">{item.statementHash === null ? words.notSent : words.open}</Tag>
  }
  return <Tag tone={outcomeTones[item.outcome]}>{itemOutcomeWords[item.outcome]}</Tag>
}

export function PackageMeter({
  row: { pack, progress },
  width = '90px',
}: {
  row: PackageRow
  width?: string
}) {
  const { total, answered } = progress
  if (pack.state !== 'forwarded') return `${total} ${words.itemUnit}`
  return (
    <Meter
      label={words.answered}
      labelHidden
      width={width}
      parts={[
        {
          label: '',
          share: total === 0 ? 0 : answered / total,
          text: words.progress(answered, total),
        },
      ]}
    />
  )
}

/** `确认 27、退回修改 2、不同意 1`: figures that add up to what is answered. */
export function outcomeSum({ progress: { counts, open } }: PackageRow): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => words.part(itemOutcomeWords[outcome as ItemOutcome], count))
  return [...parts, ...(open > 0 ? [words.part(words.open, open)] : [])].join('、')
}
