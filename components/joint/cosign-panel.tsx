/** 会签: the hash that is signed, where each side stands, the receipts, and signing or refusing for who may. */
import { AgencyName } from '#components/ui/agency'
import { CommandButton } from '#components/ui/form/command-button'
import { Hash } from '#components/ui/hash'
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Tag } from '#components/ui/tag'
import { formatDateTime } from '#lib/i18n/format'
import { sealNotice } from '#lib/i18n/joint-screens'
import type { JointView } from '#lib/queries/joint'
import { CosignForm } from './cosign-form'

export function CosignPanel({ view, agencyId }: { view: JointView; agencyId: string | null }) {
  const { joint, current, agencies, names } = view
  if (!current) return null
  const own = agencies.find((agency) => agency.id === agencyId)
  const waiting = joint.state === 'passed'
  return (
    <div className="grid gap-3">
      <p>
        签署文本：第 {current.number} 稿 <Hash value={current.contentHash} what="文本指纹" length={16} />
      </p>
      <ul className="grid gap-1.5">
        {agencies.map((agency) => {
          const signed = view.cosignatures.find(
            (one) => one.agencyId === agency.id && one.draftId === current.id,
          )
          const earlier = view.cosignatures.find((one) => one.agencyId === agency.id)
          return (
            <li key={agency.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <AgencyName agency={agency} short />
              {signed ? (
                <>
                  <Tag tone="ok" sign="✓">
                    已会签
                  </Tag>
                  <span className="text-sm text-ink-2">
                    {names.get(signed.signatoryId)} · {formatDateTime(signed.signedAt)}
                  </span>
                </>
              ) : (
                <Tag tone="dashed">{waiting ? '待会签' : '未会签'}</Tag>
              )}
              {!signed && earlier && <span className="text-sm text-ink-3">曾会签较早的一稿</span>}
              {(signed ?? earlier) && (
                <TextLink
                  href={`/joint/${joint.id}/receipts/${agency.id}`}
                  label={`${agency.shortName}的会签回执`}
                >
                  回执
                </TextLink>
              )}
            </li>
          )
        })}
      </ul>
      <Notice tone="info">{sealNotice}</Notice>
      {own && (view.moves.includes('cosign') || view.moves.includes('refuse')) && (
        <div className="flex flex-wrap gap-2">
          {view.moves.includes('refuse') && (
            <CommandButton
              command="joint.refuse"
              input={{ jointId: joint.id, version: joint.version, agencyId: own.id }}
              variant="danger"
              confirm={{
                title: '拒签',
                body: '项目回到共同起草，须形成新的草案并重新表决；理由各参与单位可见。',
                submit: '拒签',
                reason: 'required',
                danger: true,
              }}
              done={{ toast: '已拒签，项目回到共同起草。' }}
            >
              拒签
            </CommandButton>
          )}
          {view.moves.includes('cosign') && (
            <CosignForm
              jointId={joint.id}
              agency={{ id: own.id, name: own.name }}
              contentHash={current.contentHash}
              title={joint.title}
            />
          )}
        </div>
      )}
    </div>
  )
}
