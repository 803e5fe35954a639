/** POST: what a person chose and answered in the dry run of an upload; leads back to its page. */
import { handleMappingSettings } from '#lib/web/mapping-upload-route'

export async function POST(
  request: Request,
  { params }: { params: Promise<{ stagingId: string }> },
): Promise<Response> {
  return handleMappingSettings(request, (await params).stagingId)
}
