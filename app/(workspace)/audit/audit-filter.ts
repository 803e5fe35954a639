/** The address of the audit page as a filter; the page and its export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { AuditFilter } from '#lib/queries/audit'

export function auditFilterOf(params: SearchParams): AuditFilter {
  const text = (name: string) => singleParam(params[name])?.trim().slice(0, 200) || undefined
  return {
    event: text('event'),
    agencyId: text('agency'),
    subjectType: text('type'),
    subject: text('subject'),
    person: text('person'),
    from: text('from'),
    to: text('to'),
  }
}
