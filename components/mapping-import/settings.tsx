/** How the file is read: format, sheet, row of titles, which side is which catalogue, direction, columns, relation words. */
import { Button } from '#components/ui/button'
import { Choice } from '#components/ui/choice'
import { Section } from '#components/ui/section'
import { exchangeFormatWords } from '#lib/i18n/exchange'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { MappingImportView } from '#lib/queries/mapping-imports'
import { ColumnChoices } from './column-choices'
import { WordChoices } from './word-choices'

const headerRowsMax = 20

export function MappingImportSettings({ view }: { view: MappingImportView }) {
  const { staging, reading, sheets, table, pairs, sides } = view
  const { settings } = staging
  return (
    <Section title={words.step1} note={exchangeFormatWords[reading.format].label}>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Choice
          name="sides"
          label={words.sides}
          value={sides ? `${sides.subject.id}>${sides.object.id}` : ''}
          options={[
            ...(sides ? [] : [{ value: '', label: words.sidesUnstated }]),
            ...pairs.map(({ subject, object }) => ({
              value: `${subject.id}>${object.id}`,
              label: words.sidesOption(subject.agency.shortName, object.agency.shortName),
            })),
          ]}
        />
        {staging.content.kind === 'tables' && (
          <Choice
            name="format"
            label={words.format}
            value={settings.format ?? ''}
            options={[
              { value: '', label: words.formatAuto },
              ...(['table', 'strm'] as const).map((format) => ({
                value: format,
                label: exchangeFormatWords[format].label,
              })),
            ]}
          />
        )}
        {table && sheets.length > 1 && (
          <Choice
            name="sheet"
            label={words.sheet}
            value={String(settings.sheet)}
            options={sheets.map((name, index) => ({ value: String(index), label: name }))}
          />
        )}
        {table && (
          <Choice
            name="header"
            label={words.headerRow}
            value={String(table.headerRow + 1)}
            options={table.rows.slice(0, Math.max(headerRowsMax, table.headerRow + 1)).map((row, index) => ({
              value: String(index + 1),
              label: `${index + 1}：${firstTexts(row)}`,
            }))}
          />
        )}
        {reading.format === 'strm' && (
          <Choice
            name="direction"
            label={words.direction}
            value={settings.direction ?? ''}
            options={[
              ...(settings.direction === null ? [{ value: '', label: words.directionUnstated }] : []),
              ...Object.entries(words.directions).map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
        <Button type="submit">{words.recheck}</Button>
      </div>
      <p className="text-sm text-ink-3">{words.sidesHint}</p>
      {table && <ColumnChoices columns={table.columns} roles={table.roles} />}
      <WordChoices words={view.words} />
    </Section>
  )
}

function firstTexts(row: readonly string[]): string {
  return row
    .filter((text) => text !== '')
    .slice(0, 4)
    .join('、')
    .slice(0, 40)
}
