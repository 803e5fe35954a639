/** `npm run align` as a process: real lists in, SSSOM out, and nothing written where a list cannot be taken. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'align-'))
const out = join(folder, 'out.sssom.tsv')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

function align(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/align.ts', ...args],
      (trouble, stdout, stderr) => {
        resolve({ code: trouble ? Number(trouble.code) : 0, stdout, stderr })
      },
    )
  })
}

function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A list of concepts as csv with a byte order mark, as office programs save it. */
function concepts(name: string, file: string, column: string): string {
  const [titles = '', ...lines] = readFileSync(`data/concept-lists/${file}.tsv`, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  const place = titles.split('\t').indexOf(column)
  const rows = lines.map((line) => {
    const cells = line.split('\t')
    return `${cells[0]},"${(cells[place] ?? '').replaceAll('"', '""')}"`
  })
  return written(name, `\uFEFFid,label\r\n${rows.join('\r\n')}\r\n`)
}

it('aligns two real lists with a byte order mark and says where there is no counterpart', async () => {
  const source = concepts('a.csv', 'BeijingDaxue-1964-905', 'CHINESE')
  const target = concepts('b.csv', 'Huang-1992-1820', 'CHINESE')
  const ended = await align('--source', source, '--target', target, '--top', '3', '--out', out)
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const text = readFileSync(out, 'utf8')
  expect(text.startsWith('#')).toBe(true)
  const [head = '', ...rows] = text
    .trimEnd()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
  const columns = head.split('\t')
  const cells = rows.map((row) => row.split('\t'))
  const column = (name: string) => cells.map((row) => row[columns.indexOf(name)] ?? '')
  expect(cells.every((row) => row.length === columns.length)).toBe(true)
  expect(new Set(column('subject_id')).size).toBe(905)
  expect(column('object_id')).toContain('sssom:NoTermFound')
  for (const score of column('similarity_score').filter(Boolean)) {
    expect(Number(score)).toBeGreaterThan(0)
    expect(Number(score)).toBeLessThanOrEqual(1)
  }
}, 60_000)

it.each([
  ['a list without labels', 'id,name\n1,公车\n', 1, '缺少列“label”'],
  ['an id that stands twice', 'id,label\n1,公车\n1,食堂\n', 1, '第 3 行'],
  ['a list without rows', 'id,label\n', 1, '没有数据行'],
])(
  'writes nothing for %s and says in Chinese what is wrong',
  async (_name, text, code, words) => {
    const good = written('good.csv', 'id,label\n1,公务用车\n')
    const path = join(folder, 'refused.sssom.tsv')
    const ended = await align('--source', written('bad.csv', text), '--target', good, '--out', path)
    expect(ended.code).toBe(code)
    expect(ended.stderr).toContain('bad.csv')
    expect(ended.stderr).toContain(words)
    expect(existsSync(path)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  },
  60_000,
)

it('names a file that is missing and a call that lacks an option', async () => {
  const good = written('good.csv', 'id,label\n1,公务用车\n')
  const missing = await align('--source', join(folder, 'none.csv'), '--target', good, '--out', `${out}2`)
  expect(missing).toMatchObject({ code: 1 })
  expect(missing.stderr).toContain('没有这个文件')
  const lacking = await align('--source', good, '--target', good)
  expect(lacking).toMatchObject({ code: 2 })
  expect(lacking.stderr).toContain('请给出 --source、--target 和 --out')
  expect(existsSync(`${out}2`)).toBe(false)
}, 60_000)
