/**
 * Checks a form with the command's own schema. Empty fields are left out of the input, so “missing” has one form; a
 * complaint about something the form does not show goes to `root.unplaced`, so that it is never swallowed; where it is
 * one of the general sentences (请填写。), it names the field.
 */
import { toNestErrors } from '@hookform/resolvers'
import type { FieldError, FieldValues, Resolver } from 'react-hook-form'
import type { core, ZodType } from 'zod'
import { fieldName } from '#lib/i18n/field-names'
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
    const general = new Set<unknown>()
    const error: core.$ZodErrorMap = (issue) => {
      const words = schemaIssueWords(issue)
      general.add(words)
      return words
    }
    const parsed = schema.safeParse(input, { error })
    if (parsed.success) return { values: input, errors: {} }
    const errors: Record<string, FieldError> = {}
    for (const issue of parsed.error.issues) {
      const name = issue.path.join('.')
      const placed = name !== '' && shows(name)
      const named = !placed && name !== '' && general.has(issue.message)
      errors[placed ? name : `root.${unplacedKey}`] ??= {
        type: issue.code,
        message: named ? `“${fieldName(name)}”：${issue.message}` : issue.message,
      }
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
