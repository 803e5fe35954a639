/**
 * Thousands of rows of one statement, as columns in one text. Through the client's own decoding, which walks every value
 * of every row, they take several times as long (docs/benchmarks.md). Only for what JSON carries as it is: text, whole
 * numbers, truth values, null.
 */
import { database } from './client'
import { Prisma } from './generated/client'

type Plain = string | number | boolean | null

/** The rows of the statement with these columns, in no promised order. */
export async function readAsColumns<Row extends { readonly [Name in keyof Row]: Plain }>(
  names: readonly (keyof Row & string)[],
  statement: Prisma.Sql,
): Promise<Row[]> {
  const columns = Prisma.raw(names.map((name) => `'${name}', json_agg(found."${name}")`).join(', '))
  const [found] = await database().$queryRaw<{ text: string }[]>`
    SELECT json_build_object(${columns})::text AS text FROM (${statement}) AS found`
  return rowsOf<Row>(names, JSON.parse(found?.text ?? '{}'))
}

function rowsOf<Row>(
  names: readonly (keyof Row & string)[],
  columns: { readonly [Name in keyof Row]?: readonly Row[Name][] | null },
): Row[] {
  const rows: Row[] = []
  const length = columns[names[0] ?? ('' as keyof Row & string)]?.length ?? 0
  for (let index = 0; index < length; index += 1) {
    const row: Partial<Row> = {}
    for (const name of names) row[name] = columns[name]?.[index]
    rows.push(row as Row)
  }
  return rows
}
