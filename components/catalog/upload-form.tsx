/** Uploads a table file for its dry run. The file itself is the body of the request; what is wrong with it is said here. */
'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { importWords } from '#lib/i18n/import-screen'
import { shellWords } from '#lib/i18n/shell'

export function UploadForm({ catalogId }: { catalogId: string }) {
  const router = useRouter()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const upload = async () => {
    const file = input.current?.files?.[0]
    if (!file) {
      setProblem(importWords.noFile)
      return
    }
    setPending(true)
    setProblem(null)
    const reply = await send(catalogId, file)
    if ('id' in reply) router.push(`/catalogs/${catalogId}/import/${reply.id}`)
    else {
      setProblem(reply.message)
      setPending(false)
    }
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void upload()
      }}
    >
      {problem && <Notice tone="stop" live title={problem} />}
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          {importWords.file}
        </label>
        <p id={`${id}hint`} className="text-sm text-ink-3">
          {importWords.fileHint}
        </p>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={`${id}hint`}
          className="max-w-full rounded-md border border-field bg-surface p-1.5 file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-line-2 file:bg-paper file:px-3 file:py-1"
        />
      </div>
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {pending ? importWords.uploading : importWords.upload}
        </Button>
      </div>
    </form>
  )
}

/** The id of the upload, or what is wrong with the file. */
async function send(catalogId: string, file: File): Promise<{ id: string } | { message: string }> {
  const query = new URLSearchParams({ catalog: catalogId, name: file.name })
  try {
    const response = await fetch(`/api/imports?${query}`, { method: 'POST', body: file })
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
