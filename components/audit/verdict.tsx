/** What the check of the whole log found, and what it can't find by itself. */
import { Hash } from '#components/ui/hash'
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import type { LogVerdict } from '#lib/domain/audit/verify'
import { faultWords } from '#lib/i18n/audit'
import { formatInstant, formatNumber } from '#lib/i18n/format'

export function Verdict({ verdict, at }: { verdict: LogVerdict; at: Date }) {
  if (!verdict.ok) {
    return (
      <Notice tone="stop" title="日志未通过核验">
        <p>{faultWords[verdict.reason]}</p>
        {verdict.firstBad !== null && (
          <p>
            首个有问题的序号：
            <TextLink href={`/audit/${verdict.firstBad}`}>#{formatNumber(verdict.firstBad)}</TextLink>
          </p>
        )}
        <p>请立即保全数据库与备份，并报告审计管理员。</p>
      </Notice>
    )
  }
  return (
    <Notice tone="ok" title={`日志完整：${formatNumber(verdict.size)} 条记录全部与指纹相符`}>
      <p>核验时间：{formatInstant(at)}</p>
      <p>
        树根：
        <Hash value={verdict.root} length={64} what="树根" />
      </p>
      <p className="text-sm text-ink-2">
        仅凭数据库本身，不能发现连同指纹一并改写或截去尾部的情形；请记下条数与树根，下次核验时比对。
      </p>
    </Notice>
  )
}
