/** Uploads a table file for its dry run; the file itself is the body of the request. */
'use client'

import { FileField } from '#components/upload/file-field'
import { UploadForm } from '#components/upload/upload-form'
import { importWords } from '#lib/i18n/import-screen'

export function CatalogUploadForm({ catalogId }: { catalogId: string }) {
  return (
    <UploadForm
      words={importWords}
      page={`/catalogs/${catalogId}/import`}
      send={(_, file) => {
        const query = new URLSearchParams({ catalog: catalogId, name: file.name })
        return fetch(`/api/imports?${query}`, { method: 'POST', body: file })
      }}
    >
      <FileField name="file" label={importWords.file} hint={importWords.fileHint} accept=".xlsx,.csv" />
    </UploadForm>
  )
}
