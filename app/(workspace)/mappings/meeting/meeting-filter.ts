/** The address of the meeting's list as a filter; the page and its export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { MeetingFilter } from '#lib/queries/meeting'

export function meetingFilterOf(params: SearchParams): MeetingFilter {
  const text = (name: string) => singleParam(params[name])?.trim().slice(0, 200) || undefined
  return { kind: text('kind'), turn: text('turn'), text: text('q') }
}
