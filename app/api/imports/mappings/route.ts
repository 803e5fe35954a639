/** POST /api/imports/mappings: an uploaded mapping file (a form with `file` and perhaps `metadata`), kept for its dry run. */
import { handleMappingUpload } from '#lib/web/mapping-upload-route'

export function POST(request: Request): Promise<Response> {
  return handleMappingUpload(request)
}
