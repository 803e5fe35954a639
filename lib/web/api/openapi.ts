/** The description of the read API (OpenAPI 3.1), made from the same list that answers: the two can't differ. */
import { z } from 'zod'
import type { Endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { problemSchema } from './schemas'

type Json = Readonly<Record<string, unknown>>

export function openApi(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: '同标只读接口',
      version: '1.0.0',
      description:
        '各单位标准体系、对照、缺口的只读接口。列表按游标翻页：沿 next 或 Link 头（rel="next"）取下一页，直至 next 为 null。每个答复带 ETag，可用 If-None-Match 询问是否有变。令牌由系统管理员签发；不提供拟稿，也不提供个人姓名。',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: Object.fromEntries(endpoints.map((one) => [one.path, { get: operationOf(one) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
    },
  }
}

function operationOf({ path, operationId, summary, params, result }: Endpoint): Json {
  return {
    operationId,
    summary,
    parameters: [
      ...(path.includes('{id}')
        ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
        : []),
      ...queryParameters(params),
    ],
    responses: {
      200: {
        description: '正常答复',
        headers: { ETag: { schema: { type: 'string' } }, Link: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: jsonSchema(result, 'output') } },
      },
      304: { description: '与 If-None-Match 所给的相同' },
      ...Object.fromEntries(troubles.map(([status, description]) => [status, trouble(description)])),
    },
  }
}

const troubles = [
  [400, '参数有误'],
  [401, '没有有效的令牌'],
  [404, '没有这项内容'],
] as const

function trouble(description: string): Json {
  const schema = { $ref: '#/components/schemas/Problem' }
  return { description, content: { 'application/problem+json': { schema } } }
}

function queryParameters(params: z.ZodObject): readonly Json[] {
  const { properties = {}, required = [] } = jsonSchema(params, 'input')
  return Object.entries(properties as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: (required as readonly string[]).includes(name),
    schema,
  }))
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}
