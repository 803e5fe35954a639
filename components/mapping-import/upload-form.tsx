/** Uploads a mapping file, with the YAML file beside it where there is one, for its dry run. */
'use client'

import { FileField } from '#components/upload/file-field'
import { UploadForm } from '#components/upload/upload-form'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'

export function MappingUploadForm() {
  return (
    <UploadForm
      words={words}
      page="/mappings/import"
      send={(form) => fetch('/api/imports/mappings', { method: 'POST', body: form })}
    >
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".xlsx,.csv,.tsv,.json,.ndjson,.txt"
      />
      <FileField name="metadata" label={words.metadata} accept=".yml,.yaml" />
    </UploadForm>
  )
}
