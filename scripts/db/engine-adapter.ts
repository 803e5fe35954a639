/**
 * Prisma's `pg` adapter, mended for the schema engine in two places where version 7.10 falls short of it.
 *
 * It cuts a script at every semicolon, inside function bodies too, and sends the pieces one by one; here PostgreSQL
 * gets the whole script, and then all of it happens or nothing. And it refuses the type "char" of PostgreSQL's own
 * catalogue, which the engine reads to describe a database; here such columns pass as characters.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { type QueryConfig, types } from 'pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

export class EngineAdapter extends PrismaPg {
  readonly #opened: Adapter[] = []

  override async connect() {
    return this.#mend(await super.connect())
  }

  override async connectToShadowDb() {
    return this.#mend(await super.connectToShadowDb())
  }

  /** Ends the connections; left open, they would keep the process alive. */
  async close() {
    await Promise.allSettled(this.#opened.map((adapter) => adapter.underlyingDriver().end()))
  }

  #mend(adapter: Adapter): Adapter {
    this.#opened.push(adapter)
    const pool = adapter.underlyingDriver()
    const send = pool.query.bind(pool)
    adapter.executeScript = async (script) => {
      await send(script)
    }
    mendCharColumns(adapter, (query) => send<unknown[]>(query))
    return adapter
  }
}

type Send = (query: QueryConfig) => Promise<{ rows: unknown[]; fields: { dataTypeID: number }[] }>

/** The rows of a result pass through the adapter unchanged, so they tell which result has which "char" columns. */
function mendCharColumns(adapter: Adapter, send: Send): void {
  const { CHAR, TEXT } = types.builtins
  const charColumns = new WeakMap<object, ReadonlySet<number>>()
  const query = async (config: QueryConfig) => {
    const result = await send(config)
    const found = result.fields.flatMap(({ dataTypeID }, column) => (dataTypeID === CHAR ? [column] : []))
    for (const column of found) Object.assign(result.fields[column] ?? {}, { dataTypeID: TEXT })
    charColumns.set(result.rows, new Set(found))
    return result
  }
  Object.assign(adapter.underlyingDriver(), { query })

  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (config) => {
    const result = await queryRaw(config)
    const found = charColumns.get(result.rows)
    const columnTypes = result.columnTypes.map((type, column) =>
      found?.has(column) ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
}
