/** The way in. In demo mode only, the demo's accounts are offered as buttons. */
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '#components/access/sign-in-form'
import { currentActor } from '#lib/auth/actor'
import { isDemo } from '#lib/auth/settings'
import { demoPassword } from '#lib/domain/access/password-rule'
import { shellWords } from '#lib/i18n/shell'
import { listDemoAccounts } from '#lib/queries/demo-accounts'

export const metadata: Metadata = { title: '登录' }

export default async function SignInPage() {
  if (await currentActor()) redirect('/desk')
  const demo = isDemo() ? { accounts: await listDemoAccounts(), password: demoPassword } : null
  return (
    <main className="mx-auto grid min-h-dvh max-w-[880px] content-center gap-8 px-5 py-10">
      <header>
        <h1 className="text-2xl font-bold tracking-[.12em]">{shellWords.product}</h1>
        <p className="text-ink-2">{shellWords.tagline}</p>
      </header>
      <SignInForm demo={demo} />
      <p className="text-sm text-ink-3">
        本系统不处理涉密信息。登录、查看敏感内容、导出和每一项办理都留有记录。
      </p>
    </main>
  )
}
