/** How a text stands in a cell of SSSOM/TSV. */

/** Quotes only where the specification asks for them. */
export function cellText(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
