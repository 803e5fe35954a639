/** The address of an export: which states, levels, gaps and format. Page, print and files read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import { type ExportScope, exportLevels, exportStates } from '#lib/domain/gap/export-scope'
import { type ExchangeFormat, exchangeFormats } from '#lib/files/exchange/exchange-mapping'

export function exportScopeOf(params: SearchParams): ExportScope {
  return {
    states: exportStates.find((states) => states === singleParam(params['states'])) ?? 'confirmed',
    level: exportLevels.find((level) => level === singleParam(params['level'])) ?? 'category',
    // Left out of the form where it is not ticked, so the absence counts only once the form has been sent.
    gaps: singleParam(params['gaps']) !== '0',
  }
}

export function exportFormatOf(params: SearchParams): ExchangeFormat {
  return exchangeFormats.find((format) => format === singleParam(params['format'])) ?? 'sssom'
}
