/**
 * What write-excel-file does not know about paper and windows, added to its XML: fit to one page in width, page numbers,
 * the header row repeated on each page and frozen on the screen (ECMA-376 Part 1, 18.3.1 and 18.2.5).
 */
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import { columnLetters } from '#lib/domain/shared/column-letters'

export type PrintSetup = {
  readonly sheet: string
  /** Counted from 1; 0 where the sheet has no column titles. */
  readonly headerRow: number
  readonly frozenColumns: number
  readonly portrait: boolean
  readonly paper: 'A3' | 'A4'
}

/** ECMA-376 Part 1, 18.18.50. */
const paperSizes = { A3: 8, A4: 9 } as const

const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>'
const FOOTER = '<headerFooter><oddFooter>&amp;C第 &amp;P 页  共 &amp;N 页</oddFooter></headerFooter>'

export function printFeature(setups: readonly PrintSetup[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const setup = setups[sheetIndex]
            return setup === undefined ? xml : withPage(xml, setup)
          },
        },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, setups) },
      },
    },
  }
}

function withPage(xml: string, setup: PrintSetup): string {
  const orientation = setup.portrait ? 'portrait' : 'landscape'
  const page = `<pageSetup paperSize="${paperSizes[setup.paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`
  const parts = [
    { old: /(<worksheet[^>]*>)/, text: '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' },
    { old: /<sheetView([^>]*?)\/>/, text: `<sheetView$1>${frozenPane(setup)}</sheetView>` },
    { old: /<pageMargins[^>]*\/>/, text: `<printOptions horizontalCentered="1"/>${MARGINS}` },
    { old: /<pageSetup[^>]*\/>/, text: `${page}${FOOTER}` },
  ]
  return parts.reduce((text, part) => replaceOnce(text, part.old, part.text), xml)
}

/** What stays in view while the rest scrolls; nothing where there are no column titles. */
function frozenPane({ headerRow, frozenColumns }: PrintSetup): string {
  if (headerRow === 0 && frozenColumns === 0) return ''
  const corner = `${columnLetters(frozenColumns)}${headerRow + 1}`
  const rows = headerRow === 0 ? '' : ` ySplit="${headerRow}"`
  const columns = frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`
  const pane = frozenColumns === 0 ? 'bottomLeft' : headerRow === 0 ? 'topRight' : 'bottomRight'
  return `<pane${columns}${rows} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`
}

function withPrintTitles(xml: string, setups: readonly PrintSetup[]): string {
  const names = setups.flatMap(({ sheet, headerRow, frozenColumns }, index) => {
    if (headerRow === 0) return []
    const name = `'${escapeXml(sheet)}'`
    const last = columnLetters(Math.max(0, frozenColumns - 1))
    const columns = frozenColumns === 0 ? '' : `${name}!$$A:$$${last},`
    const place = `${columns}${name}!$$${headerRow}:$$${headerRow}`
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}</definedName>`]
  })
  return replaceOnce(xml, /<definedNames\/>/, `<definedNames>${names.join('')}</definedNames>`)
}

/** A silent miss would leave a workbook that prints badly, so XML that no longer has the place is a bug. */
function replaceOnce(xml: string, old: RegExp, text: string): string {
  if (!old.test(xml)) throw new Error(`write-excel-file no longer writes ${old.source}`)
  return xml.replace(old, text)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
