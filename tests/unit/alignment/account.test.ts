/** The account of a score, and what a title says apart from how it is typed. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignList } from '#lib/domain/alignment/align-all'
import { alignItem } from '#lib/domain/alignment/align-item'
import { buildAlignment } from '#lib/domain/alignment/alignment'
import { candidatesFor } from '#lib/domain/alignment/candidates'
import { titleForms } from '#lib/domain/alignment/title-forms'

const words = fc.array(fc.constantFrom('机', '关', '公', '务', '用', '车', '(', ')', '~', '、', '管', '理'), {
  minLength: 1,
  maxLength: 12,
})
const list = fc
  .array(words, { minLength: 1, maxLength: 12 })
  .map((titles) => titles.map((title, at) => alignItem({ id: `t${at}`, title: title.join('') })))

it('makes every score the sum of its shares, between 0 and 1000', () => {
  fc.assert(
    fc.property(list, list, (sources, targets) => {
      for (const { alternatives } of alignList(buildAlignment(targets), sources))
        for (const { permille, reasons } of alternatives.candidates) {
          expect(reasons.reduce((sum, reason) => sum + reason.permille, 0)).toBe(permille)
          expect(permille).toBeGreaterThanOrEqual(0)
          expect(permille).toBeLessThanOrEqual(1000)
        }
    }),
  )
})

it('gives the same score whatever the order of the targets', () => {
  fc.assert(
    fc.property(list, words, (targets, title) => {
      const item = alignItem({ id: 'x', title: title.join('') })
      const scores = (all: typeof targets) =>
        candidatesFor(buildAlignment(all), item, { top: 20 }).candidates.map(({ permille }) => permille)
      expect(scores([...targets].reverse())).toEqual(scores(targets))
    }),
  )
})

it('never offers what was excluded', () => {
  const alignment = buildAlignment([alignItem({ id: 'a', title: '公务用车' })])
  const item = alignItem({ id: 'x', title: '公务用车' })
  expect(candidatesFor(alignment, item, { exclude: new Set(['a']) }).candidates).toEqual([])
})

it('reads brackets as qualifiers, a placeholder as the name itself, and several names as such', () => {
  expect(titleForms('搬(~凳子)')).toEqual({ head: '搬', names: ['搬'], qualifiers: ['搬凳子'] })
  expect(titleForms('嘴（口）')).toEqual({ head: '嘴', names: ['嘴'], qualifiers: ['口'] })
  expect(titleForms('难看、丑').names).toEqual(['难看', '丑'])
  expect(titleForms('頭髮').head).toBe('头发')
})

it('tells two equal titles apart by the titles above them', () => {
  const at = (id: string, above: string) =>
    alignItem({ id, title: '管理规范', path: [above], parentId: above })
  const alignment = buildAlignment([at('a', '办公用房'), at('b', '公务用车')])
  const [best] = candidatesFor(alignment, at('x', '公务用车管理')).candidates
  expect(best?.id).toBe('b')
  expect(best?.reasons.some(({ key }) => key === 'parent-path')).toBe(true)
})

it('prefers what stands below the confirmed counterpart of the parent', () => {
  const at = (id: string, parentId: string) => alignItem({ id, title: '管理规范', parentId })
  const alignment = buildAlignment([at('a', 'p'), at('b', 'q')])
  const [best] = candidatesFor(alignment, at('x', 'own'), { parentMappedTo: ['q'] }).candidates
  expect(best?.id).toBe('b')
  expect(best?.reasons.map(({ key }) => key)).toContain('confirmed-parent')
})
