/** The Next server as a child process: started, waited for, and stopped before the database is. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from './settings'

/** Throws with what to do where the port is in use. */
export async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  const probe = createServer()
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    probe.once('error', resolve)
    probe.listen(port, host, () => resolve(null))
  })
  if (!failure) {
    await new Promise((resolve) => probe.close(resolve))
    return
  }
  if (failure.code !== 'EADDRINUSE') throw failure
  throw new Error(
    `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
  )
}

/** Starts Next; it answers later. */
export function spawnApp(settings: Settings, env: NodeJS.ProcessEnv, dev: boolean): ChildProcess {
  const port = String(settings.port)
  const args = dev
    ? ['node_modules/next/dist/bin/next', 'dev', '-p', port, '-H', settings.host]
    : ['scripts/serve.mjs', port, settings.host]
  return spawn(process.execPath, args, {
    env: { ...env, NODE_ENV: dev ? 'development' : 'production' },
    // The channel closes when this process dies, however it dies, and the server ends with it.
    stdio: dev ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** Resolves when the sign-in page answers. Throws where the process ends before. */
export async function untilAnswers(app: ChildProcess, settings: Settings): Promise<void> {
  while (!(await answers(settings))) {
    if (app.exitCode !== null || app.signalCode !== null) {
      throw new Error(`The server ended while starting (${app.signalCode ?? app.exitCode}).`)
    }
    await sleep(100)
  }
}

async function answers({ host, port }: Settings): Promise<boolean> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host
  try {
    const response = await fetch(`http://${reachable}:${port}/sign-in`, { redirect: 'manual' })
    await response.arrayBuffer()
    return response.status < 500
  } catch {
    return false
  }
}

/** Resolves when the process is gone: asked kindly, and after ten seconds not any more. */
export async function stopApp(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(patience)
}
