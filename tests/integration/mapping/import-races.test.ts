/** Imports while others work: two imports at once, a review in between, and exactly one named verdict for the loser. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { setUpTestDatabase } from '#tests/support/postgres'
import { csvFile, importInput, stage, tryImport } from './import-steps'
import { attempt, equalPair, move, proposeAndForward, succeed } from './walk'
import { buildWorld, type World } from './world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

const header = '四川名称,关系,重庆名称,理由'
const titles = ['术语', '用房', '用车', '接待']
const fileOf = (reason: string) =>
  csvFile(`${reason}.csv`, [header, ...titles.map((title) => `${title},等同,${title},${reason}（示例）`)])

describe('two imports at once', () => {
  it('one of two agencies with the same pairs wins all of them, the other is told by name, and nothing is half written', async () => {
    const mine = await stage('sc-editor', fileOf('川'))
    const theirs = await stage('cq-editor', fileOf('渝'))
    const results = await Promise.all([tryImport('sc-editor', mine), tryImport('cq-editor', theirs)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const loser = results.find((result) => !result.ok)
    expect(['IMPORT_RACED', 'IMPORT_ROWS_CHANGED']).toContain(loser?.ok === false ? loser.problem.code : '')
    const proposers = await database().mapping.groupBy({ by: ['proposerAgencyId'], _count: true })
    expect(proposers.map(({ _count }) => _count)).toEqual([titles.length])
    expect(await database().mappingImport.count()).toBe(1)
    await database().$executeRaw`UPDATE mapping SET state = 'withdrawn'`
  })

  it('one upload is imported once, however often the button is pressed', async () => {
    const id = await stage('sc-editor', fileOf('连按'))
    const input = await importInput('sc-editor', id)
    const results = await Promise.all([1, 2, 3].map(() => attempt('sc-editor', 'mapping.import', input)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    for (const result of results.filter((one) => !one.ok))
      expect(result).toMatchObject({ problem: { code: 'NOT_FOUND' } })
    await database().$executeRaw`UPDATE mapping SET state = 'withdrawn'`
  })
})

describe('a review during an import', () => {
  it('that sends a draft on after the dry run makes the import refuse, naming the row', async () => {
    const draft = await succeed('sc-editor', 'mapping.propose', equalPair(world, '节能'))
    const id = await stage('sc-editor', csvFile('节能.csv', [header, '节能,等同,节能,文件的理由（示例）']))
    const input = await importInput('sc-editor', id)
    const submitted = await move('sc-editor', 'mapping.submit', draft)
    expect(await attempt('sc-editor', 'mapping.import', input)).toMatchObject({
      problem: { code: 'IMPORT_ROWS_CHANGED', params: { count: 1, row: 2 } },
    })
    await move('sc-reviewer', 'mapping.forward', submitted)
  })

  it('runs beside 对方确认 of one of its pairs: the confirmation stands, and the import changes only the other rows', async () => {
    const waiting = await proposeAndForward(world, '资产')
    const file = csvFile('并行.csv', [
      header,
      '资产,等同,资产,名称与范围一致（示例）',
      '用车,等同,用车,并行（示例）',
    ])
    const id = await stage('sc-editor', file)
    const input = await importInput('sc-editor', id)
    const [imported, confirmed] = await Promise.all([
      attempt('sc-editor', 'mapping.import', input),
      attempt('cq-reviewer', 'mapping.confirm', { mappingId: waiting.id, version: waiting.version }),
    ])
    expect(imported.ok).toBe(true)
    expect(confirmed.ok).toBe(true)
    const mapping = await database().mapping.findUniqueOrThrow({ where: { id: waiting.id } })
    expect(mapping).toMatchObject({ state: 'confirmed', version: waiting.version + 1 })
    expect(await database().mappingStatement.count({ where: { mappingId: waiting.id } })).toBe(1)
  })
})

describe('an import and a submission of the same draft at once', () => {
  it.each(['术语', '用房', '接待'])('one comes first, the other is told by name: %s', async (title) => {
    const draft = await succeed('sc-editor', 'mapping.propose', equalPair(world, title))
    const id = await stage(
      'sc-editor',
      csvFile(`${title}.csv`, [header, `${title},等同,${title},文件改写的理由（示例）`]),
    )
    const input = await importInput('sc-editor', id)
    const [imported, submitted] = await Promise.all([
      attempt('sc-editor', 'mapping.import', input),
      attempt('sc-editor', 'mapping.submit', { mappingId: draft.id, version: draft.version }),
    ])
    expect([imported.ok, submitted.ok].filter(Boolean)).toHaveLength(1)
    const mapping = await database().mapping.findUniqueOrThrow({
      where: { id: draft.id },
      include: { currentStatement: true },
    })
    if (imported.ok) {
      expect(submitted).toMatchObject({ problem: { code: 'STALE' } })
      expect(mapping).toMatchObject({
        state: 'draft',
        currentStatement: { justification: '文件改写的理由（示例）' },
      })
    } else {
      expect(imported).toMatchObject({ problem: { code: 'IMPORT_ROWS_CHANGED' } })
      expect(mapping).toMatchObject({ state: 'agency-review', currentStatement: { number: 1 } })
    }
  })

  it('taking an import back leaves alone what was submitted meanwhile, whichever comes first', async () => {
    const id = await stage(
      'sc-editor',
      csvFile('用车.csv', [header, '用车,等同,接待,（示例）', '用房,等同,节能,（示例）']),
    )
    const importId = await succeed('sc-editor', 'mapping.import', await importInput('sc-editor', id))
    const one = await database().mapping.findFirstOrThrow({
      where: { state: 'draft', importRows: { some: { importId: importId.id } } },
    })
    const [undone, submitted] = await Promise.all([
      attempt('sc-editor', 'mapping.undo-import', { importId: importId.id, reason: '演练（示例）' }),
      attempt('sc-editor', 'mapping.submit', { mappingId: one.id, version: one.version }),
    ])
    const reply = undone.ok ? undone.value.reply : null
    expect(reply).toMatchObject(submitted.ok ? { withdrawn: 1, left: 1 } : { withdrawn: 2, left: 0 })
  })
})

describe('five thousand rows', () => {
  it('are more than are imported at once, and one more is refused before anything is written', async () => {
    const rows = Array.from({ length: 5_001 }, () => '术语,等同,术语,（示例）')
    const id = await stage('sc-editor', csvFile('太多.csv', [header, ...rows]))
    const input = await importInput('sc-editor', id)
    expect(await attempt('sc-editor', 'mapping.import', input)).toMatchObject({
      problem: { code: 'IMPORT_NOT_READY', params: { what: 'ROWS_TOO_MANY' } },
    })
  })
})
