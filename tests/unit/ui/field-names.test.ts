/** Every field that an input has is called by a Chinese name, so that no refusal names an English key. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldName, hasFieldName } from '#lib/i18n/field-names'
import { problemMessage } from '#lib/i18n/problems'

/** The fields of a schema as paths, items of lists as `0`. */
function pathsOf(schema: z.core.$ZodType, at: readonly string[] = []): readonly string[] {
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>
  if (def['type'] === 'object') {
    return Object.entries(def['shape'] as Record<string, z.core.$ZodType>).flatMap(([key, field]) => {
      const path = [...at, key]
      return [path.join('.'), ...pathsOf(field, path)]
    })
  }
  const below = def['type'] === 'array' ? [...at, '0'] : at
  const single = ['element', 'innerType', 'in', 'out', 'left', 'right', 'valueType'].map((part) => def[part])
  const inner = [...single, ...((def['options'] as []) ?? [])]
  return inner.flatMap((one) => (one ? pathsOf(one as z.core.$ZodType, below) : []))
}

const modules = await Promise.all(
  readdirSync('lib/input').map((file) => import(`../../../lib/input/${file.replace(/\.ts$/, '')}.ts`)),
)
const schemas = modules
  .flatMap((module) => Object.values(module as Record<string, unknown>))
  .filter((exported) => exported instanceof z.ZodType)

describe('the names of fields', () => {
  it('cover every field of every input, and the three that only the entrances know', () => {
    const paths = [...new Set(schemas.flatMap((schema) => pathsOf(schema)))]
    expect(schemas.length).toBeGreaterThan(60)
    expect(paths).toContain('differences.0.valueA')
    expect(paths).toContain('settings.answers.0.answer.parentNodeId')
    expect([...paths, 'steps', 'file', 'metadata'].filter((path) => !hasFieldName(path))).toEqual([])
  })

  it('are Chinese', () => {
    const paths = schemas.flatMap((schema) => pathsOf(schema))
    expect(paths.filter((path) => /[A-Za-z]/.test(fieldName(path)))).toEqual([])
  })

  it('say which item of a list, and are told apart by the field around them', () => {
    expect(fieldName('differences.0.valueA')).toBe('差异登记第 1 项的本侧内容')
    expect(fieldName('mode')).toBe('成组方式')
    expect(fieldName('settings.mode')).toBe('读取设置的文件范围')
  })

  it('stand in the sentence of a refusal; a key that is nobody’s stays searchable', () => {
    const said = (field: string) =>
      problemMessage({ code: 'INVALID_INPUT', params: { field, message: '请选择。' } })
    expect(said('mode')).toBe('“成组方式”填写有误：请选择。')
    expect(said('constructor')).toBe('“constructor”填写有误：请选择。')
    expect(said('')).toBe('填写有误：请选择。')
  })
})
