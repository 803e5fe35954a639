/** A relation as sign, word and tone: agreement in indigo, partial relations plain, the rest dashed. */
import { Tag, type TagTone } from '#components/ui/tag'
import { type Relation, relationTable } from '#lib/domain/mapping/relations'
import { relationWords } from '#lib/i18n/mapping'

const tones: Readonly<Record<Relation, TagTone>> = {
  equal: 'joint',
  equivalent: 'joint',
  broader: 'plain',
  narrower: 'plain',
  overlap: 'plain',
  related: 'dashed',
  unrelated: 'dashed',
}

/** The relation as seen from the left or from the node that the screen is about. */
export function RelationTag({ relation }: { relation: Relation }) {
  return (
    <Tag tone={tones[relation]} sign={relationTable[relation].sign} title={relationWords[relation].help}>
      {relationWords[relation].label}
    </Tag>
  )
}
