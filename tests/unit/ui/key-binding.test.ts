/** How a stroke of the keyboard finds its shortcut. */
import { describe, expect, it } from 'vitest'
import { isHeldTooLong, type KeyBinding, matchStroke } from '#components/shell/key-binding'

const key = (keys: string, label = keys): KeyBinding => ({ keys, label, run: () => undefined })
const bindings = [key('?'), key('g d'), key('j', '页面'), key('g g'), key('Ctrl+k')]

describe('matchStroke', () => {
  it('finds a single key', () => {
    expect(matchStroke('?', null, bindings, 0).binding?.keys).toBe('?')
  })

  it('waits after the first key of a sequence and finds it with the second', () => {
    const first = matchStroke('g', null, bindings, 0)
    expect(first).toEqual({ binding: null, pressed: { first: 'g', at: 0 } })
    expect(matchStroke('d', first.pressed, bindings, 500).binding?.keys).toBe('g d')
    expect(matchStroke('g', first.pressed, bindings, 500).binding?.keys).toBe('g g')
  })

  it('finishes a sequence before it takes a single key of the page', () => {
    const page = [...bindings, key('d', '新增差异')]
    const { pressed } = matchStroke('g', null, page, 0)
    expect(matchStroke('d', pressed, page, 300).binding?.keys).toBe('g d')
    expect(matchStroke('d', null, page, 300).binding?.label).toBe('新增差异')
  })

  it('forgets the first key after a while', () => {
    const late = matchStroke('d', { first: 'g', at: 0 }, bindings, 5000)
    expect(late).toEqual({ binding: null, pressed: null })
  })

  it('lets the later of two equal bindings win, so that a page can take a key of the shell', () => {
    expect(matchStroke('j', null, [...bindings, key('j', '对话框')], 0).binding?.label).toBe('对话框')
  })
})

describe('a key that is held down', () => {
  it('goes on through a list', () => {
    expect(isHeldTooLong('j', true)).toBe(false)
  })

  it('does nothing else a second time', () => {
    expect(['o', 'u', 'Enter', 'Ctrl+Enter'].map((stroke) => isHeldTooLong(stroke, true))).toEqual(
      Array(4).fill(true),
    )
    expect(isHeldTooLong('o', false)).toBe(false)
  })
})
