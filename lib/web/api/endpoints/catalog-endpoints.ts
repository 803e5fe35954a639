/** Catalogues, nodes and standards of the read API: what the effective editions hold. */
import { z } from 'zod'
import type { CatalogSummary, StoredSnapshot } from '#lib/db/catalog'
import { nodeKinds } from '#lib/domain/catalog/node'
import {
  type ApiStandard,
  listApiCatalogs,
  loadApiCatalog,
  loadApiNode,
  loadApiStandards,
  pageOfApiNodes,
  pageOfApiStandards,
} from '#lib/queries/api'
import { type Endpoint, endpoint } from '../endpoint'
import { pageOf, pageParams } from '../paging'
import { catalogSchema, nodeSchema, pageSchema, standardSchema } from '../schemas'

const text = z.string().trim().min(1).max(100)

export const catalogEndpoints: readonly Endpoint[] = [
  endpoint({
    path: '/catalogs',
    operationId: 'listCatalogs',
    summary: '各单位的标准体系及其现行版次',
    params: z.object({}),
    result: pageSchema(catalogSchema),
    answer: async ({ reader }) => ({
      items: (await listApiCatalogs(reader)).map(catalogOf),
      next: null,
    }),
  }),
  endpoint({
    path: '/catalogs/{id}',
    operationId: 'getCatalog',
    summary: '一个标准体系',
    params: z.object({}),
    result: catalogSchema,
    answer: async ({ reader, id }) => {
      const catalog = await loadApiCatalog(reader, id)
      return catalog && catalogOf(catalog)
    },
  }),
  endpoint({
    path: '/catalogs/{id}/nodes',
    operationId: 'listNodes',
    summary: '现行版次的节点，按平台内码排列',
    params: z.object({
      kind: z.enum(nodeKinds).optional(),
      parent: z.string().max(80).optional(),
      q: text.optional(),
      ...pageParams,
    }),
    result: pageSchema(nodeSchema),
    answer: async ({ reader, id, params, address }) => {
      const rows = await pageOfApiNodes(reader, id, { ...params, text: params.q }, params)
      return rows && pageOf(rows, params, address, ({ platformCode }) => platformCode, nodeOf(id))
    },
  }),
  endpoint({
    path: '/nodes/{id}',
    operationId: 'getNode',
    summary: '一个节点在现行版次中的状况',
    params: z.object({}),
    result: nodeSchema,
    answer: async ({ reader, id }) => {
      const found = await loadApiNode(reader, id)
      return found && nodeOf(found.catalogId)(found.snapshot)
    },
  }),
  endpoint({
    path: '/standards',
    operationId: 'listStandards',
    summary: '现行版次收入的标准；number 可用任何写法的标准编号',
    params: z.object({ number: text.optional(), q: text.optional(), ...pageParams }),
    result: pageSchema(standardSchema),
    answer: async ({ reader, params, address }) => {
      const rows = await pageOfApiStandards(reader, { number: params.number, text: params.q }, params)
      return pageOf(rows, params, address, ({ standard }) => standard.id, standardOf)
    },
  }),
  endpoint({
    path: '/standards/{id}',
    operationId: 'getStandard',
    summary: '一项标准、它的编号和所在位置',
    params: z.object({}),
    result: standardSchema,
    answer: async ({ reader, id }) => {
      const [found] = await loadApiStandards(reader, [id])
      return found ? standardOf(found) : null
    },
  }),
]

function catalogOf({ id, name, scheme, agency, edition }: CatalogSummary): z.input<typeof catalogSchema> {
  return {
    id,
    name,
    scheme,
    agency: {
      id: agency.id,
      name: agency.name,
      shortName: agency.shortName,
      regionCode: agency.regionCode,
    },
    edition: {
      id: edition.id,
      number: edition.number,
      title: edition.title,
      contentHash: edition.contentHash,
      effectiveAt: edition.effectiveAt.toISOString(),
    },
  }
}

function nodeOf(catalogId: string) {
  return (snapshot: StoredSnapshot): z.input<typeof nodeSchema> => ({
    id: snapshot.nodeId,
    catalogId,
    platformCode: snapshot.platformCode,
    officialCode: snapshot.officialCode,
    kind: snapshot.kind,
    title: snapshot.title,
    parentId: snapshot.parentNodeId,
    ordinal: snapshot.ordinal,
    contentHash: snapshot.contentHash,
    standard: snapshot.record && {
      id: snapshot.standardId,
      numberText: snapshot.record.numberText,
      level: snapshot.record.level,
      issueDate: snapshot.record.issueDate,
      effectiveDate: snapshot.record.effectiveDate,
      status: snapshot.record.status,
      evidence: snapshot.record.evidence,
    },
  })
}

function standardOf({ standard, placements }: ApiStandard): z.input<typeof standardSchema> {
  return {
    id: standard.id,
    title: standard.title,
    level: standard.level,
    numbers: standard.numbers.map(({ printed, normalized }) => ({ printed, normalized })),
    placements: placements.map(({ catalogId, nodeId, platformCode }) => ({
      catalogId,
      nodeId,
      platformCode,
    })),
  }
}
