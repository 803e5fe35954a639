/** The words by which column titles name each side: the agencies' names, as 四川名称 and 重庆名称 do. */
import type { SideWords } from './plain-columns'

type NamedCatalog = {
  readonly id: string
  readonly name: string
  readonly agency: {
    readonly id: string
    readonly name: string
    readonly shortName: string
    readonly seal: string
  }
}

/** As long as nobody has said which side is which, the own agency's columns are taken for the subject's. */
export function sideWords(
  catalogs: readonly NamedCatalog[],
  {
    subjectCatalogId,
    objectCatalogId,
  }: { readonly subjectCatalogId: string | null; readonly objectCatalogId: string | null },
  agencyId: string,
): SideWords {
  const namesWhere = (isMeant: (catalog: NamedCatalog) => boolean) =>
    catalogs
      .filter(isMeant)
      .flatMap(({ name, agency }) => [agency.shortName, agency.name, agency.seal, `${agency.seal}方`, name])
  if (subjectCatalogId !== null && objectCatalogId !== null) {
    return {
      subject: namesWhere(({ id }) => id === subjectCatalogId),
      object: namesWhere(({ id }) => id === objectCatalogId),
    }
  }
  return {
    subject: namesWhere(({ agency }) => agency.id === agencyId),
    object: namesWhere(({ agency }) => agency.id !== agencyId),
  }
}
