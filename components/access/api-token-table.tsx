/** 接口令牌: what each is for, whether it still works, and the button that ends it. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { CommandButton } from '#components/ui/form/command-button'
import { Tag, type TagTone } from '#components/ui/tag'
import type { ApiTokenStatus } from '#lib/domain/access/api-token'
import { apiTokenStatusWords, apiTokenWords as words } from '#lib/i18n/api-token'
import { formatDate, formatDateTime } from '#lib/i18n/format'
import type { ApiTokenRow } from '#lib/queries/api-tokens'

const tones: Readonly<Record<ApiTokenStatus, TagTone>> = { valid: 'ok', expired: 'dashed', revoked: 'stop' }

type ApiTokenTableProps = { rows: readonly ApiTokenRow[]; filtered: boolean; mayRevoke: boolean }

export function ApiTokenTable({ rows, filtered, mayRevoke }: ApiTokenTableProps) {
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.empty}>{filtered ? words.emptyFiltered : words.emptyHint}</EmptyState>}
      columns={[
        { key: 'purpose', header: words.purpose, rowHeader: true, cell: ({ purpose }) => purpose },
        {
          key: 'prefix',
          header: words.prefix,
          nowrap: true,
          cell: ({ prefix }) => <code className="font-mono">{prefix}…</code>,
        },
        {
          key: 'status',
          header: words.status,
          nowrap: true,
          cell: ({ status }) => <Tag tone={tones[status]}>{apiTokenStatusWords[status]}</Tag>,
        },
        {
          key: 'expires',
          header: words.expiresOn,
          nowrap: true,
          cell: ({ expiresOn }) => formatDate(expiresOn),
        },
        {
          key: 'used',
          header: words.lastUsedAt,
          nowrap: true,
          cell: ({ lastUsedAt }) => (lastUsedAt ? formatDateTime(lastUsedAt) : words.neverUsed),
        },
        {
          key: 'issued',
          header: words.createdAt,
          cell: ({ createdAt, createdBy }) => `${formatDate(createdAt)} ${createdBy}`,
        },
        ...(mayRevoke
          ? [
              {
                key: 'actions',
                header: words.actions,
                screenOnly: true,
                nowrap: true,
                cell: ({ id, version, status, purpose }: ApiTokenRow) =>
                  status === 'valid' && (
                    <CommandButton
                      command="api-token.revoke"
                      input={{ tokenId: id, version }}
                      size="small"
                      confirm={{
                        title: words.revokeTitle(purpose),
                        body: words.revokeBody,
                        submit: words.revoke,
                      }}
                      done={{ toast: words.revoked }}
                    >
                      {words.revoke}
                    </CommandButton>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
