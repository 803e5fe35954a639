/** 下次联席会议: what is ready, in the order in which a meeting takes it up. */
import { ItemTitle } from '#components/progress/item-title'
import { TextLink } from '#components/ui/link'
import type { AgendaKind } from '#lib/domain/progress/agenda'
import { agendaWords, deskWords } from '#lib/i18n/desk'
import { waitedWords } from '#lib/i18n/progress'
import type { ItemView } from '#lib/queries/item-view'

type AgendaRow = { readonly kind: AgendaKind; readonly view: ItemView; readonly since: Date }

export function Agenda({ rows, now }: { rows: readonly AgendaRow[]; now: Date }) {
  return (
    <ol className="mt-2">
      {rows.map(({ kind, view, since }, index) => (
        <li
          key={view.id}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-t border-line px-4 py-2"
        >
          <span className="w-6 text-ink-3">{index + 1}</span>
          <span className="min-w-0 flex-1 basis-60">
            <TextLink href={view.href}>
              <ItemTitle view={view} />
            </TextLink>
            <span className="block text-sm text-ink-3">{agendaWords[kind]}</span>
          </span>
          <span className="text-sm whitespace-nowrap text-ink-3">
            {deskWords.since(waitedWords(since, now))}
          </span>
        </li>
      ))}
    </ol>
  )
}
