/** Every participant's own part: 立项号, and after signing number, days and 备案号, which stand outside the signed text. */
import { AgencyName } from '#components/ui/agency'
import { DescriptionList } from '#components/ui/description-list'
import { Notice } from '#components/ui/notice'
import type { Agency } from '#lib/domain/access/agency'
import { recordWarnings } from '#lib/domain/joint/record'
import type { JointStandard, Participant } from '#lib/domain/joint/types'
import { formatDate } from '#lib/i18n/format'
import { recordWarningSentence } from '#lib/i18n/joint'

type ParticipantsProps = { joint: JointStandard; agencies: readonly Agency[] }

export function Participants({ joint, agencies }: ParticipantsProps) {
  const shortNameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? id
  return (
    <div className="grid gap-3">
      {recordWarnings(joint).map((warning) => (
        <Notice
          key={`${warning.code} ${'agencyId' in warning ? warning.agencyId : warning.fact}`}
          tone="warn"
        >
          {recordWarningSentence(warning, shortNameOf)}
        </Notice>
      ))}
      {agencies.map((agency) => {
        const own = joint.participants.find((participant) => participant.agencyId === agency.id)
        return (
          own && (
            <section key={agency.id} aria-label={agency.name} data-keep-together>
              <p className="flex flex-wrap items-baseline gap-x-2">
                <AgencyName agency={agency} />
                {agency.id === joint.proposerAgencyId && <span className="text-sm text-ink-3">提出单位</span>}
              </p>
              <DescriptionList facts={factsOf(own)} />
            </section>
          )
        )
      })}
    </div>
  )
}

function factsOf(own: Participant) {
  const day = (at: Date | null) => at?.toISOString().slice(0, 10)
  return [
    {
      term: '立项号',
      value: own.projectNumber ? (
        <>
          {own.projectNumber}
          {own.enteredAt && <span className="ml-2 text-sm text-ink-3">{formatDate(own.enteredAt)} 立项</span>}
        </>
      ) : (
        <span className="text-ink-3">尚未立项</span>
      ),
    },
    { term: '编号', value: own.number },
    { term: '发布日期', value: day(own.issuedOn) },
    { term: '实施日期', value: day(own.effectiveOn) },
    { term: '备案号', value: own.filingNumber },
  ]
}
