/**
 * Many rows of one table in a few statements. Prisma's createMany makes a parameter and a plan of every single value,
 * which for thousands of rows takes longer than everything that PostgreSQL does with them (docs/benchmarks.md).
 */
import type { Tx } from './client'
import { Prisma } from './generated/client'

type Table = 'audit_entry' | 'difference' | 'mapping' | 'mapping_import_row' | 'mapping_statement'

/** Rows per statement. */
const chunkRows = 2_000

/**
 * Every row has the columns of the first; what a row leaves out is NULL, not the column's default. `jsonColumns` are
 * NOT NULL columns in which null is JSON's.
 */
export async function insertRows(
  tx: Pick<Tx, '$executeRaw'>,
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
  jsonColumns: readonly string[] = [],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
  const values = Prisma.raw(
    columns
      .map((column) =>
        jsonColumns.includes(column) ? `COALESCE("${column}", 'null'::jsonb)` : `"${column}"`,
      )
      .join(', '),
  )
  const name = Prisma.raw(`"${table}"`)
  for (let start = 0; start < rows.length; start += chunkRows) {
    const part = JSON.stringify(rows.slice(start, start + chunkRows), plain)
    await tx.$executeRaw`
      INSERT INTO ${name} (${names}) SELECT ${values} FROM jsonb_populate_recordset(NULL::${name}, ${part}::jsonb)`
  }
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
