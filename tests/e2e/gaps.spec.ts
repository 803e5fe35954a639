/**
 * 缺口 told once: a 类目 that the other bureau lacks is reported, disposed of, agreed and taken into a joint standard; then
 * two 类目 find one counterpart, which moves the coverage, is said to hold for what stands below, and is 冗余 that gets
 * 合并. The 类目 are this journey's own.
 */
import type { Official } from './support/official'
import { expect, test } from './support/test'

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

const lacking = '信息化建设标准'
const jointTitle = '机关事务数据资源目录编制规范（示例）'
/** Two that are answered as one. */
const together = ['机关运行经费管理标准', '机关党建标准'] as const
const target = '后勤服务保障标准'
const several = ['职工住房管理标准', '公积金服务标准'] as const

/** The list of gaps with this 类目 alone. */
const listed = `/gaps?q=${encodeURIComponent(lacking)}`
const rowOf = ({ page }: Official, title: string) => page.getByRole('row').filter({ hasText: title })

/** The addresses of the two mappings, for the chapters that follow. */
const mappings: string[] = []

test.describe('a gap', () => {
  test('is reported by who has the 类目, and comes to the desk of who lacks it', async ({ official }) => {
    const owner = await official('sc-editor')
    await owner.opens(listed)
    await expect(rowOf(owner, lacking)).toContainText('尚未处置')
    await owner.does('报告查无对应', { 理由: '贵方体系中没有信息化类目。（示例）' })
    await owner.sees('已报告，请对方处置')
    await expect(rowOf(owner, lacking)).toContainText('四川报告查无对应：贵方体系中没有信息化类目。（示例）')

    const editor = await official('cq-editor')
    await editor.opens('/desk')
    await editor.page.getByRole('link', { name: new RegExp(`^去处置：.*${lacking}$`) }).click()
    await expect(editor.page).toHaveURL(/\/gaps\?/)
    await editor.sees('只显示所选的一个缺口。')
    await editor.page.getByRole('button', { name: `处置缺口：${lacking}` }).click()
    await editor.dialog.getByRole('radio', { name: /^联合制定/ }).check()
    await editor.dialog
      .getByRole('textbox', { name: /^理由/ })
      .fill('双方都在建数据目录，宜共同制定。（示例）')
    await editor.dialog.getByRole('textbox', { name: /^责任人/ }).fill('渝·经办人（示例）')
    await editor.dialog.getByLabel(/^完成期限/).fill('2030-06-30')
    await editor.dialog.getByRole('button', { name: '提交本局审核' }).click()
    await editor.sees('已提交本局审核')
  })

  test('is decided by both bureaus, and leads straight into a joint standard', async ({ official }) => {
    const own = await official('cq-reviewer')
    await own.opens(listed)
    await own.does('审核通过')
    const other = await official('sc-reviewer')
    await other.opens(listed)
    await expect(rowOf(other, lacking)).toContainText('双方都在建数据目录')
    await other.does('同意')
    await expect(rowOf(other, lacking)).toContainText('联合制定')

    const editor = await official('sc-editor')
    await editor.opens(listed)
    await editor.page.getByRole('link', { name: '下一步：提出联合标准' }).click()
    await expect(editor.page.getByRole('main')).toContainText(lacking)
    await editor.fillsJointProposal({
      title: jointTitle,
      kind: '联合印发文件',
      motive: '两地数据目录各编各的。',
      path: '共同起草。',
      purpose: '统一目录的栏目。',
    })
    await editor.opens(listed)
    await editor.page.getByRole('link', { name: `联合标准：${jointTitle}` }).click()
    await expect(editor.page.getByRole('heading', { level: 1 })).toContainText(jointTitle)
  })

  test('together with another is disposed of and answered at once', async ({ official }) => {
    const editor = await official('cq-editor')
    await editor.opens('/gaps')
    await editor.page.getByRole('button', { name: '批量处置' }).click()
    for (const title of together) await editor.dialog.getByRole('checkbox', { name: title }).check()
    await editor.dialog.getByRole('radio', { name: /^保留差异/ }).check()
    await editor.dialog.getByRole('textbox', { name: /^理由/ }).fill('由各自的制度规定。（示例）')
    await editor.dialog.getByRole('button', { name: '提交本局审核' }).click()
    await editor.sees(`已办理 ${together.length} 个`)

    const reviewer = await official('cq-reviewer')
    await reviewer.opens('/gaps')
    await reviewer.page.getByRole('button', { name: '批量答复' }).click()
    await reviewer.dialog.getByRole('radio', { name: /^审核通过/ }).check()
    for (const title of together) await reviewer.dialog.getByRole('checkbox', { name: title }).check()
    await reviewer.dialog.getByRole('button', { name: '提交' }).click()
    await reviewer.sees(`已办理 ${together.length} 个`)
    for (const title of together) await expect(rowOf(reviewer, title)).toContainText('保留差异，已处置')
  })
})

