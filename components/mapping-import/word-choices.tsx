/** The relation words of the file: how each was read, and the choice of another relation for all its rows. */
import { DataTable } from '#components/ui/data-table'
import { controlStyle } from '#components/ui/form/control-style'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { formatNumber } from '#lib/i18n/format'
import { relationWords } from '#lib/i18n/mapping'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { RelationWord } from '#lib/queries/mapping-imports'

const wordsMax = 60

export function WordChoices({ words: found }: { words: readonly RelationWord[] }) {
  if (found.length === 0) return null
  return (
    <details className="min-w-0" open={found.some(({ read, chosen }) => read === null && chosen === null)}>
      <summary className="cursor-pointer font-semibold">
        {words.words} <span className="text-sm font-normal text-ink-3">{words.wordsHint}</span>
      </summary>
      <DataTable
        caption={words.words}
        rows={found.slice(0, wordsMax)}
        rowKey={({ word }) => word}
        columns={[
          { key: 'word', header: words.word, rowHeader: true, cell: ({ word }) => wordText(word) },
          {
            key: 'count',
            header: words.wordCount,
            align: 'end',
            width: '6em',
            cell: ({ count }) => formatNumber(count),
          },
          {
            key: 'read',
            header: words.wordRead,
            width: '22%',
            cell: ({ read }) => (read === null ? words.wordUnknown : relationLabel(read)),
          },
          {
            key: 'chosen',
            header: words.wordChosen,
            width: '26%',
            cell: ({ word, read, chosen }) => (
              <select
                key={chosen ?? ''}
                name={`w:${word}`}
                defaultValue={chosen ?? ''}
                aria-label={`${words.wordChosen}：${wordText(word)}`}
                className={controlStyle}
              >
                <option value="">{read === null ? words.unanswered : words.wordAsRead}</option>
                <RelationOptions />
                <option value="skip">{words.wordSkip}</option>
              </select>
            ),
          },
        ]}
      />
    </details>
  )
}

/** The seven relations as options: sign and word. */
export function RelationOptions() {
  return relationKeys.map((relation) => (
    <option key={relation} value={relation}>
      {relationLabel(relation)}
    </option>
  ))
}

export function relationLabel(relation: (typeof relationKeys)[number]): string {
  return `${relationTable[relation].sign} ${relationWords[relation].label}`
}

/** Predicates are shown by what stands behind the last separator; the whole stays in the provenance. */
function wordText(word: string): string {
  const negated = word.startsWith('not ')
  const plain = negated ? word.slice(4) : word
  const short = /^https?:/.test(plain) ? (/[^/#]+$/.exec(plain)?.[0] ?? plain) : plain
  return `${negated ? words.wordNot : ''}${short === '' ? words.wordNone : short}`
}
