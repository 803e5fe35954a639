/**
 * One thing that the read API answers: its address, what it takes, what it answers with. The router, the OpenAPI
 * description and the tests read the same list (`endpoints.ts`).
 */
import type { z } from 'zod'
import type { ApiReader } from '#lib/domain/access/api-token'

export type ApiRequest<Params> = {
  readonly reader: ApiReader
  readonly params: Params
  /** The `{id}` of the address; empty where it has none. */
  readonly id: string
  readonly address: URL
}

export type Endpoint = {
  /** `/catalogs/{id}/nodes` */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly params: z.ZodObject
  readonly result: z.ZodType
  /** Null is a 404. */
  readonly answer: (request: ApiRequest<unknown>) => Promise<unknown>
}

export function endpoint<Params extends z.ZodObject, Result extends z.ZodType>(
  declared: Omit<Endpoint, 'params' | 'result' | 'answer'> & {
    readonly params: Params
    readonly result: Result
    readonly answer: (request: ApiRequest<z.output<Params>>) => Promise<z.input<Result> | null>
  },
): Endpoint {
  const { answer } = declared
  return {
    ...declared,
    // The router parses with the declared schema before it calls.
    answer: (request) => answer({ ...request, params: request.params as z.output<Params> }),
  }
}
