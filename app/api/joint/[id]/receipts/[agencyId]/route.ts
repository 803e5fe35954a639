/** The receipt of an agency's co-signature as a file: canonical JSON that `npm run receipt:verify` checks offline. */
import { receiptFile } from '#lib/domain/joint/receipt'
import { loadReceipt } from '#lib/queries/receipt'
import { handleExport } from '#lib/web/export-route'

type Context = { params: Promise<{ id: string; agencyId: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, agencyId } = await params
  return handleExport(request, 'joint.read', async (reader) => {
    const issued = await loadReceipt(reader, id, agencyId)
    if (!issued) return null
    const bytes = new TextEncoder().encode(receiptFile(issued.receipt))
    return { bytes, name: `会签回执-${agencyId}-第${issued.draftNumber}稿.json`, type: 'application/json' }
  })
}