test.describe('two 类目 with one counterpart', () => {
  test('move the coverage, whose formula stands on the page', async ({ official }) => {
    const auditor = await official('auditor')
    const before = await auditor.readsFigure('四川 全部 已确认')
    const [editor, reviewer, other] = [
      await official('sc-editor'),
      await official('sc-reviewer'),
      await official('cq-reviewer'),
    ]
    for (const sichuan of several) {
      const mapping = await editor.proposes(
        { sichuan, chongqing: target },
        {
          relation: '被包含',
          justification: '对职工的服务都列在后勤服务保障之下。（示例）',
          difference: {
            kind: '适用范围',
            treatment: '须保留',
            sichuan: `${sichuan}一类（示例）`,
            chongqing: '后勤服务保障各类（示例）',
          },
        },
      )
      await reviewer.passesAgencyReview(mapping)
      await other.confirms(mapping)
      mappings.push(mapping)
    }
    expect(await auditor.readsFigure('四川 全部 已确认')).toBe(before + several.length)
    await auditor.sees('权重')
    await auditor.page.getByRole('link', { name: /^四川 全部 已确认：/ }).click()
    await expect(rowOf(auditor, several[0]).last()).toContainText('1')
  })

  test('cover what stands below them only once that is said by one side and agreed by the other', async ({
    official,
  }) => {
    const auditor = await official('auditor')
    const figure = () => auditor.readsFigure('四川 全部 由上级类目', 'position')
    const before = await figure()
    const [mapping = ''] = mappings
    const editor = await official('sc-editor')
    await editor.opens(mapping)
    await editor.page.getByRole('button', { name: `“${several[0]}”其下标准是否因这条对照而被覆盖` }).click()
    await editor.dialog.getByRole('radio', { name: /^全部覆盖/ }).check()
    await editor.dialog.getByRole('textbox', { name: /^理由/ }).fill('其下两项都在对方类目内。（示例）')
    await editor.dialog.getByRole('button', { name: '提交本局审核' }).click()
    await editor.sees('已提交本局审核')
    for (const [username, act] of [
      ['sc-reviewer', '审核通过，送对方'],
      ['cq-reviewer', '同意'],
    ] as const) {
      expect(await figure(), username).toBe(before)
      const person = await official(username)
      await person.opens('/desk')
      await person.page.getByRole('link', { name: new RegExp(`^去(审核|同意)：.*${several[0]}$`) }).click()
      await person.does(act)
      await expect(person.page.getByRole('button', { name: act, exact: true })).toHaveCount(0)
    }
    expect(await figure()).toBe(before + 2)
  })

  test('are 冗余, and 合并 is decided by their own bureau', async ({ official }) => {
    const editor = await official('sc-editor')
    const at = `/gaps/redundancy?q=${encodeURIComponent(several[1])}`
    await editor.opens(at)
    await expect(rowOf(editor, target)).toContainText('冗余，未处置')
    await editor.page.getByRole('button', { name: `处置冗余：对应“${target}”的几个节点` }).click()
    await editor.dialog.getByRole('radio', { name: /^合并/ }).check()
    await editor.dialog.getByRole('textbox', { name: /^理由/ }).fill('两类并为职工服务一类。（示例）')
    await editor.dialog.getByRole('textbox', { name: /^责任人/ }).fill('川·经办人（示例）')
    await editor.dialog.getByLabel(/^完成期限/).fill('2030-12-31')
    await editor.dialog.getByRole('button', { name: '提交本局审核' }).click()
    await editor.sees('已提交本局审核')
    await expect(rowOf(editor, target)).toContainText('处置办理中')

    const other = await official('cq-editor')
    await other.opens(at)
    await expect(rowOf(other, target)).not.toContainText('两类并为职工服务一类')
    const reviewer = await official('sc-reviewer')
    await reviewer.opens('/desk')
    await reviewer.page.getByRole('link', { name: new RegExp(`^去审核：.*${target}$`) }).click()
    await reviewer.does('审核通过')
    await expect(rowOf(reviewer, target)).toContainText('已处置')
    await other.opens(at)
    await expect(rowOf(other, target)).toContainText('合并：两类并为职工服务一类。（示例）')
  })
})
