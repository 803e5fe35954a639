/** Which outputs are still right: the Prisma client and Next's build carry a hash of the files they were made from. */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './steps'

type Output = {
  readonly inputs: readonly string[]
  /** Inside the output, so that it goes when the output goes. */
  readonly stamp: string
  readonly args: readonly string[]
}

const client: Output = {
  inputs: ['prisma/schema.prisma', 'prisma/models', 'package-lock.json'],
  stamp: 'lib/db/generated/.made-from',
  args: ['scripts/db/generate.mjs'],
}

const build: Output = {
  inputs: [
    'app',
    'components',
    'lib',
    'data',
    'public',
    'proxy.ts',
    'next.config.ts',
    'postcss.config.mjs',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'prisma/models',
  ],
  stamp: '.next/made-from',
  args: ['node_modules/next/dist/bin/next', 'build'],
}

/** Generates the Prisma client unless it fits the schema. */
export const ensureClient = (env: NodeJS.ProcessEnv) => ensure(client, env)

/** Builds the app unless the build fits the sources. */
export const ensureBuild = (env: NodeJS.ProcessEnv) => ensure(build, env)

async function ensure(output: Output, env: NodeJS.ProcessEnv): Promise<string> {
  const hash = hashOf(output.inputs)
  if (existsSync(output.stamp) && readFileSync(output.stamp, 'utf8') === hash) return 'is up to date'
  await runNode(output.args, env)
  writeFileSync(output.stamp, hash)
  return 'made'
}

function hashOf(inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of inputs.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(path: string): readonly string[] {
  if (!existsSync(path) || path === 'lib/db/generated') return []
  if (!lstatSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
