import { afterEach, describe, expect, test, vi } from 'vitest'
import { arriving, drain, UploadCut } from './arriving-body.server.ts'

const part = new Uint8Array(1_000_000)
const requestWith = (body: ReadableStream<Uint8Array>) => new Request('http://localhost/x', { method: 'POST', body, duplex: 'half' } as RequestInit)

/** So many megabytes, then an end or silence; and how many were asked for. */
function bodyOf(megabytes: number, ends = true) {
  const asked = { megabytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      if (asked.megabytes === megabytes) return ends ? stream.close() : new Promise(() => {})
      asked.megabytes += 1
      stream.enqueue(part)
    },
  })
  return { asked, request: requestWith(body) }
}
afterEach(() => vi.useRealTimers())

describe('CERT-04 A body with files', () => {
  test('that nobody wanted is read to its end, so that the browser hears the answer; one that goes on for ever is not', async () => {
    const [wanted, endless] = [bodyOf(50), bodyOf(10_000)]
    await drain(wanted.request)
    await drain(endless.request)
    expect([wanted.asked.megabytes, endless.asked.megabytes < 110]).toEqual([50, true])
  })

  test('that someone reads already is left to them', async () => {
    const { request } = bodyOf(1)
    const reader = request.body!.getReader()
    await drain(request)
    expect((await reader.read()).value).toHaveLength(1_000_000)
  })

  test('that stands still for a minute is given up', async () => {
    vi.useFakeTimers()
    const { request } = bodyOf(1, false)
    const read = (async () => {
      for await (const one of arriving(request, 10)) void one
    })()
    const refused = expect(read).rejects.toThrow(UploadCut)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(request.body!.locked).toBe(true)
    await vi.advanceTimersByTimeAsync(2_000)
    await refused
  })
})
