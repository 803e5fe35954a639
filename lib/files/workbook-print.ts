/**
 * What write-excel-file does not know about paper and windows, added to its XML: fit to one page in width, page numbers,
 * the header row repeated on each page and frozen on the screen (ECMA-376 Part 1, 18.3.1 and 18.2.5).
 */
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'

export type PrintSetup = {
  readonly sheet: string
  /** Counted from 1. */
  readonly headerRow: number
  readonly portrait: boolean
}

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
  const page = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`
  const below = `<pane ySplit="${setup.headerRow}" topLeftCell="A${setup.headerRow + 1}" activePane="bottomLeft" state="frozen"/>`
  const parts = [
    { old: /(<worksheet[^>]*>)/, text: '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' },
    { old: /<sheetView([^>]*?)\/>/, text: `<sheetView$1>${below}</sheetView>` },
    { old: /<pageMargins[^>]*\/>/, text: `<printOptions horizontalCentered="1"/>${MARGINS}` },
    { old: /<pageSetup[^>]*\/>/, text: `${page}${FOOTER}` },
  ]
  return parts.reduce((text, part) => replaceOnce(text, part.old, part.text), xml)
}

function withPrintTitles(xml: string, setups: readonly PrintSetup[]): string {
  const names = setups.map(({ sheet, headerRow }, index) => {
    const place = `'${escapeXml(sheet)}'!$$${headerRow}:$$${headerRow}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}</definedName>`
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
