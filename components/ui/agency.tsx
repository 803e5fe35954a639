/**
 * Whose a thing is: the one-character seal and the name of an agency, in its accent. The accent says only that; the
 * seal's character and the name say the same without colour.
 */
import type { AgencyMark } from './agency-mark'

/** `size` in px of the square; its character carries the agency's name for screen readers unless `decorative`. */
export function AgencySeal({
  agency,
  size = 20,
  decorative = false,
}: {
  agency: AgencyMark
  size?: number | undefined
  decorative?: boolean | undefined
}) {
  return (
    <span
      data-accent={agency.accent}
      title={agency.name}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': agency.name })}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.56) }}
      className="inline-grid shrink-0 place-items-center rounded-sm bg-accent leading-none font-medium text-white print:border print:border-ink print:text-ink"
    >
      {agency.seal}
    </span>
  )
}

/** Seal and name; `short` takes 四川 for 四川省机关事务管理局. */
export function AgencyName({ agency, short = false }: { agency: AgencyMark; short?: boolean }) {
  return (
    <span
      data-accent={agency.accent}
      className="inline-flex items-center gap-1.5 align-middle font-medium text-accent"
    >
      <AgencySeal agency={agency} size={18} decorative />
      {short ? agency.shortName : agency.name}
    </span>
  )
}
