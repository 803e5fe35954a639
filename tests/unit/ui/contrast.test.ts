/** The colours of app/globals.css, read from the file itself, hold WCAG 2.1 AA wherever the kit puts them. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8')
const screenRules = css.slice(0, css.indexOf('@media print'))
const tokens = new Map(
  [...screenRules.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
)

/** WCAG 2.1, “relative luminance”. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(front: string, back: string): number {
  const [low = 0, high = 0] = [front, back].map((name) => luminance(hexOf(name))).sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function hexOf(name: string): string {
  const hex = tokens.get(name)
  if (hex === undefined) throw new Error(`globals.css has no colour ${name}`)
  return hex
}

const textColours = ['ink', 'ink-2', 'ink-3', 'sc', 'cq', 'a3', 'a4', 'joint', 'gap', 'stop', 'ok']
const accents = ['sc', 'cq', 'a3', 'a4', 'joint', 'gap', 'stop', 'ok']

describe('colours', () => {
  it.each(textColours)('%s is readable as text on paper, on a sheet and on a marked row', (text) => {
    for (const back of ['paper', 'surface', 'joint-tint']) {
      expect(contrast(text, back), `${text} on ${back}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(accents)('%s is readable on its own tint, and white is readable on it', (accent) => {
    expect(contrast(accent, `${accent}-tint`)).toBeGreaterThanOrEqual(4.5)
    expect(contrast('white', accent)).toBeGreaterThanOrEqual(4.5)
  })

  it('the edge of a form field stands out from paper and sheet', () => {
    expect(contrast('field', 'surface')).toBeGreaterThanOrEqual(3)
    expect(contrast('field', 'paper')).toBeGreaterThanOrEqual(3)
  })
})
