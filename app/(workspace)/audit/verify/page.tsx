/** 核验日志: re-derives every leaf from its row now, and says the size and root, or the first bad number. */
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Verdict } from '#components/audit/verdict'
import { Page } from '#components/ui/page'
import { Skeleton } from '#components/ui/skeleton'
import { verifyWholeLog } from '#lib/queries/audit'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '核验日志' }

export default async function VerifyPage() {
  const reader = await gate('audit.read')
  return (
    <Page
      title="核验日志"
      width="text"
      breadcrumbs={[{ label: '审计记录', href: '/audit' }]}
      intro="逐条由数据行重新计算指纹并重建整棵树。服务器上也可运行 npm run audit:verify，结果相同。"
    >
      <Suspense fallback={<Skeleton />}>
        <Result reader={reader} />
      </Suspense>
    </Page>
  )
}

async function Result({ reader }: { reader: Parameters<typeof verifyWholeLog>[0] }) {
  return <Verdict verdict={await verifyWholeLog(reader)} at={new Date()} />
}
