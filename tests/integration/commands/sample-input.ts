/** Inputs made from a command's own schema, so that tests try every command without naming its fields. */
import { z } from 'zod'

/** Some input that the schema takes, with `text` wherever it takes a free text. */
export function sampleInput(schema: z.ZodType, text: string): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), text)
}

function sample(schema: z.core.JSONSchema.BaseSchema, text: string): unknown {
  const options = schema.anyOf ?? schema.oneOf
  if (options?.[0]) return sample(options[0] as z.core.JSONSchema.BaseSchema, text)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object') {
    const members = Object.entries(schema.properties ?? {}).map(([key, member]) => [
      key,
      sample(member as z.core.JSONSchema.BaseSchema, text),
    ])
    return Object.fromEntries(members)
  }
  if (schema.type === 'array') return [sample((schema.items ?? {}) as z.core.JSONSchema.BaseSchema, text)]
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'boolean') return false
  if (schema.type === 'null') return null
  if (schema.format === 'date') return '2026-01-31'
  return text
}
