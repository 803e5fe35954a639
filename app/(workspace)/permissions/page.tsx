/** 权限一览: the policy table itself, as the runner and the gates read it. Nothing on this page is written by hand. */
import type { Metadata } from 'next'
import { PolicyTable } from '#components/access/policy-table'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '权限一览' }

export default async function PermissionsPage() {
  await gate('policy.read')
  return (
    <Page
      title="权限一览"
      intro="本表由系统执行时读取的同一张权限表生成：行是每一项办理或查看，列是角色，格中写明对谁的事项有权；空格即无权。表中允许的，规则仍可能对具体事项拒绝（如本人提出的不得由本人审核）。"
      actions={<PrintButton />}
    >
      <PrintLandscape />
      <PolicyTable />
    </Page>
  )
}
