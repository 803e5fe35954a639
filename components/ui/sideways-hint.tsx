/** Says on a phone that a matrix goes on to the side. Stands first in the box that scrolls, and stays where it is. */
import { shellWords } from '#lib/i18n/shell'

export function SidewaysHint() {
  return (
    <p className="sticky left-0 hidden w-[calc(100vw-34px)] px-3 pt-1.5 text-start text-xs text-ink-3 phone:block">
      {shellWords.table.sideways}
    </p>
  )
}
