import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedEvents } from '#lib/domain/access/log-visibility'
import { commandNames, readNames } from '#lib/domain/access/operations'
import { eventWords } from '#lib/i18n/audit'

/** Event names as the rules write them: quoted, concept and word, and not the name of an operation. */
function eventsOfTheDomain(): string[] {
  const files = readdirSync('lib/domain', { recursive: true, encoding: 'utf8' })
  const rules = files.filter((file) => file.endsWith('.ts') && !file.endsWith('log-visibility.ts'))
  const quoted = rules.flatMap((file) => readFileSync(join('lib/domain', file), 'utf8').match(named) ?? [])
  const operations: readonly string[] = [...commandNames, ...readNames]
  return [...new Set(quoted.map((name) => name.slice(1, -1)))].filter((name) => !operations.includes(name))
}

/** Every concept that has commands; an edition has none, a change set makes it. */
const concepts = new Set(['edition', ...commandNames.map((name) => name.slice(0, name.indexOf('.')))])
const named = new RegExp(`'(?:${[...concepts].join('|')})\\.[a-z-]+'`, 'g')

describe('words of the log', () => {
  it('every event that the domain writes has its words', () => {
    const events = eventsOfTheDomain()
    expect(events.length).toBeGreaterThan(40)
    expect(events.filter((event) => !(event in eventWords))).toEqual([])
  })

  it('there are no words for events that nobody writes, and nothing else is shared', () => {
    const events = eventsOfTheDomain()
    expect(Object.keys(eventWords).filter((event) => !events.includes(event))).toEqual([])
    expect(sharedEvents.filter((event) => !events.includes(event))).toEqual([])
  })
})
