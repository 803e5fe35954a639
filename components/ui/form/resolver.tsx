/**
 * Checks a form with the command's own schema. Empty fields are left out of the input, so “missing” has one form; a
 * complaint about something the form does not show goes to `root.unplaced`, so that it is never swallowed.
 */
import { toNestErrors } from '@hookform/resolvers'
import type { FieldError, FieldValues, Resolver } from 'react-hook-form'
import type { ZodType } from 'zod'
import { schemaIssueWords } from '#lib/i18n/schema-issue'

/** Under `errors.root`: complaints that no control of the form can show. */
export const unplacedKey = 'unplaced'

/** `shows` tells whether the form has a control of that name (`title`, `differences.0.kind`). */
export function commandResolver(
  schema: ZodType,
  fixed: FieldValues,
  shows: (name: string) => boolean,
): Resolver<FieldValues> {
  return (values, _context, options) => {
    const input = { ...withoutEmpties(values), ...fixed }
    const parsed = schema.safeParse(input, { error: schemaIssueWords })
    if (parsed.success) return { values: input, errors: {} }
    const errors: Record<string, FieldError> = {}
    for (const issue of parsed.error.issues) {
      const name = issue.path.join('.')
      const place = name !== '' && shows(name) ? name : `root.${unplacedKey}`
      errors[place] ??= { type: issue.code, message: issue.message }
    }
    return { values: {}, errors: toNestErrors(errors, options) }
  }
}

function withoutEmpties(values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]: [string, unknown]) =>
      value === '' || value === null || value === undefined ? [] : [[key, deepWithoutEmpties(value)]],
    ),
  )
}

function deepWithoutEmpties(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepWithoutEmpties)
  return typeof value === 'object' && value !== null ? withoutEmpties({ ...value }) : value
}
