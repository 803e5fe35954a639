/**
 * Name and password, and in demo mode one button for each demo account. A refusal says why in the server's own words and keeps
 * the name that was typed.
 */
'use client'

import { useRouter } from 'next/navigation'
import { getCsrfToken } from 'next-auth/react'
import { type FormEvent, useState } from 'react'
import { AgencyName } from '#components/ui/agency'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import type { Problem } from '#lib/domain/problems'
import { roleWords } from '#lib/i18n/access'
import { problemMessage } from '#lib/i18n/problems'
import type { DemoAccountGroup } from '#lib/queries/demo-accounts'

type Demo = { readonly accounts: readonly DemoAccountGroup[]; readonly password: string }

const fieldStyle = 'h-10 w-full rounded-md border border-line-2 bg-surface px-3'

export function SignInForm({ demo }: { demo: Demo | null }) {
  const { submit, pending, message } = useSignIn()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    submit(String(form.get('username')), String(form.get('password')))
  }
  return (
    <div className="grid gap-8 md:grid-cols-[minmax(0,340px)_minmax(0,1fr)]">
      <form onSubmit={onSubmit} method="post" className="grid content-start gap-4">
        {message && <Notice tone="stop">{message}</Notice>}
        <label className="grid gap-1">
          账号
          <input
            name="username"
            autoComplete="username"
            required
            autoCapitalize="none"
            className={fieldStyle}
          />
        </label>
        <label className="grid gap-1">
          密码
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            className={fieldStyle}
          />
        </label>
        <Button type="submit" variant="primary" pending={pending !== null}>
          登录
        </Button>
      </form>
      {demo && (
        <section
          aria-labelledby="demo-accounts"
          className="grid content-start gap-3 border-line md:border-l md:pl-8"
        >
          <h2 id="demo-accounts" className="font-semibold">
            演示账号{' '}
            <span className="text-sm font-normal text-ink-3">点选即登录，密码均为 {demo.password}</span>
          </h2>
          {demo.accounts.map((group) => (
            <div key={group.agency?.name ?? '联合机构'} className="grid gap-2">
              <p className="text-sm">
                {group.agency ? <AgencyName agency={group.agency} /> : '联席会议与监督、管理'}
              </p>
              <div className="flex flex-wrap gap-2">
                {group.accounts.map((account) => (
                  <Button
                    key={account.username}
                    size="small"
                    pending={pending === account.username}
                    onPress={() => submit(account.username, demo.password)}
                  >
                    {account.roles.map((role) => roleWords[role]).join('、')}
                    <span className="font-mono text-xs text-ink-3">{account.username}</span>
                  </Button>
                ))}
              </div>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

function useSignIn() {
  const router = useRouter()
  const [pending, setPending] = useState<string | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const submit = async (username: string, password: string) => {
    setPending(username)
    setMessage(null)
    const refused = await signIn(username, password)
    if (refused === null) {
      router.replace('/desk')
      router.refresh()
      return
    }
    setMessage(refused)
    setPending(null)
  }
  return { submit, pending, message }
}

/** Null when the sign-in succeeded, else the sentence that says why not. */
async function signIn(username: string, password: string): Promise<string | null> {
  try {
    const csrfToken = await getCsrfToken()
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ username, password, csrfToken: csrfToken ?? '', json: 'true' }),
    })
    if (response.ok) return null
    return refusal(((await response.json()) as { url?: string }).url)
  } catch {
    return '未能连接服务器，请检查网络后重试。'
  }
}

/** next-auth carries our Problem in the `error` parameter of the URL that it would redirect to. */
function refusal(url: string | undefined): string {
  const error = url === undefined ? null : new URL(url, window.location.origin).searchParams.get('error')
  if (error?.startsWith('{')) return problemMessage(JSON.parse(error) as Problem)
  return '登录没有成功，请重试；持续出现请联系系统管理员。'
}
