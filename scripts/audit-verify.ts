/**
 * `npm run audit:verify [-- --size N --root HEX]`: re-derives every leaf of the audit log from its row and says how
 * many there are and what their root is; or names the first bad sequence number and exits with 1. With a head that was
 * written down earlier, a cut tail and a rewrite are found, too.
 */
import { parseArgs } from 'node:util'
import { eachAuditEntry } from '#lib/db/audit-log'
import { disconnect } from '#lib/db/client'
import { checkEntry, finishCheck, startCheck, type TreeHead } from '#lib/domain/audit/verify'
import { faultWords } from '#lib/i18n/audit'
import { withDatabase } from './with-database'

async function verify(head: TreeHead | null): Promise<number> {
  const began = Date.now()
  let check = startCheck(head)
  for await (const entry of eachAuditEntry()) {
    check = checkEntry(check, entry)
    if (check.fault) break
  }
  const verdict = finishCheck(check)
  await disconnect()
  if (verdict.ok) {
    console.log(`日志完整：${verdict.size} 条，树根 ${verdict.root}（${Date.now() - began} 毫秒）`)
    return 0
  }
  console.error(`日志未通过核验：${faultWords[verdict.reason]}`)
  if (verdict.firstBad !== null) console.error(`首个有问题的序号：${verdict.firstBad}`)
  return 1
}

const { values } = parseArgs({ options: { size: { type: 'string' }, root: { type: 'string' } } })
const head =
  values.size && values.root ? { size: Number(values.size), root: values.root.toLowerCase() } : null
process.exitCode = await withDatabase(() => verify(head))
