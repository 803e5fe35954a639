/**
 * `npm run check`: everything that can be said about the code without running it. The four checks run side by side;
 * their output comes in order.
 */
import { spawn, spawnSync } from 'node:child_process'
import { prepare } from './first-contact/prepare.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
prepare()
const generated = spawnSync(process.execPath, ['scripts/db/generate.mjs'], { stdio: 'inherit' })
if (generated.status !== 0) process.exit(1)

const checks = [
  [
    'Style and lint (biome)',
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--diagnostic-level=warn',
    '--colors=off',
  ],
  ['Types (tsc)', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  ['Boundaries (dependency-cruiser)', 'scripts/check/boundaries.mjs'],
  ['Dead code (knip)', 'node_modules/knip/bin/knip.js', '--no-progress'],
]

const results = await Promise.all(checks.map(([name, ...args]) => run(name, args)))
for (const { name, ok, seconds, output } of results) {
  console.log(`${ok ? '✓' : '✗'} ${name}, ${seconds} s`)
  if (!ok || output.length < 200) process.stdout.write(output)
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

function run(name, args) {
  const began = Date.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    child.once('close', (code) =>
      resolve({ name, ok: code === 0, seconds: ((Date.now() - began) / 1000).toFixed(1), output }),
    )
  })
}
