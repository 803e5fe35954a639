/**
 * Every command against input that nobody types: no role, no subject, no bound and no byte of it may become more than a
 * named Problem. The inputs are made from the commands' own schemas, so a new command is tried without being named here.
 */
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '#lib/commands/registry'
import { database } from '#lib/db/client'
import { allowsSome } from '#lib/domain/access/policy'
import { type Actor, type Role, roles } from '#lib/domain/access/roles'
import { problemMessage } from '#lib/i18n/problems'
import { setUpTestDatabase } from '#tests/support/postgres'
import { seedPeople } from '../../../prisma/seed/people'
import { actorOf } from '../access/people'
import { sampleInput } from './sample-input'

setUpTestDatabase()

const registered = Object.values(commands)
const holder: Partial<Record<Role, string>> = {
  editor: 'sc-editor',
  reviewer: 'sc-reviewer',
  signatory: 'sc-signatory',
  seat: 'sc-seat-1',
}
const people = new Map<Role, Actor>()

beforeAll(async () => {
  await seedPeople()
  for (const role of roles) people.set(role, await actorOf(holder[role] ?? role))
})

beforeEach(() => database().signInLimit.deleteMany())

function personFor(name: (typeof registered)[number]['name']): Actor {
  for (const person of people.values()) if (allowsSome(person, name)) return person
  throw new Error(`nobody may run ${name}`)
}

describe.each(registered.map((one) => [one.name, one] as const))('%s', (name, command) => {
  const run = async (raw: unknown) => {
    const result = await command.run(raw, personFor(name))
    return result.ok ? 'OK' : result.problem.code
  }

  it.each([
    ['U+0000', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['a control character that XML refuses', 'a\u000bb'],
  ])('takes no text with %s', async (_, text) => {
    const input = sampleInput(command.input, text)
    if (!JSON.stringify(input).includes(JSON.stringify(text).slice(1, -1))) return
    expect(await run(input)).toBe('INVALID_INPUT')
  })

  it('takes no text of a megabyte', async () => {
    const input = sampleInput(command.input, '长'.repeat(1_000_000))
    if (!JSON.stringify(input).includes('长')) return
    expect(await run(input)).toBe('INVALID_INPUT')
  })

  it('answers things that do not exist with a Problem in Chinese', async () => {
    const input = sampleInput(command.input, randomUUID())
    const result = await command.run(input, personFor(name))
    if (result.ok) return
    expect(problemMessage(result.problem)).toMatch(/\p{Script=Han}/u)
  })

  it.each([
    { raw: null },
    { raw: 1 },
    { raw: 'text' },
    { raw: [] },
    { raw: {} },
    { raw: JSON.parse('{"__proto__": null, "constructor": 1}') as unknown },
  ])('refuses $raw', async ({ raw }) => {
    expect(['INVALID_INPUT', 'NOT_FOUND']).toContain(await run(raw))
  })

  it('takes no number beyond what the database holds', async () => {
    const huge = JSON.parse(
      JSON.stringify(sampleInput(command.input, 'x'), (_key, value: unknown) =>
        typeof value === 'number' ? 9_007_199_254_740_991 : value,
      ),
    ) as unknown
    const result = await command.run(huge, personFor(name))
    expect(result.ok).toBeTypeOf('boolean')
  })

  it('refuses every role without a cell in its row before it looks', async () => {
    for (const person of people.values()) {
      if (allowsSome(person, name)) continue
      const result = await command.run({}, person)
      expect(result.ok ? 'OK' : result.problem.code, person.username).toBe('NOT_ALLOWED')
    }
  })
})
