/** 对照表发布 of the read API: the list, one, and the frozen content as it was signed. */
import { z } from 'zod'
import type { ReleaseHead } from '#lib/db/release'
import { releaseWorkflow } from '#lib/domain/release/workflow'
import { listApiReleases, loadApiRelease } from '#lib/queries/api'
import { type Endpoint, endpoint } from '../endpoint'
import { after, pageOf, pageParams } from '../paging'
import { pageSchema, releaseContentSchema, releaseSchema } from '../schemas'

const id = z.string().max(80)

export const releaseEndpoints: readonly Endpoint[] = [
  endpoint({
    path: '/releases',
    operationId: 'listReleases',
    summary: '对照表发布，新的在前；catalog 为其中一方的体系',
    params: z.object({
      catalog: id.optional(),
      state: z.enum(releaseWorkflow.states).optional(),
      ...pageParams,
    }),
    result: pageSchema(releaseSchema),
    answer: async ({ reader, params, address }) => {
      const all = await listApiReleases(reader)
      const asked = all.filter(
        (release) =>
          (params.state === undefined || release.state === params.state) &&
          (params.catalog === undefined ||
            release.catalogAId === params.catalog ||
            release.catalogBId === params.catalog),
      )
      const keyOf = (release: ReleaseHead) => release.id
      return pageOf(after(asked, params, keyOf, all.map(keyOf)), params, address, keyOf, releaseOf)
    },
  }),
  endpoint({
    path: '/releases/{id}',
    operationId: 'getRelease',
    summary: '一次发布',
    params: z.object({}),
    result: releaseSchema,
    answer: async ({ reader, id: releaseId }) => {
      const release = await loadApiRelease(reader, releaseId)
      return release && releaseOf(release)
    },
  }),
  endpoint({
    path: '/releases/{id}/content',
    operationId: 'getReleaseContent',
    summary: '一次发布所冻结的内容；其规范 JSON（RFC 8785）的 SHA-256 即内容指纹',
    params: z.object({}),
    result: releaseContentSchema,
    answer: async ({ reader, id: releaseId }) => {
      const release = await loadApiRelease(reader, releaseId)
      return release && releaseContentSchema.parse(JSON.parse(release.canonical))
    },
  }),
]

function releaseOf(release: ReleaseHead): z.input<typeof releaseSchema> {
  return {
    id: release.id,
    catalogIds: [release.catalogAId, release.catalogBId],
    agencyIds: [release.agencyAId, release.agencyBId],
    number: release.number,
    state: release.state,
    note: release.note,
    contentHash: release.contentHash,
    createdAt: release.createdAt.toISOString(),
    publishedAt: release.publishedAt?.toISOString() ?? null,
    demo: release.demo,
    signatures: release.signatures.map(({ agencyId, alg, signedAt }) => ({
      agencyId,
      alg,
      signedAt: signedAt.toISOString(),
    })),
  }
}
