/**
 * The main job on real input, told once from end to end by the people of both bureaus: a changed 标准明细表 becomes the
 * edition in force, a mapping is agreed on, a joint standard is written, voted and co-signed, and the auditor proves it.
 */
import { verifySignature } from '#lib/auth/signing-key'
import { demoPassword } from '#lib/domain/access/password-rule'
import { verifyReceipt } from '#lib/domain/joint/verify-receipt'
import { verifiesLogOnServer } from './support/server'
import { expect, test } from './support/test'
import { changedWorkbook, type TableRow } from './support/workbook'

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

const catalog = '四川省机关事务标准体系'
const confirmedBefore = { sichuan: '术语标准', chongqing: '术语与缩略语标准' }
const pair = { sichuan: '符号与标志标准', chongqing: '标准化导则' }
const title = '机关办公区公共信息标志设置规范（示例）'
const seats = ['sc-seat-1', 'sc-seat-2', 'sc-seat-3', 'cq-seat-1', 'cq-seat-2', 'cq-seat-3']

/** Addresses that later chapters go on with. */
let mapping = ''
let joint = ''

test.describe('the 标准明细表', () => {
  test('is downloaded, changed and imported; the reviewer makes it effective; what it touches is to be looked at again', async ({
    official,
  }) => {
    const editor = await official('sc-editor')
    const reviewer = await official('sc-reviewer')
    const before = await editor.readsCoverage()
    expect(await editor.readsCell(confirmedBefore)).toBe('已确认 1')

    await editor.opensImportPage(catalog)
    const template = await editor.downloadsTemplate()
    const faulty = await changedWorkbook(template, withNewRow({ 标准名称: '', 实施日期: '明年' }), {
      标准名称: '标准题目',
    })
    await editor.uploads({ name: '明细表（有误）.xlsx', bytes: faulty })
    await editor.seesDryRun()
    await editor.sees('还没有栏目对应为“标准名称”，无法预检。')
    await editor.matchesColumn('标准题目', '标准名称')
    const row = editor.page.getByRole('row').filter({ hasText: '标准名称为空' })
    await expect(row.getByRole('rowheader')).toHaveText(/^\d+$/)
    await expect(row).toContainText('阻断')
    await expect(row).toContainText('标准题目')
    await expect(editor.page.getByRole('button', { name: '形成变更单' })).toHaveCount(0)

    const good = await changedWorkbook(template, withNewRow({ 标准名称: '机关事务基础术语（示例）' }))
    await editor.opensImportPage(catalog)
    await editor.uploads({ name: '明细表.xlsx', bytes: good })
    await editor.seesDryRun()
    const added = editor.page.getByRole('row').filter({ hasText: '机关事务基础术语（示例）' })
    await expect(added.filter({ hasText: '新增' })).toBeVisible()
    const changeSet = await editor.makesChangeSet('2026年复审结果（示例）')

    await editor.renames(changeSet, confirmedBefore.sichuan, '术语和定义标准')
    await editor.sees('生效后有 1 条对照需要复核')
    const renamed = editor.page.getByRole('row').filter({ hasText: '改名' })
    await expect(renamed).toContainText(confirmedBefore.chongqing)
    await editor.submitsChangeSet(changeSet)
    await reviewer.makesEffective(changeSet)

    const now = { ...confirmedBefore, sichuan: '术语和定义标准' }
    expect(await editor.readsCell(now)).toBe('已确认 0，待复核')
    expect(await editor.readsCoverage()).toEqual({
      sichuan: less(before.sichuan, 1),
      chongqing: less(before.chongqing, 0.5),
    })
    await editor.opensCell(now)
    await editor.page.getByRole('link', { name: '查看' }).first().click()
    await editor.sees('待复核')
    await editor.sees('节点内容已变化')
  })
})

test.describe('the mapping', () => {
  test('is proposed, returned, revised and confirmed, and moves the matrix and the coverage', async ({
    official,
  }) => {
    const editor = await official('sc-editor')
    const reviewer = await official('sc-reviewer')
    const chongqing = await official('cq-reviewer')
    const before = await editor.readsCoverage()

    mapping = await editor.proposes(pair, {
      relation: '相关',
      justification: '符号与标志是标准化工作的共用基础，使用时相互参照。',
      difference: {
        kind: '适用范围',
        treatment: '可统一',
        sichuan: '机关办公区的公共信息符号与标志',
        chongqing: '标准化工作导则，含标志的编写规则',
      },
    })
    await chongqing.findsNothingAt(mapping)
    await reviewer.passesAgencyReview(mapping)
    await chongqing.returns(mapping, '两者有共同的编写规则，请重新判定是否为“交叉”。')

    await editor.findsMapping(mapping, '退回修改')
    await editor.sees('两者有共同的编写规则，请重新判定是否为“交叉”。')
    await editor.revises(mapping, {
      relation: '交叉',
      justification: '标志的编写规则两边都有，其余各不相同。',
    })
    await reviewer.passesAgencyReview(mapping)
    expect(await editor.readsCoverage()).toMatchObject({
      sichuan: { confirmed: before.sichuan.confirmed },
      chongqing: { confirmed: before.chongqing.confirmed },
    })
    expect(await editor.readsCell(pair)).toBe('已确认 0，待确认 ½')

    await chongqing.confirms(mapping)
    await editor.findsMapping(mapping, '已确认', '交叉')
    expect(await editor.readsCell(pair)).toBe('已确认 ½')
    expect((await editor.readsCoverage()).sichuan.confirmed).toBe(plus(before.sichuan.confirmed, 0.5))
    expect((await editor.readsCoverage()).chongqing.confirmed).toBe(plus(before.chongqing.confirmed, 0.5))
  })
  test.use({ expectedStatuses: [404] })
})

