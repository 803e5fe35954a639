/** The real catalogues of `data/`, for tests, with ids that count up. */
import { catalogsOfFile, type FileCatalog, type FileCatalogs } from '#lib/domain/catalog/standards-file'
import facts from '../../../data/paper-facts.json'
import file from '../../../data/standards.json'

export const fileRows = file.standards

/** Ids that count up: id-1, id-2 … */
export function counter(prefix = 'id'): () => string {
  let last = 0
  return () => {
    last += 1
    return `${prefix}-${last}`
  }
}

export const realCatalogs: FileCatalogs = catalogsOfFile(facts.systems, fileRows, counter())

function catalogOf(shortName: string): FileCatalog {
  const found = realCatalogs.catalogs.find((catalog) => catalog.shortName === shortName)
  if (!found) throw new Error(`no catalogue of ${shortName}`)
  return found
}

export const sichuan = catalogOf('四川')
export const chongqing = catalogOf('重庆')
export const standardLookup = new Map(
  realCatalogs.standards.flatMap((standard) =>
    standard.numbers.map((number) => [number.normalized, standard.id] as const),
  ),
)
