/** Reading on past the limit, so that the browser hears the answer; beyond this the connection may simply end. */
const patience = 100_000_000

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}

/**
 * The request with its body read, when it is small enough; else without a body, and said so. Never holds more than the
 * limit in memory: what comes after it is thrown away as it arrives.
 * @param limit in bytes.
 */
export async function limitedBody(request: Request, limit: number): Promise<{ request: Request; tooLarge: boolean }> {
  if (!request.body) return { request, tooLarge: false }
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of chunksOf(request.body)) {
    bytes += part.byteLength
    if (bytes <= limit) parts.push(part)
    else parts.length = 0
    if (bytes > patience) break
  }
  const { url, method, headers, signal } = request
  const whole = bytes > limit ? undefined : new Blob(parts as BlobPart[])
  return { request: new Request(url, { method, headers, signal, body: whole && (await whole.arrayBuffer()) }), tooLarge: bytes > limit }
}
