import { handleCommand } from '#lib/web/command-route'

export async function POST(
  request: Request,
  { params }: { params: Promise<{ command: string }> },
): Promise<Response> {
  return handleCommand(request, (await params).command)
}
