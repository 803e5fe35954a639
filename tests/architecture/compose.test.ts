/** The container files say what a bureau's server needs. No Docker engine runs in the tests, so they are read. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

type Service = {
  readonly image: string
  readonly environment: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: object
  readonly volumes?: readonly string[]
}
const compose: { services: Record<'database' | 'migrate' | 'app', Service>; volumes: object } = parse(
  readFileSync('docker-compose.yml', 'utf8'),
)
const { database, migrate, app } = compose.services
const dockerfile = readFileSync('Dockerfile', 'utf8')

it('starts the app after the migrations, and these after a healthy database', () => {
  expect(database.healthcheck).toBeDefined()
  expect(migrate.depends_on).toEqual({ database: { condition: 'service_healthy' } })
  expect(app.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } })
})

it('takes every secret from the environment and refuses to start without it', () => {
  const secrets = [database, migrate, app].flatMap(({ environment }) =>
    Object.entries(environment).filter(([name]) => /PASSWORD|SECRET|_URL$/.test(name)),
  )
  expect(secrets.length).toBeGreaterThanOrEqual(7)
  for (const [, value] of secrets) expect(value).toMatch(/\$\{\w+:\?[^}]+\}/)
})

it('asks for no variable that .env.example does not explain', () => {
  const asked = readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{(\w+):\?/g)
  const explained = readFileSync('.env.example', 'utf8')
  for (const [, name] of asked) expect(explained).toMatch(new RegExp(`^${name}=$`, 'm'))
})

it('gives the app no way to the owner of the database', () => {
  expect(Object.values(app.environment).join(' ')).not.toContain('OWNER')
})

it('keeps the data in a named volume and makes databases that know Chinese characters', () => {
  expect(database.volumes?.[0]?.split(':')[0]).toBe(Object.keys(compose.volumes)[0])
  expect(database.environment['POSTGRES_INITDB_ARGS']).toContain('C.UTF-8')
})

it('runs the app as an ordinary user and watches its health', () => {
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile).toMatch(/^HEALTHCHECK /m)
})
