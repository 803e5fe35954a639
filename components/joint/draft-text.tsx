/**
 * The text of a draft with its margin: on the left where each clause comes from (an agency's seal, or 新增), on the right
 * whether it is 统一 or 弹性, and how far a flexible clause may go.
 */
import { AgencySeal } from '#components/ui/agency'
import { Tag } from '#components/ui/tag'
import type { Agency } from '#lib/domain/access/agency'
import { type Clause, provenanceNew, type Rigidity } from '#lib/domain/joint/types'
import { clauseElementWords, provenanceNewWord, rigidityWords } from '#lib/i18n/joint'
import { latitudeWords } from '#lib/i18n/joint-screens'

export type ShownClause = Omit<Clause, 'authorId'>

type DraftTextProps = { clauses: readonly ShownClause[]; agencies: readonly Agency[] }

export function DraftText({ clauses, agencies }: DraftTextProps) {
  return (
    <div className="grid gap-5">
      {clauses.map((clause) => (
        <section
          key={clause.ordinal}
          aria-label={`${clause.number} ${clause.heading}`}
          data-keep-together
          className="grid gap-x-4 gap-y-1 md:grid-cols-[64px_minmax(0,1fr)_72px]"
        >
          <div className="flex flex-wrap content-start gap-1 md:justify-end md:pt-1.5">
            <Provenance provenance={clause.provenance} agencies={agencies} />
          </div>
          <div className="standard-text min-w-0">
            <h3 className="font-bold" title={clauseElementWords[clause.element]}>
              <span className="mr-3">{clause.number}</span>
              {clause.heading}
            </h3>
            {clause.text && <p className="whitespace-pre-line">{clause.text}</p>}
            <LatitudeFacts clause={clause} />
          </div>
          <div className="md:pt-1.5">
            <RigidityTag rigidity={clause.rigidity} />
          </div>
        </section>
      ))}
    </div>
  )
}

const tones = { uniform: 'joint', flexible: 'gap', untagged: 'dashed' } as const

export function RigidityTag({ rigidity }: { rigidity: Rigidity }) {
  return <Tag tone={tones[rigidity]}>{rigidityWords[rigidity]}</Tag>
}

export function Provenance({
  provenance,
  agencies,
}: {
  provenance: readonly string[]
  agencies: readonly Agency[]
}) {
  if (provenance.length === 0) return <Tag tone="dashed">来源未注</Tag>
  return (
    <>
      {agencies
        .filter((agency) => provenance.includes(agency.id))
        .map((agency) => (
          <AgencySeal key={agency.id} agency={agency} size={22} />
        ))}
      {provenance.includes(provenanceNew) && <Tag tone="joint">{provenanceNewWord}</Tag>}
    </>
  )
}

function LatitudeFacts({ clause }: { clause: ShownClause }) {
  const { latitude } = clause
  if (clause.rigidity !== 'flexible' || latitude === null) return null
  return (
    <dl className="mt-1 grid gap-x-3 border-l-3 border-gap-line pl-3 font-sans text-sm sm:grid-cols-[4em_minmax(0,1fr)]">
      {(['authority', 'extent', 'term'] as const).map((part) => (
        <div key={part} className="contents">
          <dt className="text-ink-3">{latitudeWords[part]}</dt>
          <dd>{latitude[part]}</dd>
        </div>
      ))}
    </dl>
  )
}
