/** POST /api/imports?catalog=…: an uploaded table file (the body itself), read in a bounded worker and kept for its dry run. */
import { handleUpload } from '#lib/web/upload-route'

export function POST(request: Request): Promise<Response> {
  return handleUpload(request)
}
