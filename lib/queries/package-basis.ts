/** What progress is told of the 批次 that are not answered and of what is marked 难协商, as far as the reader may know. */
import { hardSince, listVeiledMappings } from '#lib/db/hard-mapping'
import { listOpenPackages } from '#lib/db/package'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { type FullPackage, isOpenItem } from '#lib/domain/mapping/package'
import type { ProgressBasis, ProgressPackage } from '#lib/domain/progress/figures'

export type PackageBasis = {
  readonly parts: Pick<ProgressBasis, 'packages' | 'veiled' | 'hardSince'>
  readonly full: readonly FullPackage[]
}

export async function loadPackageBasis(
  internalOf: string | null,
  mappings: readonly Mapping[],
): Promise<PackageBasis> {
  const [full, veiled] = await Promise.all([
    listOpenPackages({ internalOf }),
    listVeiledMappings({ internalOf }),
  ])
  const hard = [...mappings.filter((mapping) => mapping.hard), ...veiled]
  const authors = new Map(mappings.map(({ id, statement }) => [id, statement.authorId]))
  return {
    full,
    parts: {
      packages: full.map((one) => progressPackage(one, authors)),
      veiled,
      hardSince: await hardSince(hard.map(({ id }) => id)),
    },
  }
}

function progressPackage(
  { pack, items }: FullPackage,
  authors: ReadonlyMap<string, string>,
): ProgressPackage {
  const { id, fromAgencyId, toAgencyId, state, dueDate, stateSince, createdById, submittedById } = pack
  const openMappingIds = items.filter(isOpenItem).map((item) => item.mappingId)
  const wrote = openMappingIds.flatMap((mappingId) => authors.get(mappingId) ?? [])
  const authorIds = [...new Set([createdById, ...(submittedById ? [submittedById] : []), ...wrote])]
  return { id, fromAgencyId, toAgencyId, state, dueDate, stateSince, openMappingIds, authorIds }
}
