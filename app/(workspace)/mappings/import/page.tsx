/** 导入对照: upload a mapping file for its dry run; below, what the agency has imported so far. */
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ImportList } from '#components/mapping-import/import-list'
import { MappingUploadForm } from '#components/mapping-import/upload-form'
import { ExportLinks } from '#components/ui/export-links'
import { Page } from '#components/ui/page'
import { Card, Section } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { listImports } from '#lib/queries/mapping-import-record'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function MappingImportPage() {
  const reader = await gate('mapping.read-internal')
  if (!allows(reader.actor, 'mapping.import', 'own')) forbidden()
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <MappingUploadForm />
        </Card>
        <Card>
          <p className="mb-3 text-ink-2">{words.templateHint}</p>
          <ExportLinks
            links={[{ href: '/api/exports/mappings/exchange?format=table', label: words.template }]}
          />
          <p className="mt-3 text-sm text-ink-3">{words.allDraft}</p>
        </Card>
      </div>
      <Section title={words.imports}>
        <ImportList lines={await listImports(reader)} />
      </Section>
    </Page>
  )
}
