/** What a form sends, and where its complaints go. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commandResolver } from '#components/ui/form/resolver'

const schema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string().min(2),
  note: z.string().optional(),
  rows: z.array(z.object({ left: z.string() })).min(1, '请至少登记一项差异。'),
})
const options = { fields: {}, shouldUseNativeValidation: false } as const
const check = (values: Record<string, unknown>, fixed: Record<string, unknown> = { id: 'm1', version: 2 }) =>
  commandResolver(schema, fixed, (name) => ['title', 'note', 'rows.0.left'].includes(name))(
    values,
    undefined,
    options,
  )

describe('commandResolver', () => {
  it('sends the fixed values with the typed ones and leaves empty fields out', async () => {
    const result = await check({ title: '术语', note: '', rows: [{ left: '服务' }] })
    expect(result).toEqual({
      values: { id: 'm1', version: 2, title: '术语', rows: [{ left: '服务' }] },
      errors: {},
    })
  })

  it('takes the fixed value over a typed one, so that a refreshed version is what is sent', async () => {
    const result = await check(
      { title: '术语', version: 1, rows: [{ left: '服务' }] },
      { id: 'm1', version: 9 },
    )
    expect(result.values).toMatchObject({ version: 9 })
  })

  it('says that an emptied required field must be filled in, at the field', async () => {
    const result = await check({ title: '', rows: [{ left: '' }] })
    expect(result.errors).toMatchObject({
      title: { message: '请填写。' },
      rows: [{ left: { message: '请填写。' } }],
    })
  })

  it('puts a complaint that no control can show on top', async () => {
    const result = await check({ title: '术语', rows: [] })
    expect(result.errors).toMatchObject({ root: { unplaced: { message: '请至少登记一项差异。' } } })
  })

  it('names in Chinese what a general complaint is about where no control shows it', async () => {
    const result = await check({ title: '术语', rows: [{ left: '服务' }] }, { id: 'm1' })
    expect(result.errors).toMatchObject({ root: { unplaced: { message: '“修改次数”：请填写。' } } })
  })
})
