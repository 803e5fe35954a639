/**
 * `npm run align -- --source a.csv --target b.csv [--top 5] --out out.sssom.tsv`: candidates for every row of one list among
 * the rows of another, with the engine of the application. Reads csv, writes SSSOM/TSV all at once or not at all.
 * Exit code 0 when the file is written, 1 when a list cannot be taken, 2 when the call cannot be understood.
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type AlignRun, alignAll } from '#lib/domain/alignment/align-all'
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { buildAlignment } from '#lib/domain/alignment/alignment'
import { baseWeights } from '#lib/domain/alignment/weights'
import { LIST_LIMITS } from '#lib/files/align/list-problem'
import { readList } from '#lib/files/align/read-list'
import { candidateLines } from '#lib/files/align/write-candidates'
import { listProblemWords, noneLine, reasonLine } from '#lib/i18n/align'
import { readGeneralWords } from './align/read-general-words'
import { readSynonyms } from './align/read-synonyms'

const usage = `用法：npm run align -- --source 甲.csv --target 乙.csv --out 结果.sssom.tsv
  --top N            每个条目最多列出几个候选（1 至 100，默认 5）
  --regions 甲,乙     名称前可以忽略的地区名，如 四川省,四川,重庆市,重庆
  --synonyms 文件     同义词表 JSON，如 data/alignment/synonyms.json
  --no-general-words 不用通用近义词表（data/alignment/general-words.tsv）
  --license 网址      结果文件的许可
CSV 列：id、label 必填；parent_id、path、description 可选；UTF-8，有无 BOM 均可。`

/** Characters that are gathered before they are written. */
const partLength = 65_536

function stop(code: 1 | 2, ...lines: readonly string[]): never {
  for (const line of lines) console.error(line)
  process.exit(code)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        source: { type: 'string' },
        target: { type: 'string' },
        out: { type: 'string' },
        top: { type: 'string', default: '5' },
        regions: { type: 'string', default: '' },
        synonyms: { type: 'string' },
        license: { type: 'string' },
        'no-general-words': { type: 'boolean', default: false },
      },
    })
    const { source, target, out, top } = values
    if (!source || !target || !out) return stop(2, '请给出 --source、--target 和 --out。', usage)
    if (!/^[1-9]\d?$|^100$/.test(top)) return stop(2, `--top 应是 1 至 100 的整数，现为“${top}”。`)
    if ([source, target].some((path) => resolve(path) === resolve(out)))
      return stop(2, '--out 不能与 --source 或 --target 是同一个文件。')
    if (values.license !== undefined && !URL.canParse(values.license))
      return stop(2, `--license 应是网址，现为“${values.license}”。`)
    const regionNames = values.regions.split(/[,，、]/).filter((name) => name !== '')
    return { ...values, source, target, out, top: Number(top), regionNames }
  } catch (trouble) {
    return stop(2, trouble instanceof Error ? trouble.message : String(trouble), usage)
  }
}

/** Everything that the result depends on. */
const mark = createHash('sha256')

function readItems(path: string): readonly AlignItem[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) stop(1, `${path}：没有这个文件。请检查路径。`)
  if (found.size > LIST_LIMITS.bytes)
    stop(
      1,
      `${path}：${listProblemWords({
        code: 'LIST_TOO_LARGE',
        params: { bytes: found.size, limit: LIST_LIMITS.bytes },
      })}`,
    )
  const bytes = readFileSync(path)
  mark.update(createHash('sha256').update(bytes).digest())
  const reading = readList(bytes)
  if (!reading.ok) stop(1, ...reading.problems.map((problem) => `${path}：${listProblemWords(problem)}`))
  const [first] = reading.remarks
  if (first) console.error(`提示　${path}：${listProblemWords(first)}（共 ${reading.remarks.length} 处）`)
  return reading.items
}

/** Beside the place where it will stand, then moved there: nobody ever sees half a file. */
function writeWhole(path: string, lines: Iterable<string>): void {
  const draft = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`)
  try {
    const file = openSync(draft, 'w')
    try {
      let part = ''
      for (const line of lines) {
        part += `${line}\n`
        if (part.length < partLength) continue
        writeSync(file, part)
        part = ''
      }
      writeSync(file, part)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (trouble) {
    rmSync(draft, { force: true })
    stop(
      1,
      `${path}：写不进去（${trouble instanceof Error ? trouble.message : String(trouble)}）。请检查文件夹和权限。`,
    )
  }
}

const options = readOptions()
const sources = readItems(options.source)
const targets = readItems(options.target)
const synonyms = options.synonyms === undefined ? [] : readSynonyms(options.synonyms, (line) => stop(1, line))
const alignment = buildAlignment(targets, {
  weights: baseWeights,
  synonyms,
  regionNames: options.regionNames,
  generalWords: options['no-general-words'] ? [] : readGeneralWords(),
})
const run = alignAll(alignment, sources, { top: options.top })
let step = run.next()
while (!step.done) {
  if (process.stderr.isTTY) process.stderr.write(`\r${step.value.done} / ${step.value.total}`)
  step = run.next()
}
if (process.stderr.isTTY) process.stderr.write('\n')
const found = step.value
let none = 0
/** Counts the items without a counterpart as they pass by. */
const counted: AlignRun = {
  ...found,
  at: (index) => {
    const aligned = found.at(index)
    if (aligned.alternatives.none.believed) none++
    return aligned
  },
}
mark.update(JSON.stringify(alignment.settings))
writeWhole(
  options.out,
  candidateLines({
    run: counted,
    targets,
    source: basename(options.source),
    target: basename(options.target),
    mark: mark.digest('hex').slice(0, 32),
    license: options.license ?? null,
    wordsOf: reasonLine,
    wordsOfNone: noneLine,
  }),
)
console.log(`${sources.length} 个条目，其中 ${none} 个可能没有对应。已写入 ${options.out}`)
