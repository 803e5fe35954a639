/** One entry: its facts before and after, and the proof that it stands in the log. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactsChange } from '#components/audit/facts-change'
import { SubjectLink } from '#components/audit/subject-link'
import { DescriptionList } from '#components/ui/description-list'
import { Hash } from '#components/ui/hash'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import type { Operation } from '#lib/domain/access/operations'
import { operationWords } from '#lib/i18n/access'
import { eventWord } from '#lib/i18n/audit'
import { formatInstant, formatNumber } from '#lib/i18n/format'
import { loadProvenEntry } from '#lib/queries/audit'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '审计记录' }

export default async function AuditEntryPage({ params }: { params: Promise<{ seq: string }> }) {
  const reader = await gate('audit.read')
  const { seq } = await params
  if (!/^\d{1,15}$/.test(seq)) notFound()
  const found = await loadProvenEntry(reader, Number(seq))
  if (!found) notFound()
  const { entry, treeSize, root, proof, agencies, names } = found
  const subject = `${entry.subjectType}:${entry.subjectId}`
  return (
    <Page
      title={`#${formatNumber(entry.seq)} ${eventWord(entry.event)}`}
      breadcrumbs={[{ label: '审计记录', href: '/audit' }]}
      actions={
        <>
          {entry.seq > 0 && <ButtonLink href={`/audit/${entry.seq - 1}`}>上一条</ButtonLink>}
          {entry.seq < treeSize - 1 && <ButtonLink href={`/audit/${entry.seq + 1}`}>下一条</ButtonLink>}
        </>
      }
    >
      <Card title="事实">
        <DescriptionList
          columns={2}
          facts={[
            { term: '时间', value: formatInstant(entry.at) },
            { term: '人员', value: entry.actorName },
            { term: '办理', value: operationWords[entry.operation as Operation] ?? entry.operation },
            { term: '对象', value: <SubjectLink subject={subject} names={names} /> },
            {
              term: '相关',
              value:
                entry.about.length === 0
                  ? null
                  : entry.about.map((one) => (
                      <span key={one} className="mr-3">
                        <SubjectLink subject={one} names={names} />
                      </span>
                    )),
            },
            {
              term: '该对象的历史',
              value: <TextLink href={`/audit?subject=${encodeURIComponent(subject)}`}>查看全部记录</TextLink>,
            },
          ]}
        />
      </Card>
      <Card title="办理前后">
        <FactsChange
          before={entry.before}
          after={entry.after}
          context={{
            subjectType: entry.subjectType,
            agencyNames: new Map(agencies.map((agency) => [agency.id, agency.shortName])),
            names,
          }}
        />
      </Card>
      <Card title="完整性证明" note="证明本条在日志中且未被改动；不等于电子签名的法律效力">
        <DescriptionList
          facts={[
            { term: '叶指纹', value: <Hash value={entry.leafHash} length={64} what="叶指纹" /> },
            { term: '当前树根', value: <Hash value={root} length={64} what="树根" /> },
            { term: '树的大小', value: `${formatNumber(treeSize)} 条` },
            {
              term: '包含路径',
              value: (
                <ol className="grid">
                  {proof.map((hash) => (
                    <li key={hash}>
                      <Hash value={hash} length={64} what="路径节点" plain />
                    </li>
                  ))}
                </ol>
              ),
            },
          ]}
        />
      </Card>
    </Page>
  )
}
