import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/domain/access/roles'
import type { Change } from '#lib/domain/catalog/change'
import type { Catalog, ChangeSet } from '#lib/domain/catalog/change-set'
import {
  createChangeSet,
  editChangeSet,
  rebaseChangeSet,
  undoChange,
} from '#lib/domain/catalog/change-set-edit'
import {
  approveChangeSet,
  discardChangeSet,
  returnChangeSet,
  submitChangeSet,
  withdrawChangeSet,
} from '#lib/domain/catalog/change-set-review'
import { nextEditionTitle } from '#lib/domain/catalog/edition'
import { editionHash } from '#lib/domain/catalog/node'
import { emptyRecord } from '#lib/domain/catalog/record'
import type { AnyProblem, Result } from '#lib/domain/shared/problem'
import { chongqing, counter } from './real-catalogs'

const person = (accountId: string): Actor => ({
  accountId,
  username: accountId,
  displayName: accountId,
  agencyId: 'cq',
  roles: ['editor'],
  sessionId: 's',
})
const newId = counter('new')
const by = (accountId: string) => ({ actor: person(accountId), now: new Date('2026-11-22T02:00:00Z'), newId })
const editor = by('editor')
const reviewer = by('reviewer')

const catalog: Catalog = {
  id: 'cq-catalog',
  name: '重庆体系',
  agencyId: 'cq',
  scheme: 'three-plus-seven-n',
  effective: { id: 'e1', number: 1, title: '2026年第1版', snapshots: chongqing.snapshots },
}
const base = catalog.effective.snapshots
const facts = { catalog, regionCodes: ['51', '50'] }
const category = base.find((node) => node.officialCode === 'YX203')?.nodeId ?? ''
const rename: Change = { kind: 'edit', nodeId: category, set: { title: '公务用车标准' } }

function must<T>(result: Result<{ readonly next: T }, AnyProblem>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.next
}
const code = (result: Result<unknown, AnyProblem>) => (result.ok ? null : result.problem.code)
const start = (...changes: readonly Change[]) =>
  must(createChangeSet(catalog, { title: '年度修订', changes, source: null }, editor))
const submitted = (...changes: readonly Change[]) => {
  const draft = start(...changes)
  return must(submitChangeSet(draft, { version: draft.version }, facts, editor))
}
const seen = (changeSet: ChangeSet) => ({ version: changeSet.version })

