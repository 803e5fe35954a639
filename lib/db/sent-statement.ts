/** Which statements of a mapping have left their agency, as the audit log has it: only those are the other side's to read. */

import type { MappingStatement } from '#lib/domain/mapping/statement'
import { database, type Tx } from './client'
import { toStatement } from './mapping'

/** The numbers of the statements that were sent to the other side. */
export async function sentStatementNumbers(
  mappingId: string,
  tx: Pick<Tx, 'auditEntry'> = database(),
): Promise<ReadonlySet<number>> {
  const rows = await tx.auditEntry.findMany({
    where: { subjectType: 'mapping', subjectId: mappingId, event: 'mapping.forwarded' },
    select: { after: true },
  })
  return new Set(
    rows.flatMap(({ after }) => {
      const number = (after as { readonly statement?: unknown } | null)?.statement
      return typeof number === 'number' ? [number] : []
    }),
  )
}

/** The statement that was sent last; null where none has been. */
export async function lastSentStatement(tx: Tx, mappingId: string): Promise<MappingStatement | null> {
  const numbers = await sentStatementNumbers(mappingId, tx)
  if (numbers.size === 0) return null
  const row = await tx.mappingStatement.findUnique({
    where: { mappingId_number: { mappingId, number: Math.max(...numbers) } },
    include: { differences: { orderBy: { ordinal: 'asc' } } },
  })
  return row && toStatement(row)
}
