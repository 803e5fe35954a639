/** What a reader should be able to rely on in every file of the repository. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { describe, expect, it } from 'vitest'

const tracked = execFileSync(
  'git',
  ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
// This file quotes what it forbids.
const code = tracked.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !file.endsWith('/tidy.test.ts'))
const words = tracked.filter((file) =>
  /\.(ts|tsx|mjs|cjs|json|ya?ml|md|css|sql|prisma|example|toml|sh)$/.test(file),
)
const read = (file: string) => readFileSync(file, 'utf8')

it('sees the repository', () => {
  expect(code.length).toBeGreaterThan(100)
})

describe('source files', () => {
  it('have no name that says nothing', () => {
    const vague = /^(utils?|helpers?|managers?|services?|common|misc|index)\.(ts|tsx|mjs)$/
    expect(code.filter((file) => vague.test(basename(file)))).toEqual([])
  })

  it('are named in kebab-case', () => {
    const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))*\.(ts|tsx|mjs|cjs)$/
    // Next gives [id] folders and a few configuration files their names.
    const own = code.filter((file) => !basename(file).startsWith('.') && !/^\[/.test(basename(file)))
    expect(own.filter((file) => !named.test(basename(file)))).toEqual([])
  })

  it('have at most 300 lines', () => {
    expect(code.filter((file) => read(file).split('\n').length > 301)).toEqual([])
  })

  it('say what they hold before the first thing that they export', () => {
    const silent = (text: string) => !/\/\*\*|^\/\//m.test(text.split(/^export /m)[0] ?? '')
    const explained = code.filter((file) => /^(lib|components|scripts)\//.test(file))
    expect(explained.filter((file) => silent(read(file)))).toEqual([])
  })

  it('switch no check off and use no any', () => {
    const escapes = /@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas any\b/
    expect(code.filter((file) => escapes.test(read(file)))).toEqual([])
  })

  it('leave no TODO behind', () => {
    const marks = /\b(TODO|FIXME|XXX)\b/
    expect(code.filter((file) => marks.test(read(file)))).toEqual([])
  })
})

describe('the repository', () => {
  it('names no registry host and no path of somebody’s machine', () => {
    const traces = /registry\.npmjs|npmmirror|artifactory|(^|[\s"'(=:])\/(home|Users|root|work)\//m
    // The evidence in data/ quotes the web, and standards' own words are no addresses.
    const ours = words.filter(
      (file) =>
        !file.endsWith('/tidy.test.ts') && !file.startsWith('data/') && !file.startsWith('tests/fixtures/'),
    )
    expect(ours.filter((file) => traces.test(read(file)))).toEqual([])
  })

  it('locks dependencies without addresses and with exact versions', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http')
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    const versions = Object.values<string>({ ...dependencies, ...devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('locks the packages of every platform, or npm ci refuses the lock file (npm run lock:complete)', () => {
    const packages: Record<string, { optionalDependencies?: object }> = JSON.parse(
      read('package-lock.json'),
    ).packages
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    const there = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
    expect(wanted.filter((name) => !there.has(name))).toEqual([])
  })

  it('holds no file that is made by a tool or keeps a secret', () => {
    const made = /^(node_modules|\.next|\.data|test-results|lib\/db\/generated)\/|^\.env$|\.(log|pem|key)$/
    expect(tracked.filter((file) => made.test(file) && extname(file) !== '.example')).toEqual([])
  })
})
