/** Mappings and gaps of the read API: what is said between two catalogues, and what each lacks. */
import { z } from 'zod'
import type { Gap } from '#lib/domain/gap/gap'
import { inverseRelation, relationTable } from '#lib/domain/mapping/relations'
import { statementHash } from '#lib/domain/mapping/statement'
import { internalMappingStates, type MappingState, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { dispositionWords } from '#lib/i18n/gap'
import { mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { type ApiMapping, listApiGaps, loadApiMapping, pageOfApiMappings } from '#lib/queries/api'
import { type Endpoint, endpoint } from '../endpoint'
import { after, pageOf, pageParams } from '../paging'
import { gapSchema, mappingSchema, pageSchema } from '../schemas'

const id = z.string().max(80)

/** The states that a participant outside the proposing agency ever sees. */
const sharedStates = mappingWorkflow.states.filter(
  (state) => !(internalMappingStates as readonly MappingState[]).includes(state),
)

export const mappingEndpoints: readonly Endpoint[] = [
  endpoint({
    path: '/mappings',
    operationId: 'listMappings',
    summary: '对照；给出 from 时以该体系一端为 subject。拟稿与本局审核中的不在其内',
    params: z.object({
      from: id.optional(),
      to: id.optional(),
      node: id.optional(),
      state: z.enum(sharedStates).optional(),
      ...pageParams,
    }),
    result: pageSchema(mappingSchema),
    answer: async ({ reader, params, address }) => {
      const catalogs = [params.from, params.to].flatMap((catalog) => (catalog ? [catalog] : []))
      const filter = {
        catalogs,
        nodeId: params.node,
        ...(params.state && { states: [params.state] }),
      }
      const rows = await pageOfApiMappings(reader, filter, params)
      return pageOf(rows, params, address, ({ mapping }) => mapping.id, mappingOf(params.from))
    },
  }),
  endpoint({
    path: '/mappings/{id}',
    operationId: 'getMapping',
    summary: '一条对照',
    params: z.object({ from: id.optional() }),
    result: mappingSchema,
    answer: async ({ reader, id: mappingId, params }) => {
      const found = await loadApiMapping(reader, mappingId)
      return found && mappingOf(params.from)(found)
    },
  }),
  endpoint({
    path: '/gaps',
    operationId: 'listGaps',
    summary: '缺口：体系 of 中有、体系 lacking 中没有对应的节点，按表次序',
    params: z.object({
      of: id,
      lacking: id,
      level: z.enum(['category', 'position']).default('category'),
      status: z.enum(['open', 'proposed', 'decided', 'inherited']).optional(),
      ...pageParams,
    }),
    result: pageSchema(gapSchema),
    answer: async ({ reader, params, address }) => {
      const found = await listApiGaps(reader, params.of, params.lacking, params.level)
      if (!found) return null
      const asked = found.gaps.filter(({ status }) => params.status === undefined || status === params.status)
      const keyOf = ({ node }: Gap) => node.platformCode
      return pageOf(after(asked, params, keyOf, found.order), params, address, keyOf, gapOf)
    },
  }),
]

function mappingOf(from: string | undefined) {
  return ({ mapping, nodeA, nodeB, stale, bundleId }: ApiMapping): z.input<typeof mappingSchema> => {
    const { statement } = mapping
    const reversed = from !== undefined && from === mapping.catalogBId
    const a = endOf(nodeA, mapping.agencyAId, statement.hashA)
    const b = endOf(nodeB, mapping.agencyBId, statement.hashB)
    const relation = reversed ? inverseRelation(statement.relation) : statement.relation
    const { skos, setTheory } = relationTable[relation]
    return {
      id: mapping.id,
      subject: reversed ? b : a,
      object: reversed ? a : b,
      relation,
      relationLabel: relationWords[relation].label,
      unrelatedReason: statement.unrelatedReason,
      skos,
      setTheory,
      state: mapping.state,
      stateLabel: mappingStateWords[mapping.state],
      stateSince: mapping.stateSince.toISOString(),
      stale,
      hard: mapping.hard,
      demo: mapping.demo,
      proposerAgencyId: mapping.proposerAgencyId,
      bundleId,
      justification: statement.justification,
      evidence: statement.evidence,
      differences: statement.differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => ({
        kind,
        subjectValue: reversed ? valueB : valueA,
        subjectUnit: reversed ? unitB : unitA,
        objectValue: reversed ? valueA : valueB,
        objectUnit: reversed ? unitA : unitB,
        treatment,
      })),
      statement: {
        number: statement.number,
        hash: statementHash(statement),
        at: statement.createdAt.toISOString(),
      },
    }
  }
}

function endOf(node: ApiMapping['nodeA'], agencyId: string, contentHash: string) {
  const { nodeId, catalogId, platformCode, officialCode, title } = node
  return { nodeId, catalogId, agencyId, platformCode, officialCode, title, contentHash }
}

function gapOf(gap: Gap): z.input<typeof gapSchema> {
  const { node, disposition } = gap
  return {
    node: {
      id: node.nodeId,
      catalogId: node.catalogId,
      platformCode: node.platformCode,
      officialCode: node.officialCode,
      title: node.title,
      subsystem: node.subsystemTitle,
    },
    lackingCatalogId: gap.lackingCatalogId,
    status: gap.status,
    staleMappingIds: [...gap.staleIds],
    pendingMappingIds: [...gap.pendingIds],
    disposition: disposition && {
      key: disposition.disposition,
      label: dispositionWords[disposition.disposition].label,
      reason: disposition.reason,
      dueDate: disposition.dueDate?.toISOString().slice(0, 10) ?? null,
      since: disposition.stateSince.toISOString(),
    },
  }
}
