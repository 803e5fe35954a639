/** Uploads a mapping file, with the YAML file beside it where there is one, for its dry run. */
'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import { shellWords } from '#lib/i18n/shell'
import { FileField } from './file-field'

export function MappingUploadForm() {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const upload = async () => {
    const sent = new FormData(form.current ?? undefined)
    const file = sent.get('file')
    if (!(file instanceof File) || file.name === '') {
      setProblem(words.noFile)
      return
    }
    setPending(true)
    setProblem(null)
    const reply = await send(sent)
    if ('id' in reply) router.push(`/mappings/import/${reply.id}`)
    else {
      setProblem(reply.message)
      setPending(false)
    }
  }

  return (
    <form
      ref={form}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void upload()
      }}
    >
      {problem && <Notice tone="stop" live title={problem} />}
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".xlsx,.csv,.tsv,.json,.ndjson,.txt"
      />
      <FileField name="metadata" label={words.metadata} accept=".yml,.yaml" />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {pending ? words.uploading : words.upload}
        </Button>
      </div>
    </form>
  )
}

/** The id of the upload, or what is wrong with the file. */
async function send(form: FormData): Promise<{ id: string } | { message: string }> {
  try {
    const response = await fetch('/api/imports/mappings', { method: 'POST', body: form })
    const body: unknown = await response.json().catch(() => null)
    if (isAccepted(body)) return body.value
    return { message: isRefused(body) ? body.problem.message : shellWords.problem.unexpected }
  } catch {
    return { message: shellWords.problem.network }
  }
}

function isAccepted(body: unknown): body is { value: { id: string } } {
  return typeof body === 'object' && body !== null && 'ok' in body && body.ok === true
}

function isRefused(body: unknown): body is { problem: { message: string } } {
  return typeof body === 'object' && body !== null && 'problem' in body
}
