/** A form that uploads a file for its dry run and opens the dry run's page; what is wrong with the file is said above it. */
'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { shellWords } from '#lib/i18n/shell'

type UploadFormProps = {
  /** Its field of the name `file` must hold one. */
  readonly children: ReactNode
  readonly words: { readonly noFile: string; readonly upload: string; readonly uploading: string }
  /** Sends what was chosen to the route that keeps uploads. */
  readonly send: (form: FormData, file: File) => Promise<Response>
  /** Where the dry run of the upload stands, without its id. */
  readonly page: string
}

export function UploadForm({ children, words, send, page }: UploadFormProps) {
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
    const reply = await replyOf(() => send(sent, file))
    if ('id' in reply) router.push(`${page}/${reply.id}`)
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
      {children}
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {pending ? words.uploading : words.upload}
        </Button>
      </div>
    </form>
  )
}

/** The id of the upload, or what is wrong with the file. */
async function replyOf(send: () => Promise<Response>): Promise<{ id: string } | { message: string }> {
  try {
    const body: unknown = await (await send()).json().catch(() => null)
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
