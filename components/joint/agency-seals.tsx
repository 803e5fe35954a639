/** The participants as a row of seals, in the order of the agencies. */
import { AgencySeal } from '#components/ui/agency'
import type { AgencyMark } from '#components/ui/agency-mark'

export function AgencySeals({ agencies }: { agencies: readonly (AgencyMark & { readonly id: string })[] }) {
  return (
    <span className="inline-flex gap-1 align-middle">
      {agencies.map((agency) => (
        <AgencySeal key={agency.id} agency={agency} />
      ))}
    </span>
  )
}
