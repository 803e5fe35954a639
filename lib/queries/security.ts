/** What the page 安全事件 shows; reading it is itself recorded. */
import {
  listSecurityEvents,
  recordSecurityEvent,
  type SecurityEvent,
  type SecurityFilter,
} from '#lib/db/security-log'
import type { Reader } from '#lib/domain/access/reader'

export type { SecurityEvent, SecurityFilter } from '#lib/db/security-log'
export { securityEventKinds } from '#lib/db/security-log'

export async function listSecurityLog(
  reader: Reader<'security.read'>,
  filter: SecurityFilter,
  page: { readonly offset: number; readonly limit: number },
  address: string,
): Promise<{ events: readonly SecurityEvent[]; total: number }> {
  await recordSecurityEvent({
    kind: 'sensitive-read',
    at: new Date(),
    accountId: reader.actor.accountId,
    username: reader.actor.username,
    address,
    detail: { read: 'security.read' },
  })
  return listSecurityEvents(filter, page)
}
