import { arriving } from './arriving-body.server.ts'

export interface LimitedBody {
  /** With its whole body, or with none. */
  readonly request: Request
  readonly tooLarge: boolean
  /** The body stood still for too long, or its connection ended: what came of it is no form. */
  readonly cut: boolean
}

/**
 * The request with its body read, when it is small enough and arrived whole; else without a body, and said so. Never holds
 * more than the limit in memory: what comes after it is thrown away as it arrives. A body that stands still for a minute is
 * given up, so that nobody can hold connections open for as long as a slow photo may take.
 * @param limit in bytes.
 */
export async function limitedBody(request: Request, limit: number): Promise<LimitedBody> {
  if (!request.body) return { request, tooLarge: false, cut: false }
  const parts: Uint8Array[] = []
  let [bytes, cut] = [0, false]
  try {
    for await (const part of arriving(request, limit)) {
      bytes += part.byteLength
      if (bytes <= limit) parts.push(part)
      else parts.length = 0
    }
  } catch {
    cut = true
  }
  const { url, method, headers, signal } = request
  const whole = cut || bytes > limit ? undefined : await new Blob(parts as BlobPart[]).arrayBuffer()
  return { request: new Request(url, { method, headers, signal, body: whole }), tooLarge: bytes > limit, cut }
}
