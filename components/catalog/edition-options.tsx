/** The editions of a catalogue as options of a list, the one in force marked. */
import type { Option } from '#components/ui/form/select-field'
import type { EditionHead } from '#lib/domain/catalog/edition'
import { catalogWords } from '#lib/i18n/catalog'

export function editionOptions(editions: readonly EditionHead[], effectiveId: string): readonly Option[] {
  return editions.map(({ id, number, title }) => ({
    value: String(number),
    label: id === effectiveId ? catalogWords.inForce(title) : title,
  }))
}
