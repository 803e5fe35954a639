/** The printed side of a 批次: a letter with the covering note, the items as a table, and what it is not. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PackageLetter } from '#components/package/package-letter'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { letterWords, packageScreenWords as words } from '#lib/i18n/package-screen'
import { loadPackageView } from '#lib/queries/packages'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.letter }

export default async function PackageLetterPage({ params }: { params: Promise<{ id: string }> }) {
  const reader = await gate('mapping.read')
  const { id } = await params
  const now = new Date()
  const view = await loadPackageView(reader, id, now)
  if (!view) notFound()
  return (
    <Page
      title={letterWords.title(view.from.name, view.to.name)}
      breadcrumbs={[
        { label: words.packages, href: '/mappings/packages' },
        { label: view.pack.title, href: `/mappings/packages/${id}` },
      ]}
      actions={<PrintButton />}
      width="text"
    >
      <PackageLetter view={view} now={now} />
    </Page>
  )
}
