/** A person at a browser, and what anybody can do there. The steps of each concept stand in files of their own. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { CommandName } from '#lib/domain/access/operations'

export type Person = {
  readonly username: string
  readonly page: Page
  /** Opens an address and waits until the page is there. */
  readonly opens: (path: string) => Promise<void>
  /** Sends a command past the screens, as a person with a script would; gives the status and the Problem's code. */
  readonly sends: (command: CommandName, input: unknown) => Promise<{ status: number; code: string | null }>
  /** The toast or notice that says so. */
  readonly sees: (text: string | RegExp) => Promise<void>
  /** The open dialog. */
  readonly dialog: Locator
  /** Presses a button on the page, fills what its dialog asks for by label, and presses the button that does it. */
  readonly does: (button: string, answers?: Answers, submit?: string) => Promise<void>
}

/** Texts for fields of a form by their labels. */
export type Answers = Readonly<Record<string, string>>

export function personAt(page: Page, username: string): Person {
  const dialog = page.getByRole('dialog')
  return {
    username,
    page,
    opens: async (path) => {
      const answer = await page.goto(path)
      expect(answer?.status(), `${username} opens ${path}`).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    },
    sends: (command, input) =>
      page.evaluate(
        async ([name, body]) => {
          const answer = await fetch(`/api/commands/${name}`, { method: 'POST', body })
          const reply = (await answer.json()) as { problem?: { code: string } }
          return { status: answer.status, code: reply.problem?.code ?? null }
        },
        [command, JSON.stringify(input)] as const,
      ),
    sees: (text) => expect(page.getByText(text).first()).toBeVisible(),
    dialog,
    does: async (button, answers = {}, submit = button) => {
      await page.getByRole('button', { name: button, exact: true }).first().click()
      for (const [label, text] of Object.entries(answers)) await dialog.getByLabel(label).fill(text)
      await dialog.getByRole('button', { name: submit, exact: true }).click()
      await expect(dialog).toHaveCount(0)
    },
  }
}