test.describe('the joint standard', () => {
  test('is proposed from the mapping, entered by both bureaus, and drafted by those who are named', async ({
    official,
  }) => {
    const sichuan = await official('sc-editor')
    const chongqing = await official('cq-editor')
    joint = await sichuan.proposesJointStandard(mapping, {
      title,
      kind: '川渝地区地方标准',
      motive: '两地标志的编写规则交叉，同一办公区出现两种样式。',
      path: '两局共同起草，联席会议审查。',
      purpose: '统一标志的编写规则，颜色留有弹性。',
    })
    await (await official('sc-reviewer')).enters(joint, '川立项示例一号')
    await chongqing.findsJoint(joint, '待立项')
    await (await official('cq-reviewer')).enters(joint, '渝立项示例一号')
    await sichuan.findsJoint(joint, '共同起草')

    await sichuan.namesDrafter(joint, '川·经办人（示例）')
    await chongqing.namesDrafter(joint, '渝·经办人（示例）')
    await sichuan.drafts(
      joint,
      [
        {
          number: '1',
          heading: '范围',
          element: '范围',
          text: '本文件规定了机关办公区公共信息标志的设置要求。',
          from: ['四川', '重庆'],
        },
      ],
      '第一稿：范围',
    )
    await chongqing.drafts(
      joint,
      [
        {
          number: '4.1',
          heading: '颜色',
          element: '核心技术要素',
          text: '标志的底色宜与建筑协调。',
          from: ['新增'],
          latitude: { authority: '各局机关事务管理部门', extent: '底色可自行选定', term: '至下次复审' },
        },
      ],
      '增加弹性条款',
    )
    await sichuan.submitsToJointReview(joint)
  })

  test('is voted by three seats of each bureau and passes', async ({ official }) => {
    const secretary = await official('secretary')
    await secretary.opensBallot(joint, '专家组规则')
    for (const seat of seats) await (await official(seat)).votes(joint, '同意该草案作为标准报批')
    await secretary.closesBallot(joint)
    await secretary.sees('表决通过')
    await secretary.findsJoint(joint, '待会签')
  })
})

test.describe('the signatures', () => {
  test.use({ expectedStatuses: [401] })

  test('are given by both signatories after the password once more, never with a wrong one', async ({
    official,
  }) => {
    const sichuan = await official('sc-signatory')
    const chongqing = await official('cq-signatory')
    await sichuan.cosigns(joint, 'not-the-password')
    await expect(sichuan.dialog).toContainText('密码不正确，未通过再次认证，签署没有进行。')
    await sichuan.findsJoint(joint, '待会签')
    await expect(sichuan.page.getByText('待会签', { exact: true })).not.toHaveCount(0)
    await expect(sichuan.page.getByText('已会签', { exact: true })).toHaveCount(0)

    await sichuan.cosigns(joint, demoPassword)
    await sichuan.sees('已会签，可以下载回执。')
    await chongqing.findsJoint(joint, '待会签')
    await chongqing.cosigns(joint, demoPassword)
    await chongqing.sees('已会签，可以下载回执。')
    await chongqing.findsJoint(joint, '会签完成')

    for (const agency of ['四川', '重庆']) {
      const receipt = await chongqing.downloadsReceipt(joint, agency)
      const { failed } = verifyReceipt(receipt, (key, text, signature) =>
        verifySignature(key.publicKey, text, signature),
      )
      expect(failed).toEqual([])
    }
    await (await official('secretary')).requestsApproval(joint)
  })
})

test.describe('the auditor', () => {
  test('follows it from the figure to the log entry, and verifies the log', async ({ official }) => {
    const { page, opens, sees } = await official('auditor')
    await opens('/progress')
    await page.getByRole('link', { name: /^报批：\d+$/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: '数字明细' })).toBeVisible()
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.getByRole('link', { name: '会签', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: /会签$/ })).toBeVisible()
    await sees('包含路径')

    await opens('/audit/verify')
    await sees(/^日志完整：[\d,]+ 条记录全部与指纹相符$/)
    expect(verifiesLogOnServer()).toMatch(/^日志完整：\d+ 条，树根 [0-9a-f]{64}/)
  })
})

/** One more standard in the 类目 that the first row belongs to; cells as given. */
function withNewRow(cells: TableRow) {
  return (rows: readonly TableRow[]): readonly TableRow[] => {
    const neighbour = rows.find((row) => row['类目'] === confirmedBefore.sichuan)
    const { 子体系, 类目 } = neighbour ?? {}
    return [...rows, { 子体系: 子体系 ?? '', 类目: 类目 ?? '', 核对情况: '示例', ...cells }]
  }
}

/** `3.5/22` and 0.5 → `4/22`. */
function plus(fraction: string, weight: number): string {
  const [sum, outOf] = fraction.split('/')
  return `${Number(sum) + weight}/${outOf}`
}

function less({ confirmed, proposed }: { confirmed: string; proposed: string }, weight: number) {
  return { confirmed: plus(confirmed, -weight), proposed: plus(proposed, -weight) }
}
