/** Between domain values and Prisma's JSON columns. */
import type { Json } from '#lib/domain/shared/event'
import { Prisma } from './generated/client'

/** For a NOT NULL column: JSON null is a value of its own there. */
export function toJsonInput(value: Json): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue)
}

/** For a nullable column: null means that there is no value. */
export function toJsonColumn(value: object | null): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue)
}

/**
 * A stored JSON column as the domain type that wrote it. The columns are written only by commands from that very type,
 * so the shape is a fact of this program and not checked again.
 */
export function fromJson<T>(value: Prisma.JsonValue): T {
  return value as T
}
