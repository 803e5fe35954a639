/** The least that a password must be. Length counts most; the list holds what an attacker tries first. */
import type { AccessProblem } from './problems'

const lengthLeast = 12

const common: readonly string[] = [
  'password1234',
  'passw0rd1234',
  'admin1234567',
  'administrator1',
  'qwerty123456',
  'abc123456789',
  'a12345678901',
  'tongbiao2021',
  'changeme1234',
]

/** The demo's public password: allowed for demo accounts only. */
export const demoPassword = 'tongbiao-demo'

export function passwordProblem(password: string, username: string): AccessProblem | null {
  const weak =
    password.length < lengthLeast ||
    !/\p{L}/u.test(password) ||
    !/\d/.test(password) ||
    password.toLowerCase().includes(username.toLowerCase()) ||
    common.includes(password.toLowerCase()) ||
    password === demoPassword ||
    new Set(password).size < 5
  return weak ? { code: 'PASSWORD_WEAK', params: { least: lengthLeast } } : null
}
