/**
 * PostgreSQL refuses to run as root. Somebody who is root in a container still wants `npm start`, and the program must
 * not create OS users. So as root the binaries run under the existing user `nobody` where every folder above them lets
 * that user pass, and otherwise in a user namespace in which root's own files belong to that user
 * (`unshare --user --map-user`), which works below a closed folder too.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type RunAs = {
  /** Put before the command. */
  readonly prefix: readonly string[]
  /** Passed to `spawn`. */
  readonly identity: { readonly uid?: number; readonly gid?: number }
  /** Whom the cluster's files must belong to on disk; null leaves them alone. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
  readonly how: 'as-is' | 'nobody' | 'namespace'
}

/** How to run the server so that it can reach `paths` (absolute). Throws where root has no way. */
export function chooseRunAs(paths: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [], identity: {}, owner: null, how: 'as-is' }
  const nobody = findUser('nobody')
  if (nobody && paths.every(isPassable)) {
    return { prefix: [], identity: nobody, owner: nobody, how: 'nobody' }
  }
  const prefix = ['unshare', '--user', `--map-user=${nobody?.uid ?? 65534}`, '--']
  const [command = '', ...rest] = [...prefix, 'true']
  if (spawnSync(command, rest, { stdio: 'ignore' }).status !== 0) {
    throw new Error(
      'PostgreSQL cannot run as root here: a folder above the project is closed to other users and user namespaces are not allowed. Start as an ordinary user, open the folders above (chmod o+x), set TONGBIAO_DATA to another folder, or set DATABASE_URL.',
    )
  }
  return { prefix, identity: {}, owner: { uid: 0, gid: 0 }, how: 'namespace' }
}

function findUser(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

/** Whether every folder from `path` upwards has the execute bit for others. */
function isPassable(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  const parent = dirname(path)
  return open && (parent === path || isPassable(parent))
}
