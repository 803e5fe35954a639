/** The columns of the 对照表 as data, in order, for screen, xlsx and print alike. Headings and cell texts: `lib/i18n/comparison.ts`. */
export const tableColumns = [
  { key: 'ordinal', width: 6, align: 'right' },
  { key: 'subsystemA', width: 18, align: 'left' },
  { key: 'codeA', width: 12, align: 'left' },
  { key: 'titleA', width: 26, align: 'left' },
  { key: 'relation', width: 12, align: 'center' },
  { key: 'codeB', width: 12, align: 'left' },
  { key: 'titleB', width: 26, align: 'left' },
  { key: 'subsystemB', width: 18, align: 'left' },
  { key: 'differences', width: 40, align: 'left' },
  { key: 'reason', width: 32, align: 'left' },
  { key: 'state', width: 14, align: 'left' },
  { key: 'marks', width: 14, align: 'left' },
] as const satisfies readonly {
  readonly key: string
  /** In half-width characters. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}[]

export type TableColumn = (typeof tableColumns)[number]['key']
