import { handleCommandBatch } from '#lib/web/command-batch'

export async function POST(request: Request): Promise<Response> {
  return handleCommandBatch(request)
}
