/**
 * Checks the imports against .dependency-cruiser.cjs, and that the tool saw what it was to judge: with a TypeScript it
 * does not understand, dependency-cruiser sees no modules and reports success.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const roots = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'proxy.ts'].filter((path) =>
  existsSync(path),
)
const layers = [
  'app',
  'components',
  'lib/domain',
  'lib/db',
  'lib/commands',
  'lib/queries',
  'lib/i18n',
  'lib/files',
]

const { stdout, stderr } = spawnSync(
  process.execPath,
  ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'json', ...roots],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
)
if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${stdout}${stderr}`)
const { modules, summary } = JSON.parse(stdout)

const seen = (layer) => modules.filter(({ source }) => source.startsWith(`${layer}/`)).length
const there = (layer) =>
  readdirSync(layer, { recursive: true }).filter((file) => /\.tsx?$/.test(file) && !/^generated\//.test(file))
    .length
const blind = layers.filter((layer) => there(layer) === 0 || seen(layer) < there(layer))
for (const layer of blind) console.error(`${layer}: ${there(layer)} files, but ${seen(layer)} modules seen`)
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)

console.log(
  `${modules.length} modules and ${summary.totalDependenciesCruised} imports seen, ${summary.violations.length} faults`,
)
process.exitCode = blind.length > 0 || summary.violations.length > 0 ? 1 : 0
