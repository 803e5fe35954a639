/** Turns the paper for wide tables: A4 (or A3) landscape, for this page only. */
export function PrintLandscape({ size = 'A4' }: { size?: 'A4' | 'A3' }) {
  return <style>{`@media print { @page { size: ${size} landscape; margin: 12mm 10mm; } }`}</style>
}
