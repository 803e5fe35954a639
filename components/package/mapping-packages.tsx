/** The 批次 that a mapping stands or stood in, with what became of it in each: how often it went to and fro. */
import { TextLink } from '#components/ui/link'
import { Section } from '#components/ui/section'
import { formatDate } from '#lib/i18n/format'
import { packageNumber } from '#lib/i18n/package'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import type { listPackagesWith } from '#lib/queries/packages'
import { OutcomeTag } from './package-tags'

type MappingPackagesProps = { rows: Awaited<ReturnType<typeof listPackagesWith>> }

export function MappingPackages({ rows }: MappingPackagesProps) {
  if (rows.length === 0) return null
  return (
    <Section title={words.inPackages} note={rows.length}>
      <ul className="grid gap-1.5">
        {rows.map(({ pack, from, to, items }) => (
          <li key={pack.id} className="grid gap-0.5">
            <span className="flex flex-wrap items-center gap-2">
              <TextLink href={`/mappings/packages/${pack.id}`}>{pack.title}</TextLink>
              <span className="text-sm text-ink-3">{packageNumber(pack, from, to)}</span>
            </span>
            {items.map((item) => (
              <span key={item.id} className="flex flex-wrap items-center gap-2 text-sm">
                <OutcomeTag item={item} />
                {item.closedAt && <span className="text-ink-3">{formatDate(item.closedAt)}</span>}
                {item.reason}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
