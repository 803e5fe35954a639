/**
 * `npm run lock:complete`, after every `npm install` in a closed network. A registry that holds the packages of one
 * platform only makes npm leave the others out of package-lock.json, and `npm ci` then refuses the lock file. Their
 * entries follow from the packages that ask for them: an exact version, and the platform in the name.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev }) =>
  Object.entries(optionalDependencies).map(([name, version]) => ({
    path: `node_modules/${name}`,
    version,
    dev,
  })),
)
const missing = wanted.filter(({ path }) => !Object.keys(lock.packages).some((one) => one.endsWith(path)))
for (const { path, version, dev } of missing) lock.packages[path] = entryFor(path, version, dev)

const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'))
writeFileSync(
  'package-lock.json',
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
)
console.log(`${missing.length} entries of other platforms added`)

function entryFor(path, version, dev) {
  if (!/^\d/.test(version))
    throw new Error(`${path} is asked for as ${version}, which names no exact version`)
  const words = path.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : null
  return {
    version,
    cpu,
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}
