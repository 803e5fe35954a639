/**
 * One cell of the matrix: the confirmed weight on solid indigo, what only waits for confirmation on hatching with 待 before
 * it, 待复核 as a word; the figures say everything that the tones do.
 */
import NextLink from 'next/link'
import type { MatrixCell } from '#lib/domain/gap/matrix'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'

const hatching = {
  backgroundImage:
    'repeating-linear-gradient(135deg, var(--color-joint-line) 0 2px, var(--color-joint-tint) 2px 7px)',
}

const confirmedTones = {
  0: 'bg-paper text-ink-2',
  1: 'bg-joint-2 text-ink',
  2: 'bg-joint text-white',
} as const

/** `label` names row and column for whoever does not see the table. */
export function MatrixCellLink({ cell, href, label }: { cell: MatrixCell; href: string; label: string }) {
  const said = cell.mappingIds.length > 0
  const waiting = cell.proposed > cell.confirmed || (said && cell.confirmed === 0 && !cell.stale)
  const tone = !said ? 'hover:bg-paper' : cell.confirmed > 0 ? confirmedTones[cell.confirmed] : 'text-ink'
  return (
    <NextLink
      href={href}
      prefetch={false}
      aria-label={label}
      title={label}
      style={waiting && cell.confirmed === 0 ? hatching : undefined}
      className={`flex h-full min-h-[30px] items-center print:min-h-[19px] justify-center gap-0.5 text-sm no-underline print:[print-color-adjust:exact] ${tone}`}
    >
      {/* Print takes the colour of links away, so the figure carries its own. */}
      <span className={tone.includes('text-white') ? 'text-white' : ''}>{cellText(cell)}</span>
    </NextLink>
  )
}

/** `1`, `½`, `待1`, `½·待1`, `0`, with 复 where a mapping is 待复核, 合 or 任 where it is in a bundle; empty where nothing is said. */
export function cellText({ confirmed, proposed, stale, bundled, mappingIds }: MatrixCell): string {
  if (mappingIds.length === 0) return ''
  const parts = [
    ...(confirmed > 0 ? [words.weight[confirmed]] : []),
    ...(proposed > confirmed ? [`${words.waitingShort}${words.weight[proposed]}`] : []),
    ...(stale ? [words.staleMark] : []),
  ]
  const said = parts.length === 0 ? [words.weight[0]] : parts
  return [...said, ...(bundled ? [words.bundledMark[bundled]] : [])].join('·')
}
