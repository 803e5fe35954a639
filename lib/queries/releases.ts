/** 对照表发布 as the pages show it: the list, what a new one would freeze, one whole, and the difference of two. */
import { accountNames } from '#lib/db/account-name'
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import { listReleases, loadRelease, type ReleaseHead } from '#lib/db/release'
import { getPublicKey } from '#lib/db/signing-key'
import { loadPairInOrder, loadWorkingTable } from '#lib/db/working-table'
import type { Reader } from '#lib/domain/access/reader'
import { type ReleaseContent, readReleaseContent } from '#lib/domain/release/content'
import { type ReleaseDifference, releaseDifference } from '#lib/domain/release/difference'
import { freezeTable } from '#lib/domain/release/freeze-table'
import { type MappingRelease, releaseMessage } from '#lib/domain/release/release'

type CatalogRef = Pick<CatalogSummary, 'id' | 'name' | 'agency'>

export type ReleaseRow = {
  readonly release: ReleaseHead
  readonly a: CatalogRef
  readonly b: CatalogRef
}

/** All releases, the newest first. */
export async function listReleaseRows(_reader: Reader<'release.read'>): Promise<readonly ReleaseRow[]> {
  const [releases, catalogs] = await Promise.all([listReleases(), listCatalogs()])
  const byId = new Map(catalogs.map((catalog) => [catalog.id, catalog]))
  return releases.flatMap((release) => {
    const a = byId.get(release.catalogAId)
    const b = byId.get(release.catalogBId)
    return a && b ? [{ release, a, b }] : []
  })
}

/** What a release of the pair would freeze now; null where the pair is none. */
export async function previewRelease(
  _reader: Reader<'release.read'>,
  one: string,
  other: string,
): Promise<{ readonly a: CatalogRef; readonly b: CatalogRef; readonly content: ReleaseContent } | null> {
  const pair = await loadPairInOrder(one, other)
  if (!pair) return null
  return { a: pair[0], b: pair[1], content: freezeTable(await loadWorkingTable(pair)) }
}

export type ReleaseView = ReleaseRow & {
  readonly release: MappingRelease
  readonly content: ReleaseContent
  /** Names of those who signed and of whoever prepared it, by account id. */
  readonly names: ReadonlyMap<string, string>
}

export async function loadReleaseView(
  _reader: Reader<'release.read'>,
  id: string,
): Promise<ReleaseView | null> {
  const release = await loadRelease(id)
  const pair = release && (await loadPairInOrder(release.catalogAId, release.catalogBId))
  if (!release || !pair) return null
  const [a, b] = pair
  const names = await accountNames([
    release.createdById,
    ...release.signatures.map(({ signatoryId }) => signatoryId),
  ])
  return { a, b, release, content: readReleaseContent(release.canonical), names }
}

/** One of the two may be the word `working`: the table as it stands now. */
export async function compareReleases(
  reader: Reader<'release.read'>,
  from: string,
  to: string,
): Promise<ReleaseDifference | null> {
  const before = await loadRelease(from)
  if (!before) return null
  const later = await laterContent(reader, before, to)
  return later && releaseDifference(readReleaseContent(before.canonical), later)
}

async function laterContent(
  reader: Reader<'release.read'>,
  before: MappingRelease,
  to: string,
): Promise<ReleaseContent | null> {
  if (to === 'working') {
    return (await previewRelease(reader, before.catalogAId, before.catalogBId))?.content ?? null
  }
  const after = await loadRelease(to)
  const samePair = after?.catalogAId === before.catalogAId && after.catalogBId === before.catalogBId
  return after && samePair ? readReleaseContent(after.canonical) : null
}

/** The frozen text with what was signed over it: everything that `npm run release:verify` needs. */
export async function loadReleaseProof(_reader: Reader<'release.read'>, id: string) {
  const release = await loadRelease(id)
  if (!release) return null
  const signatures = await Promise.all(
    release.signatures.map(async (signature) => ({
      agency: signature.agencyId,
      alg: signature.alg,
      message: releaseMessage(signature),
      signature: signature.signature,
      publicKey: await getPublicKey(signature.keyId),
    })),
  )
  const { number, contentHash, canonical } = release
  return { format: 'tongbiao/release-proof/1', id, number, contentHash, canonical, signatures } as const
}
