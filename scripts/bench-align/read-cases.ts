/**
 * Real lists with known counterparts, to measure the engine on. Each case has the source items, the targets, and for each
 * source the targets that people (or a fact such as an equal number) hold for its counterpart; none means “no counterpart”.
 */
import { readFileSync } from 'node:fs'
import { type AlignItem, alignItem } from '#lib/domain/alignment/align-item'
import { readList } from '#lib/files/align/read-list'

export type Case = {
  readonly name: string
  readonly sources: readonly AlignItem[]
  readonly targets: readonly AlignItem[]
  readonly truth: ReadonlyMap<string, ReadonlySet<string>>
}

const folder = new URL('../../data/', import.meta.url)
const NO_TERM = 'sssom:NoTermFound'

/** BeijingDaxue-1964-905 → Huang-1992-1820: 747 concepts (749 rows), 255 of them without a counterpart. */
export function conceptLists(): Case {
  const rows = readTsv('concept-lists/derived_BeijingDaxue-1964-905__Huang-1992-1820.tsv')
  const targets = readTsv('concept-lists/Huang-1992-1820.tsv').map((row) =>
    alignItem({ id: row['ID'] ?? '', title: row['CHINESE'] ?? '' }),
  )
  const labels = new Map(rows.map((row) => [row['subject_id'] ?? '', row['subject_label'] ?? '']))
  const sources = [...labels].map(([id, title]) => alignItem({ id, title }))
  const pairs = rows.map((row) => [row['subject_id'] ?? '', row['object_id'] ?? ''] as const)
  return { name: '概念表', sources, targets, truth: truthOf(sources, pairs) }
}

type CrosswalkRow = { readonly sichuan: string | null; readonly chongqing: readonly string[] }

/** The categories of both bureaus and the comparison of their names; confirmed by neither, so this says little. */
export function crosswalk(): Case {
  const { relations } = readJson<{ relations: readonly CrosswalkRow[] }>('crosswalk.json')
  const named = relations.filter((row) => row.sichuan !== null)
  const sources = [...new Set(named.map(({ sichuan }) => sichuan ?? ''))].map((id) => {
    const [above = '', title = ''] = id.split('/')
    return alignItem({ id, title, path: [above], parentId: above })
  })
  const targets = [...new Set(relations.flatMap(({ chongqing }) => chongqing))].map((id) => {
    const [code = '', title = ''] = id.split(' ')
    return alignItem({ id, title, code })
  })
  const pairs = named.flatMap(({ sichuan, chongqing }) => chongqing.map((id) => [sichuan ?? '', id] as const))
  return { name: '两局类目', sources, targets, truth: truthOf(sources, pairs) }
}

type StandardRow = {
  readonly id: string
  readonly bureau: string
  readonly subsystem: string
  readonly category: string
  readonly code: string | null
  readonly title: string
}

/**
 * Standards that both bureaus place, found again by title and place alone: the numbers are the truth and are kept from the
 * engine. The titles are equal word for word, so this shows that places of two differing systems do no harm.
 */
export function placedStandards(): Case {
  const { standards } = readJson<{ standards: readonly StandardRow[] }>('standards.json')
  const numbered = standards.filter(({ code }) => code !== null)
  const item = ({ id, title, subsystem, category }: StandardRow) =>
    alignItem({ id, title, path: [subsystem, category], parentId: `${subsystem}/${category}` })
  const sources = numbered.filter(({ bureau }) => bureau === '四川')
  const targets = numbered.filter(({ bureau }) => bureau !== '四川')
  const pairs = sources.flatMap((row) =>
    targets.filter(({ code }) => code === row.code).map(({ id }) => [row.id, id] as const),
  )
  const items = sources.map(item)
  return { name: '两局标准', sources: items, targets: targets.map(item), truth: truthOf(items, pairs) }
}

/** Two translations of the world's provinces, each under its country: 394 of 2,678, every one with a counterpart. */
export function places(): Case {
  const read = (name: string): readonly AlignItem[] => {
    const reading = readList(readFileSync(new URL(`places/${name}`, folder)))
    if (!reading.ok) throw new Error(`data/places/${name} cannot be read`)
    return reading.items
  }
  const sources = read('zh-TW.csv')
  const pairs = sources.map(({ id }) => [id, id] as const)
  return { name: '地名', sources, targets: read('zh-CN.csv'), truth: truthOf(sources, pairs) }
}

function truthOf(
  sources: readonly AlignItem[],
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const truth = new Map(sources.map(({ id }) => [id, new Set<string>()]))
  for (const [source, target] of pairs) if (target !== NO_TERM) truth.get(source)?.add(target)
  return truth
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

function readTsv(name: string): readonly Readonly<Record<string, string>>[] {
  const [titles = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trimEnd().split(/\r?\n/)
  const columns = titles.split('\t')
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').map((cell, place) => [columns[place] ?? '', cell])),
  )
}
