/** 导入: upload a 标准明细表, or take the template filled with the edition in force. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CatalogUploadForm } from '#components/catalog/upload-form'
import { AgencyName } from '#components/ui/agency'
import { ExportLinks } from '#components/ui/export-links'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { catalogWords } from '#lib/i18n/catalog'
import { importWords } from '#lib/i18n/import-screen'
import { loadImportTarget } from '#lib/queries/imports'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: importWords.title }

export default async function ImportPage({ params }: { params: Promise<{ catalogId: string }> }) {
  const reader = await gate('change-set.read')
  const { catalogId } = await params
  const catalog = await loadImportTarget(reader, catalogId)
  if (!catalog) notFound()
  return (
    <Page
      title={importWords.title}
      intro={importWords.intro}
      width="text"
      marks={<AgencyName agency={catalog.agency} short />}
      breadcrumbs={[
        { label: catalogWords.catalogs, href: '/catalogs' },
        { label: catalog.name, href: `/catalogs/${catalogId}` },
        { label: catalogWords.changeSets, href: `/catalogs/${catalogId}/change-sets` },
      ]}
    >
      <Card>
        <CatalogUploadForm catalogId={catalogId} />
      </Card>
      <Card>
        <p className="mb-3 text-ink-2">{importWords.templateHint}</p>
        <ExportLinks
          links={[{ href: `/api/exports/catalogs/${catalogId}/standards`, label: importWords.template }]}
        />
      </Card>
    </Page>
  )
}
