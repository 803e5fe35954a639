/** The receipt of a co-signature on paper: what was signed, by whom, when, what holds now, and what it does not prove. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgencyName } from '#components/ui/agency'
import { DescriptionList } from '#components/ui/description-list'
import { ExportLinks } from '#components/ui/export-links'
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { verifySignature } from '#lib/auth/signing-key'
import { receiptFile } from '#lib/domain/joint/receipt'
import { receiptChecks, verifyReceipt } from '#lib/domain/joint/verify-receipt'
import { formatInstant, formatNumber } from '#lib/i18n/format'
import { receiptNotProvedWords } from '#lib/i18n/joint'
import { receiptCheckWords } from '#lib/i18n/receipt'
import { loadReceipt } from '#lib/queries/receipt'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '会签回执' }

export default async function ReceiptPage({ params }: { params: Promise<{ id: string; agencyId: string }> }) {
  const reader = await gate('joint.read')
  const { id, agencyId } = await params
  const issued = await loadReceipt(reader, id, agencyId)
  if (!issued) notFound()
  const { receipt, agency, title, draftNumber } = issued
  const { message, leaf } = receipt
  const { failed } = verifyReceipt(receiptFile(receipt), (key, text, signature) =>
    verifySignature(key.publicKey, text, signature),
  )
  return (
    <Page
      title="会签回执"
      width="text"
      breadcrumbs={[
        { label: '联合标准', href: '/joint' },
        { label: title, href: `/joint/${id}` },
      ]}
      actions={
        <>
          <PrintButton />
          <ExportLinks links={[{ href: `/api/joint/${id}/receipts/${agencyId}`, label: '下载回执文件' }]} />
        </>
      }
    >
      <Card accent="joint">
        <DescriptionList
          facts={[
            { term: '联合标准', value: <strong>{title}</strong> },
            { term: '签署文本', value: `第 ${draftNumber} 稿` },
            { term: '文本指纹', value: <Code text={message.contentHash} /> },
            { term: '签署单位', value: <AgencyName agency={agency} /> },
            { term: '签发人', value: receipt.signatoryName },
            { term: '签署时间', value: `${formatInstant(message.signedAt)}（北京时间）` },
            { term: '算法', value: receipt.alg },
            { term: '公钥', value: <Code text={receipt.publicKey} /> },
            { term: '签名', value: <Code text={receipt.signature} /> },
            {
              term: '审计记录',
              value: <TextLink href={`/audit/${leaf.entry.seq}`}>#{formatNumber(leaf.entry.seq)}</TextLink>,
            },
            { term: '叶指纹', value: <Code text={leaf.leafHash} /> },
            {
              term: '日志根',
              value: (
                <>
                  <Code text={leaf.root} />
                  <span className="block text-sm text-ink-3">
                    出具回执时日志共 {formatNumber(leaf.treeSize)} 条，验证路径 {leaf.inclusionProof.length}{' '}
                    步
                  </span>
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title="核验">
        <ul className="grid gap-1.5">
          {receiptChecks.map((check) => {
            const holds = !failed.includes(check)
            return (
              <li key={check} className="flex items-baseline gap-2">
                <Tag tone={holds ? 'ok' : 'stop'} sign={holds ? '✓' : '✕'}>
                  {holds ? '相符' : '不符'}
                </Tag>
                {receiptCheckWords[check]}
              </li>
            )
          })}
        </ul>
        <p className="mt-3 text-sm text-ink-2">
          以上由本系统当场核验。脱离本系统核验：下载回执文件，在任一安装了本程序的电脑上运行{' '}
          <code className="font-mono">npm run receipt:verify -- 回执文件.json</code>
          ，并将日志根与另行留存的日志根核对。
        </p>
      </Card>
      <Notice tone="warn" title="本回执不证明的事项">
        {receiptNotProvedWords[receipt.notProved]}
      </Notice>
    </Page>
  )
}

function Code({ text }: { text: string }) {
  return <code className="font-mono text-sm break-all">{text}</code>
}
