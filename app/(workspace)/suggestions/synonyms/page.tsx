/** 领域同义词表: the words that the engine takes for one, kept by the 经办人 of both sides. */
import type { Metadata } from 'next'
import { AddSynonyms, ReviseSynonyms } from '#components/suggestion/synonym-forms'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { CommandButton } from '#components/ui/form/command-button'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { Tag } from '#components/ui/tag'
import {
  suggestionScreenWords,
  synonymMarkWords,
  synonymScreenWords as words,
} from '#lib/i18n/suggestion-screen'
import { loadSynonyms } from '#lib/queries/synonyms'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function SynonymsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const { table, mayEdit } = await loadSynonyms(reader)
  const q = singleParam(params['q'])?.trim() ?? ''
  const state = singleParam(params['state'])
  const version = table.number
  const groups = table.groups
    .map((group) => ({ ...group, text: group.words.join('、') }))
    .filter(({ text, evidence }) => q === '' || text.includes(q) || evidence.includes(q))
    .filter(({ retired }) => !state || (state === 'retired') === retired)
  return (
    <Page
      title={words.title}
      intro={words.intro(version)}
      breadcrumbs={[{ label: suggestionScreenWords.title, href: '/suggestions' }]}
      actions={mayEdit && <AddSynonyms version={version} />}
    >
      <FilterBar
        path="/suggestions/synonyms"
        params={params}
        total={groups.length}
        unit={words.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'state',
            label: words.state,
            options: [
              { value: 'used', label: words.inUse },
              { value: 'retired', label: words.retired },
            ],
          },
        ]}
      />
      <DataTable
        caption={words.caption}
        rows={groups}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
        columns={[
          { key: 'words', header: words.words, rowHeader: true, cell: ({ text }) => text },
          { key: 'evidence', header: words.evidence, cell: ({ evidence }) => evidence },
          { key: 'mark', header: words.mark, nowrap: true, cell: ({ mark }) => synonymMarkWords[mark] },
          {
            key: 'state',
            header: words.state,
            nowrap: true,
            cell: ({ retired }) => (
              <Tag tone={retired ? 'dashed' : 'ok'}>{retired ? words.retired : words.inUse}</Tag>
            ),
          },
          {
            key: 'do',
            header: '',
            screenOnly: true,
            width: '150px',
            cell: ({ id, text, evidence, retired }) =>
              mayEdit && (
                <span className="flex justify-end gap-1">
                  {retired ? (
                    <CommandButton
                      command="synonyms.restore"
                      input={{ groupId: id, version }}
                      size="small"
                      done={{ toast: words.saved }}
                    >
                      {words.restore}
                    </CommandButton>
                  ) : (
                    <>
                      <ReviseSynonyms version={version} groupId={id} text={text} evidence={evidence} />
                      <CommandButton
                        command="synonyms.retire"
                        input={{ groupId: id, version }}
                        size="small"
                        variant="quiet"
                        confirm={{ title: words.retireTitle, body: words.retireBody, submit: words.retire }}
                        done={{ toast: words.saved }}
                      >
                        {words.retire}
                      </CommandButton>
                    </>
                  )}
                </span>
              ),
          },
        ]}
      />
    </Page>
  )
}
