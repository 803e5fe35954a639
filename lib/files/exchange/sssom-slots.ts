/**
 * The slots of SSSOM 1.1 as data, in the order of the specification, which is the order of the columns that we write.
 * A test holds the two tables equal to the specification's own `sssom_schema.yaml`.
 */

/** `entity` is a CURIE, `uri` an absolute URI, `date` is `YYYY-MM-DD`. */
export type SlotType = 'text' | 'entity' | 'uri' | 'date' | 'number' | 'enum'

export type Slot = {
  readonly name: string
  readonly type: SlotType
  readonly multivalued: boolean
  /** A value of the set stands for every mapping that has none of its own, as long as no mapping has one. */
  readonly propagated: boolean
}

const types: Readonly<Record<string, SlotType>> = {
  record_id: 'entity',
  subject_id: 'entity',
  subject_type: 'enum',
  predicate_id: 'entity',
  predicate_modifier: 'enum',
  predicate_type: 'enum',
  object_id: 'entity',
  object_type: 'enum',
  mapping_justification: 'entity',
  author_id: 'entity',
  reviewer_id: 'entity',
  creator_id: 'entity',
  license: 'uri',
  subject_source: 'entity',
  object_source: 'entity',
  mapping_provider: 'uri',
  mapping_source: 'entity',
  mapping_cardinality: 'enum',
  mapping_tool_id: 'entity',
  mapping_date: 'date',
  publication_date: 'date',
  review_date: 'date',
  confidence: 'number',
  reviewer_agreement: 'number',
  curation_rule: 'entity',
  subject_match_field: 'entity',
  object_match_field: 'entity',
  subject_preprocessing: 'entity',
  object_preprocessing: 'entity',
  similarity_score: 'number',
  see_also: 'uri',
  issue_tracker_item: 'entity',
  mapping_set_id: 'uri',
  mapping_set_source: 'uri',
  mapping_set_confidence: 'number',
  issue_tracker: 'uri',
  sssom_version: 'enum',
}

const multivalued: ReadonlySet<string> = new Set([
  'creator_id',
  'creator_label',
  'author_id',
  'author_label',
  'reviewer_id',
  'reviewer_label',
  'mapping_set_source',
  'cardinality_scope',
  'subject_match_field',
  'object_match_field',
  'match_string',
  'subject_preprocessing',
  'object_preprocessing',
  'curation_rule',
  'curation_rule_text',
  'see_also',
])

const propagated: ReadonlySet<string> = new Set([
  'subject_type',
  'predicate_type',
  'object_type',
  'subject_source',
  'subject_source_version',
  'object_source',
  'object_source_version',
  'mapping_provider',
  'cardinality_scope',
  'mapping_tool',
  'mapping_tool_id',
  'mapping_tool_version',
  'mapping_date',
  'subject_match_field',
  'object_match_field',
  'subject_preprocessing',
  'object_preprocessing',
  'curation_rule',
  'curation_rule_text',
  'similarity_measure',
])

const slot = (name: string): Slot => ({
  name,
  type: types[name] ?? 'text',
  multivalued: multivalued.has(name),
  propagated: propagated.has(name),
})

/** Slots of a mapping: the columns. */
export const mappingSlots: readonly Slot[] = [
  'record_id',
  'subject_id',
  'subject_label',
  'subject_category',
  'predicate_id',
  'predicate_label',
  'predicate_modifier',
  'object_id',
  'object_label',
  'object_category',
  'mapping_justification',
  'author_id',
  'author_label',
  'reviewer_id',
  'reviewer_label',
  'creator_id',
  'creator_label',
  'license',
  'subject_type',
  'subject_source',
  'subject_source_version',
  'object_type',
  'object_source',
  'object_source_version',
  'predicate_type',
  'mapping_provider',
  'mapping_source',
  'mapping_cardinality',
  'cardinality_scope',
  'mapping_tool',
  'mapping_tool_id',
  'mapping_tool_version',
  'mapping_date',
  'publication_date',
  'review_date',
  'confidence',
  'reviewer_agreement',
  'curation_rule',
  'curation_rule_text',
  'subject_match_field',
  'object_match_field',
  'match_string',
  'subject_preprocessing',
  'object_preprocessing',
  'similarity_score',
  'similarity_measure',
  'see_also',
  'issue_tracker_item',
  'other',
  'comment',
].map(slot)

/** Slots of the set but for `curie_map`, `mappings` and `extension_definitions`, which are no plain values. */
export const setSlots: readonly Slot[] = [
  'sssom_version',
  'mapping_set_id',
  'mapping_set_version',
  'mapping_set_source',
  'mapping_set_title',
  'mapping_set_description',
  'mapping_set_confidence',
  'creator_id',
  'creator_label',
  'license',
  'subject_type',
  'subject_source',
  'subject_source_version',
  'object_type',
  'object_source',
  'object_source_version',
  'predicate_type',
  'mapping_provider',
  'cardinality_scope',
  'mapping_tool',
  'mapping_tool_id',
  'mapping_tool_version',
  'mapping_date',
  'publication_date',
  'subject_match_field',
  'object_match_field',
  'subject_preprocessing',
  'object_preprocessing',
  'similarity_measure',
  'curation_rule',
  'curation_rule_text',
  'see_also',
  'issue_tracker',
  'other',
  'comment',
].map(slot)

const mappingSlotOf = new Map(mappingSlots.map((entry) => [entry.name, entry]))
const setSlotOf = new Map(setSlots.map((entry) => [entry.name, entry]))

export const mappingSlot = (name: string): Slot | undefined => mappingSlotOf.get(name)
export const setSlot = (name: string): Slot | undefined => setSlotOf.get(name)

/** Smallest and greatest value of a number slot. */
export const slotRange = (name: string): readonly [number, number] =>
  name === 'reviewer_agreement' ? [-1, 1] : [0, 1]

/** Values of the enumerations. */
export const slotEnums: Readonly<Record<string, readonly string[]>> = {
  sssom_version: ['1.0', '1.1'],
  predicate_modifier: ['Not'],
  mapping_cardinality: ['1:1', '1:n', 'n:1', 'n:n', '1:0', '0:1', '0:0'],
  entity_type: [
    'owl class',
    'owl object property',
    'owl data property',
    'owl annotation property',
    'owl named individual',
    'skos concept',
    'rdfs resource',
    'rdfs class',
    'rdfs literal',
    'rdfs datatype',
    'rdf property',
    'composed entity expression',
  ],
}

/** The enumeration of a slot; undefined for a slot that is none. */
export function slotEnum(name: string): readonly string[] | undefined {
  if (/^(subject|object|predicate)_type$/.test(name)) return slotEnums['entity_type']
  // Names come from files: `__proto__` is one like any other.
  return Object.hasOwn(slotEnums, name) ? slotEnums[name] : undefined
}

/** Slots of SSSOM before 1.0, under today's names (spec, “Compatibility with pre-1.0 versions”). */
export const oldSlotNames: Readonly<Record<string, string>> = {
  semantic_similarity_score: 'similarity_score',
  semantic_similarity_measure: 'similarity_measure',
}

export const NO_TERM_FOUND = 'sssom:NoTermFound'
