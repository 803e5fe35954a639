/** What goes into the file: the two catalogues, level, states, gaps, format. Sent as a query, so that the page shows it. */

import { Button } from '#components/ui/button'
import { Choice } from '#components/ui/choice'
import { type ExportScope, exportLevels, exportStates } from '#lib/domain/gap/export-scope'
import type { ExchangeFormat } from '#lib/files/exchange/exchange-mapping'
import { exchangeFormatWords } from '#lib/i18n/exchange'
import { exportLevelWords, exportStatesWords, exportWords as words } from '#lib/i18n/mapping-export'
import type { CatalogPair } from '#lib/queries/catalog-pair'

type ExportChoicesProps = { pair: CatalogPair; scope: ExportScope; format: ExchangeFormat }

export function ExportChoices({ pair, scope, format }: ExportChoicesProps) {
  const catalogs = pair.all.map(({ id, agency }) => ({ value: id, label: agency.name }))
  return (
    <form action="/mappings/export" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <Choice name="a" label={words.left} value={pair.a.id} options={catalogs} />
      <Choice name="b" label={words.right} value={pair.b.id} options={catalogs} />
      <Choice
        name="level"
        label={words.level}
        value={scope.level}
        options={exportLevels.map((value) => ({ value, label: exportLevelWords[value] }))}
      />
      <Choice
        name="states"
        label={words.states}
        value={scope.states}
        options={exportStates.map((value) => ({ value, label: exportStatesWords[value] }))}
      />
      <Choice
        name="gaps"
        label={words.gaps}
        value={scope.gaps ? '1' : '0'}
        options={[
          { value: '1', label: words.gapsYes },
          { value: '0', label: words.gapsNo },
        ]}
      />
      <Choice
        name="format"
        label={words.format}
        value={format}
        options={Object.entries(exchangeFormatWords).map(([value, { label }]) => ({ value, label }))}
      />
      <Button type="submit">{words.preview}</Button>
    </form>
  )
}
