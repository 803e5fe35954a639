/**
 * What the read API answers with, as schemas: `openapi.ts` describes them, and the tests check real answers against
 * them. Every object is closed, so a field that nobody described can't slip out.
 */
import { z } from 'zod'
import { nodeKinds } from '#lib/domain/catalog/node'
import { evidences, standardLevels } from '#lib/domain/catalog/record'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { bundleCoverages, bundleModes } from '#lib/domain/mapping/bundle'
import { relationKeys } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments, unrelatedReasons } from '#lib/domain/mapping/statement'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { releaseFormat } from '#lib/domain/release/content'
import { releaseWorkflow } from '#lib/domain/release/workflow'

const instant = z.iso.datetime()
const day = z.iso.date()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const agencySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  regionCode: z.string(),
})

export const catalogSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  scheme: z.string(),
  agency: agencySchema,
  /** The effective edition. */
  edition: z.strictObject({
    id: z.string(),
    number: z.int(),
    title: z.string(),
    contentHash: hash,
    effectiveAt: instant,
  }),
})

export const nodeSchema = z.strictObject({
  id: z.string(),
  catalogId: z.string(),
  /** 平台内码: the platform's own, no official code. */
  platformCode: z.string(),
  officialCode: z.string().nullable(),
  kind: z.enum(nodeKinds),
  title: z.string(),
  parentId: z.string().nullable(),
  /** Place among its siblings, from 0. */
  ordinal: z.int(),
  contentHash: hash,
  standard: z
    .strictObject({
      /** Null for a document without a number: it is not merged with any other. */
      id: z.string().nullable(),
      numberText: z.string().nullable(),
      level: z.enum(standardLevels),
      issueDate: day.nullable(),
      effectiveDate: day.nullable(),
      status: z.string().nullable(),
      /** How far the facts were checked; `illustrative` is 示例 and no document. */
      evidence: z.enum(evidences),
    })
    .nullable(),
})

export const standardSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: z.enum(standardLevels),
  numbers: z.array(z.strictObject({ printed: z.string(), normalized: z.string() })),
  /** Where the effective editions place it; in two catalogues it is 同一标准. */
  placements: z.array(
    z.strictObject({ catalogId: z.string(), nodeId: z.string(), platformCode: z.string() }),
  ),
})

const endSchema = z.strictObject({
  nodeId: z.string(),
  catalogId: z.string(),
  agencyId: z.string(),
  platformCode: z.string(),
  /** Code and title as the latest edition that holds the node says. */
  officialCode: z.string().nullable(),
  title: z.string(),
  /** The content that the statement was made on. */
  contentHash: hash,
})

export const mappingSchema = z.strictObject({
  id: z.string(),
  subject: endSchema,
  object: endSchema,
  /** The subject compared with the object. */
  relation: z.enum(relationKeys),
  relationLabel: z.string(),
  unrelatedReason: z.enum(unrelatedReasons).nullable(),
  skos: z.strictObject({ predicate: z.string(), negated: z.boolean(), lossy: z.boolean() }),
  setTheory: z.string().nullable(),
  state: z.enum(mappingWorkflow.states),
  stateLabel: z.string(),
  stateSince: instant,
  /** 待复核: a node has changed since the statement. Stale mappings are not counted as covering. */
  stale: z.boolean(),
  /** 难协商 */
  hard: z.boolean(),
  /** 演示: invented for the demo. */
  demo: z.boolean(),
  proposerAgencyId: z.string(),
  bundleId: z.string().nullable(),
  justification: z.string(),
  evidence: z.string(),
  differences: z.array(
    z.strictObject({
      kind: z.enum(differenceKinds),
      subjectValue: z.string(),
      subjectUnit: z.string().nullable(),
      objectValue: z.string(),
      objectUnit: z.string().nullable(),
      treatment: z.enum(differenceTreatments),
    }),
  ),
  statement: z.strictObject({ number: z.int(), hash, at: instant }),
})

export const gapSchema = z.strictObject({
  node: z.strictObject({
    id: z.string(),
    catalogId: z.string(),
    platformCode: z.string(),
    officialCode: z.string().nullable(),
    title: z.string(),
    subsystem: z.string(),
  }),
  /** Who has nothing for it. */
  lackingCatalogId: z.string(),
  status: z.enum(['open', 'proposed', 'decided', 'inherited']),
  /** Confirmed mappings that would close it if they were not 待复核. */
  staleMappingIds: z.array(z.string()),
  /** Mappings that will close it once they are confirmed. */
  pendingMappingIds: z.array(z.string()),
  disposition: z
    .strictObject({
      key: z.enum(dispositionKeys),
      label: z.string(),
      reason: z.string(),
      dueDate: day.nullable(),
      since: instant,
    })
    .nullable(),
})

export const releaseSchema = z.strictObject({
  id: z.string(),
  catalogIds: z.array(z.string()),
  agencyIds: z.array(z.string()),
  /** Null until both agencies have signed. */
  number: z.int().nullable(),
  state: z.enum(releaseWorkflow.states),
  note: z.string(),
  /** SHA-256 of the canonical JSON (RFC 8785) of the content. */
  contentHash: hash,
  createdAt: instant,
  publishedAt: instant.nullable(),
  demo: z.boolean(),
  signatures: z.array(z.strictObject({ agencyId: z.string(), alg: z.string(), signedAt: instant })),
})

const releaseNodeSchema = z.strictObject({
  platformCode: z.string(),
  officialCode: z.string().nullable(),
  kind: z.enum(nodeKinds),
  title: z.string(),
})

const fractionSchema = z.strictObject({ halves: z.int(), outOf: z.int() })

/** What is frozen, as it was signed: the canonical JSON of this very value has the release's fingerprint. */
export const releaseContentSchema = z.strictObject({
  format: z.literal(releaseFormat),
  catalogs: z.array(
    z.strictObject({
      catalogId: z.string(),
      agencyId: z.string(),
      agency: z.string(),
      name: z.string(),
      edition: z.strictObject({ number: z.int(), title: z.string(), contentHash: hash }),
    }),
  ),
  mappings: z.array(
    z.strictObject({
      id: z.string(),
      a: releaseNodeSchema,
      b: releaseNodeSchema,
      relation: z.enum(relationKeys),
      unrelatedReason: z.enum(unrelatedReasons).nullable(),
      justification: z.string(),
      evidence: z.string(),
      differences: z.array(
        z.strictObject({
          kind: z.enum(differenceKinds),
          valueA: z.string(),
          unitA: z.string().nullable(),
          valueB: z.string(),
          unitB: z.string().nullable(),
          treatment: z.enum(differenceTreatments),
        }),
      ),
      statementHash: hash,
      bundle: z
        .strictObject({
          id: z.string(),
          mode: z.enum(bundleModes),
          coverage: z.enum(bundleCoverages).nullable(),
        })
        .nullable(),
      demo: z.boolean(),
    }),
  ),
  gaps: z.array(
    z.strictObject({
      node: releaseNodeSchema,
      lackingCatalogId: z.string(),
      disposition: z.enum(dispositionKeys),
      reason: z.string(),
      dueDate: day.nullable(),
    }),
  ),
  coverage: z.array(fractionSchema),
  leftOut: z.strictObject({ stale: z.int(), pending: z.int(), disputed: z.int() }),
})

/** A page of a list. `next` is the address of the following page; null at the end. */
export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() })

export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})
