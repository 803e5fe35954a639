/**
 * The structure of NIST's OSCAL 1.2.0 Control Mapping model, as far as JSON Schema could say it: what there may be, what
 * there must be, and the data types. Written by hand after usnistgov/OSCAL, `src/metaschema/oscal_mapping_metaschema.xml`
 * (the collection), `oscal_mapping-common_metaschema.xml` (everything below it) and `oscal_metadata_metaschema.xml`;
 * the types after the Metaschema specification's data types. Objects are strict: an unknown name is a fault.
 */
import { z } from 'zod'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i)
const token = z.string().regex(/^[\p{L}_][\p{L}\p{N}.\-_]*$/u)
/** One line without white space at its ends. */
const string = z.string().regex(/^\S(.*\S)?$/u)
const markup = z.string().min(1)
const uri = z.string().regex(/^[a-zA-Z][a-zA-Z0-9+\-.]+:.+$/)
const instant = z.iso.datetime({ offset: true })
const share = z.number().min(0).max(1)

const props = z
  .array(
    z.strictObject({
      name: token,
      uuid: uuid.optional(),
      ns: uri.optional(),
      value: string,
      class: token.optional(),
      group: token.optional(),
      remarks: markup.optional(),
    }),
  )
  .min(1)
const method = z.enum(['human', 'automation', 'hybrid'])
const rationale = z.enum(['syntactic', 'semantic', 'functional'])
const status = z.enum(['complete', 'not-complete', 'draft', 'deprecated', 'superseded'])
const confidence = z.strictObject({ category: string.optional(), percentage: share.optional() })
const about = { props: props.optional(), remarks: markup.optional() }

const resource = z.strictObject({ type: z.enum(['catalog', 'profile']), href: z.string().min(1), ...about })
const item = z.strictObject({ type: z.enum(['control', 'statement']), 'id-ref': string, ...about })

const oscalRelations = [
  'equivalent-to',
  'equal-to',
  'subset-of',
  'superset-of',
  'intersects-with',
  'no-relationship',
]
const map = z
  .strictObject({
    uuid,
    ns: uri.optional(),
    'matching-rationale': rationale.optional(),
    relationship: token,
    sources: z.array(item).min(1),
    targets: z.array(item).min(1),
    'confidence-score': confidence.optional(),
    ...about,
  })
  // Only a namespace of one's own opens the list of relations.
  .refine(({ ns, relationship }) => ns !== undefined || oscalRelations.includes(relationship))

const gaps = z.strictObject({
  uuid,
  'unmapped-controls': z.array(z.strictObject({ 'with-ids': z.array(token).min(1) })).min(1),
})

export const oscalMappingCollection = z.strictObject({
  'mapping-collection': z.strictObject({
    uuid,
    metadata: z.strictObject({
      title: markup,
      'last-modified': instant,
      version: string,
      'oscal-version': z.literal('1.2.0'),
      ...about,
    }),
    provenance: z.strictObject({
      method,
      'matching-rationale': rationale,
      status,
      'mapping-description': markup,
      'confidence-score': confidence.optional(),
      ...about,
    }),
    mappings: z
      .array(
        z.strictObject({
          uuid,
          method: method.optional(),
          'matching-rationale': rationale.optional(),
          status: status.optional(),
          'source-resource': resource,
          'target-resource': resource,
          maps: z.array(map).min(1),
          'source-gap-summary': gaps.optional(),
          'target-gap-summary': gaps.optional(),
          'confidence-score': confidence.optional(),
          ...about,
        }),
      )
      .min(1),
  }),
})