describe('a change set', () => {
  test('goes from 编制中 over 待本局审核 to the edition in force', () => {
    const waiting = submitted(rename)
    expect(waiting).toMatchObject({ state: 'agency-review', submittedById: 'editor', version: 2 })
    const result = approveChangeSet(waiting, seen(waiting), catalog, reviewer)
    const { changeSet, edition, addedNodeIds } = must(result)
    expect(changeSet.state).toBe('effective')
    expect(edition).toMatchObject({ number: 2, title: '2026年第2版', baseId: 'e1', approvedBy: 'reviewer' })
    expect(edition.snapshots.find((node) => node.nodeId === category)?.title).toBe('公务用车标准')
    expect(edition.contentHash).toBe(editionHash(edition.snapshots))
    expect(addedNodeIds).toEqual([])
    expect(result.ok && result.value.events.map((event) => event.name)).toEqual([
      'change-set.approved',
      'edition.made-effective',
    ])
  })

  test('is not approved or returned by who wrote or submitted it', () => {
    const draft = start(rename)
    const byOther = must(submitChangeSet(draft, seen(draft), facts, by('colleague')))
    for (const own of [editor, by('colleague')])
      expect(code(approveChangeSet(byOther, seen(byOther), catalog, own))).toBe('SELF_REVIEW')
    const waiting = submitted(rename)
    expect(code(approveChangeSet(waiting, seen(waiting), catalog, editor))).toBe('SELF_REVIEW')
    expect(code(returnChangeSet(waiting, { ...seen(waiting), reason: '不妥' }, editor))).toBe('SELF_REVIEW')
  })

  test('is not approved after another edition came into force, and can be put on that one', () => {
    const waiting = submitted(rename)
    const later = { ...catalog, effective: { ...catalog.effective, id: 'e2', title: '2026年第2版' } }
    expect(code(approveChangeSet(waiting, seen(waiting), later, reviewer))).toBe('BASE_SUPERSEDED')
    const back = must(withdrawChangeSet(waiting, seen(waiting), editor))
    expect(code(rebaseChangeSet(back, seen(back), catalog, editor))).toBe('NO_CHANGE')
    const rebased = must(rebaseChangeSet(back, seen(back), later, editor))
    expect(rebased.baseEditionId).toBe('e2')
    const again = must(submitChangeSet(rebased, seen(rebased), { ...facts, catalog: later }, editor))
    expect(approveChangeSet(again, seen(again), later, reviewer).ok).toBe(true)
  })

  test('is returned with a reason only, and is a draft again', () => {
    const waiting = submitted(rename)
    expect(code(returnChangeSet(waiting, { ...seen(waiting), reason: ' ' }, reviewer))).toBe(
      'REASON_REQUIRED',
    )
    const back = must(returnChangeSet(waiting, { ...seen(waiting), reason: '请补依据' }, reviewer))
    expect(back).toMatchObject({ state: 'draft', reason: '请补依据' })
  })

  test('that changes nothing is neither imported, edited nor submitted', () => {
    const same: Change = { kind: 'edit', nodeId: category, set: { title: '公务用车管理标准' } }
    const source = { fileName: 'a.xlsx', sha256: 'x', sheet: 'Sheet1', matching: [] }
    expect(code(createChangeSet(catalog, { title: '导入', changes: [same], source }, editor))).toBe(
      'NO_CHANGE',
    )
    const draft = start()
    expect(code(editChangeSet(draft, { ...seen(draft), changes: [same] }, base, editor))).toBe('NO_CHANGE')
    expect(code(submitChangeSet(draft, seen(draft), facts, editor))).toBe('NO_CHANGE')
    expect(code(undoChange(draft, seen(draft), editor))).toBe('NO_CHANGE')
  })

  test('takes its last change back', () => {
    const draft = start()
    const edited = must(editChangeSet(draft, { ...seen(draft), changes: [rename] }, base, editor))
    expect(edited.changes).toEqual([rename])
    expect(must(undoChange(edited, seen(edited), editor)).changes).toEqual([])
  })

  test('is stale for a form that saw another version', () => {
    const draft = start(rename)
    const edit = { version: draft.version + 1, changes: [rename] }
    expect(code(editChangeSet(draft, edit, base, editor))).toBe('STALE')
  })

  test('is not edited while it waits, and ends when it is discarded', () => {
    const waiting = submitted(rename)
    const edit = { ...seen(waiting), changes: [rename] }
    expect(code(editChangeSet(waiting, edit, base, editor))).toBe('MOVE_NOT_ALLOWED')
    expect(code(discardChangeSet(waiting, seen(waiting), editor))).toBe('MOVE_NOT_ALLOWED')
    const draft = start(rename)
    const gone = must(discardChangeSet(draft, seen(draft), editor))
    expect(code(submitChangeSet(gone, seen(gone), facts, editor))).toBe('MOVE_NOT_ALLOWED')
  })

  test('is not submitted with a code against the scheme', () => {
    const draft = start({ kind: 'edit', nodeId: category, set: { officialCode: 'ZZ999' } })
    expect(code(submitChangeSet(draft, seen(draft), facts, editor))).toBe('CODE_UNFIT')
  })

  test('is not submitted with an example that bears a number', () => {
    const draft = start({
      kind: 'add',
      nodeId: 'example',
      parentNodeId: category,
      ordinal: null,
      nodeKind: 'position',
      officialCode: null,
      title: '规范(示例)',
      standardId: null,
      record: { ...emptyRecord, evidence: 'illustrative', numberText: 'GB/T 1—2020' },
    })
    expect(code(submitChangeSet(draft, seen(draft), facts, editor))).toBe('RULES_BLOCK')
  })

  test('needs a name', () => {
    const input = { title: ' ', changes: [], source: null }
    expect(code(createChangeSet(catalog, input, editor))).toBe('INVALID_INPUT')
  })
})

describe('an edition', () => {
  test('is counted anew each year', () => {
    expect(nextEditionTitle('初始版次', '2026-11-22')).toBe('2026年第1版')
    expect(nextEditionTitle('2026年第1版', '2026-11-22')).toBe('2026年第2版')
    expect(nextEditionTitle('2026年第9版', '2027-01-01')).toBe('2027年第1版')
  })
})
