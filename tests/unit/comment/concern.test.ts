import { expect, test } from 'vitest'
import { threadStanding } from '#lib/domain/comment/concern'

type Said = { readonly by: string; readonly to?: readonly string[]; readonly takenBack?: true }

const thread = (...said: readonly Said[]) =>
  said.map(({ by, to = [], takenBack }, index) => ({
    id: `${index + 1}`,
    authorId: by,
    mentions: to,
    withdrawal: takenBack ? { accountId: by, withdrawnAt: new Date(0) } : null,
  }))

const standing = (...said: readonly Said[]) => threadStanding(thread(...said), ['me'], new Set())

test('a thread concerns those who wrote in it or are named in it, and nobody else', () => {
  expect(standing({ by: 'other' }, { by: 'third', to: ['other'] })).toBeNull()
  expect(standing()).toBeNull()
  expect(standing({ by: 'me' })).toMatchObject({ wrote: true, named: false, count: 1 })
  expect(standing({ by: 'other', to: ['me'] })).toMatchObject({ wrote: false, named: true })
})

test('what was taken back counts for nothing', () => {
  expect(standing({ by: 'other', to: ['me'], takenBack: true }, { by: 'other' })).toBeNull()
  expect(standing({ by: 'me' }, { by: 'other', takenBack: true })).toMatchObject({
    turn: 'said',
    count: 1,
    lastId: '1',
  })
})

test('the turn is with whoever was named after the last word of his', () => {
  expect(standing({ by: 'other', to: ['me'] })?.turn).toBe('asked')
  expect(standing({ by: 'other', to: ['me'] }, { by: 'third' })?.turn).toBe('asked')
  expect(standing({ by: 'other', to: ['me'] }, { by: 'me' })?.turn).toBe('said')
  expect(standing({ by: 'other', to: ['me'] }, { by: 'me' }, { by: 'other', to: ['me'] })?.turn).toBe('asked')
})

test('others who speak after the last word of his and name him not have replied', () => {
  expect(standing({ by: 'me' }, { by: 'other' })?.turn).toBe('replied')
  expect(standing({ by: 'other', to: ['me'] }, { by: 'me' }, { by: 'third', to: ['other'] })?.turn).toBe(
    'replied',
  )
})

test('it is unread while a comment that stands names him unseen', () => {
  const said = thread({ by: 'other', to: ['me'] }, { by: 'other', to: ['me'], takenBack: true })
  expect(threadStanding(said, ['me'], new Set(['1']))?.unread).toBe(true)
  expect(threadStanding(said, ['me'], new Set(['2']))?.unread).toBe(false)
})

test('whoever takes the place of a colleague stands for both, and it says for whom', () => {
  const said = thread({ by: 'other', to: ['away'] })
  expect(threadStanding(said, ['me', 'away'], new Set())).toMatchObject({ turn: 'asked', asIds: ['away'] })
  const answered = thread({ by: 'other', to: ['away'] }, { by: 'me' })
  expect(threadStanding(answered, ['me', 'away'], new Set())).toMatchObject({
    turn: 'said',
    asIds: ['me', 'away'],
  })
})
