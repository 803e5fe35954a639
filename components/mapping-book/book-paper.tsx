/** Paper of the printed 对照表: turned, with the number of each sheet at its foot. */
import { bookWords } from '#lib/i18n/mapping-export'

export function BookPaper({ size }: { size: 'A4' | 'A3' }) {
  return (
    <style>{`@media print { @page { size: ${size} landscape; margin: 14mm 12mm 16mm; @bottom-center { content: "${bookWords.page}" counter(page) "${bookWords.pageOf}" counter(pages) "${bookWords.pageEnd}"; font-size: 9pt; } } }`}</style>
  )
}
