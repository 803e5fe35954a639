/**
 * The main pages, each with somebody who works there. Pages of one thing are found as a person finds them: by the
 * first link of that kind on the list before them.
 */
import { expect, type Page } from '@playwright/test'

export type MainPage = {
  readonly who: string
  readonly path: string
  /** Follow the first link whose address matches, once or several times, to get there. */
  readonly onward?: readonly RegExp[]
}

const id = '[0-9a-f-]{36}'

export const mainPages: readonly MainPage[] = [
  { who: 'cq-reviewer', path: '/desk' },
  { who: 'secretary', path: '/desk' },
  { who: 'sysadmin', path: '/desk' },
  { who: 'sc-editor', path: '/catalogs' },
  { who: 'sc-editor', path: '/catalogs', onward: [new RegExp(`/catalogs/${id}$`)] },
  { who: 'sc-editor', path: '/catalogs', onward: [new RegExp(`/catalogs/${id}$`), /\/standards$/] },
  { who: 'sc-editor', path: '/catalogs', onward: [new RegExp(`/catalogs/${id}$`), /\/statistics$/] },
  { who: 'sc-editor', path: '/catalogs', onward: [new RegExp(`/catalogs/${id}$`), /\/compare/] },
  { who: 'sc-editor', path: '/catalogs', onward: [new RegExp(`/catalogs/${id}$`), /\/change-sets$/] },
  {
    who: 'sc-editor',
    path: '/catalogs',
    onward: [new RegExp(`/catalogs/${id}$`), /\/change-sets$/, /\/import$/],
  },
  {
    who: 'sc-editor',
    path: '/catalogs',
    onward: [new RegExp(`/catalogs/${id}$`), /\/change-sets$/, new RegExp(`/change-sets/${id}$`)],
  },
  { who: 'sc-editor', path: '/catalogs', onward: [/\/catalogs\/nodes\//] },
  { who: 'sc-editor', path: '/mappings' },
  { who: 'sc-editor', path: '/mappings?tab=suggestions' },
  { who: 'sc-editor', path: '/mappings/new' },
  { who: 'sc-editor', path: '/mappings/workbench' },
  { who: 'cq-reviewer', path: '/mappings/workbench?level=position' },
  { who: 'sc-editor', path: '/mappings/workbench?view=table' },
  { who: 'sc-editor', path: '/suggestions' },
  { who: 'sc-editor', path: '/suggestions?level=category' },
  { who: 'sc-editor', path: '/suggestions/synonyms' },
  { who: 'sc-editor', path: '/suggestions/weights' },
  { who: 'sc-editor', path: '/mappings/import' },
  { who: 'auditor', path: '/mappings/export?states=sent' },
  { who: 'auditor', path: '/mappings/print?states=sent' },
  { who: 'cq-reviewer', path: '/mappings/review' },
  { who: 'cq-reviewer', path: '/mappings/review', onward: [new RegExp(`/mappings/${id}$`)] },
  { who: 'cq-reviewer', path: '/mappings/packages' },
  { who: 'cq-reviewer', path: '/mappings/packages', onward: [new RegExp(`/packages/${id}$`)] },
  {
    who: 'cq-reviewer',
    path: '/mappings/packages',
    onward: [new RegExp(`/packages/${id}$`), /\/letter$/],
  },
  { who: 'sc-editor', path: '/mappings/packages/new' },
  { who: 'secretary', path: '/mappings/meeting' },
  { who: 'sc-editor', path: '/mappings/stale' },
  { who: 'sc-editor', path: '/mappings/comments' },
  { who: 'sc-editor', path: '/mappings/releases' },
  { who: 'auditor', path: '/mappings/releases/compare' },
  { who: 'sc-reviewer', path: '/mappings/assignments?tab=rounds' },
  { who: 'sc-reviewer', path: '/mappings/assignments/new' },
  { who: 'cq-reviewer', path: '/mappings/assignments/new?kind=confirm' },
  { who: 'auditor', path: '/mappings/agreement' },
  { who: 'sc-editor', path: '/account' },
  { who: 'cq-editor', path: '/gaps' },
  { who: 'cq-editor', path: '/gaps/matrix' },
  { who: 'cq-editor', path: '/gaps/coverage' },
  { who: 'cq-editor', path: '/gaps/redundancy' },
  { who: 'sc-reviewer', path: '/gaps/redundancy?level=position' },
  { who: 'cq-reviewer', path: '/gaps/bundles?level=position' },
  { who: 'secretary', path: '/joint' },
  { who: 'secretary', path: '/joint?view=list' },
  { who: 'sc-editor', path: '/joint/new' },
  { who: 'sc-editor', path: '/joint', onward: [new RegExp(`/joint/${id}$`)] },
  { who: 'sc-editor', path: '/joint', onward: [new RegExp(`/joint/${id}$`), /\/edit$/] },
  { who: 'auditor', path: '/joint', onward: [new RegExp(`/joint/${id}$`), /\/drafts\/\d+$/] },
  { who: 'auditor', path: '/progress' },
  { who: 'auditor', path: '/progress', onward: [/\/progress\/rows\?/] },
  { who: 'auditor', path: '/audit' },
  { who: 'auditor', path: '/audit', onward: [/\/audit\/\d+$/] },
  { who: 'auditor', path: '/audit/verify' },
  { who: 'auditor', path: '/search?q=办公用房' },
  { who: 'auditor', path: '/permissions' },
  { who: 'auditor', path: '/help' },
  { who: 'auditor', path: '/account' },
  { who: 'sysadmin', path: '/members' },
  { who: 'secadmin', path: '/members' },
  { who: 'sysadmin', path: '/members/tokens' },
  { who: 'auditadmin', path: '/security' },
]

/** `/catalogs › …/standards`, for the name of a test. */
export function nameOfPage({ who, path, onward = [] }: MainPage): string {
  return [`${path} of ${who}`, ...onward.map((pattern) => pattern.source.replaceAll(id, '…'))].join(' › ')
}

/** Goes to the page; on a narrow window, too. */
export async function goesTo(page: Page, { path, onward = [] }: MainPage): Promise<void> {
  await page.goto(path)
  for (const pattern of onward) {
    const links = page.getByRole('main').getByRole('link')
    await expect(links.first()).toBeAttached()
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const found = addresses.find((address) => pattern.test(address))
    expect(found, `a link to ${pattern.source} on ${page.url()}`).toBeDefined()
    await page.goto(found ?? '/')
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
}
