/** Steps of a start as the person in front of the terminal sees them: a line each, with the time it took. */
import { spawn } from 'node:child_process'

/** Prints `label` and how long `work` took; what it returns, if text, is printed behind the label. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  const result = await work()
  const detail = typeof result === 'string' ? ` ${result}` : ''
  console.log(`${seconds(Date.now() - started)}  ${label}${detail}`)
  return result
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8)
}

/** Runs Node with `args` to its end. Its output is kept back, and is the error's message where it fails. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    // A signal may end this process first.
    const kill = () => child.kill()
    process.once('exit', kill)
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
    }
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('exit', kill)
      if (code === 0) resolve()
      else reject(new Error(`${args.join(' ')} failed (${signal ?? code}):\n${output.join('').trimEnd()}`))
    })
  })
}
