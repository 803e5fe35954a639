import { handleApi } from '#lib/web/api/api-route'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ path?: string[] }> },
): Promise<Response> {
  return handleApi(request, (await params).path ?? [])
}
