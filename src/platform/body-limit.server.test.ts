import { afterEach, describe, expect, test, vi } from 'vitest'
import { limitedBody } from './body-limit.server.ts'

const megabyte = new Uint8Array(1_000_000)

/** A body of so many megabytes that is made while it is read, and how much of it was asked for. */
function bodyOf(megabytes: number) {
  const asked = { megabytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      if (asked.megabytes === megabytes) return stream.close()
      asked.megabytes += 1
      stream.enqueue(megabyte)
    },
  })
  return { asked, request: new Request('http://localhost/x', { method: 'POST', body, duplex: 'half' } as RequestInit) }
}

describe('PLAT-05 A body of 50 MB', () => {
  test('is read to its end, so that the browser hears the answer, and none of it goes further', async () => {
    const { asked, request } = bodyOf(50)
    const limited = await limitedBody(request, 1_000_000)
    expect(limited.tooLarge).toBe(true)
    expect(asked.megabytes).toBe(50)
    expect(await limited.request.text()).toBe('')
  })

  test('that never ends is not read for ever', async () => {
    const { asked, request } = bodyOf(10_000)
    expect((await limitedBody(request, 1_000_000)).tooLarge).toBe(true)
    expect(asked.megabytes).toBeLessThan(110)
  })
})

describe('PLAT-05 A body that is small enough', () => {
  test('arrives whole, with its headers, up to the very limit', async () => {
    const form = new FormData()
    form.append('name', 'María José 🦋')
    form.append('who', 'own')
    form.append('who', 'family')
    const { request, tooLarge } = await limitedBody(new Request('http://localhost/x?a=b', { method: 'POST', body: form }), 1_000_000)
    const arrived = await request.formData()
    expect(tooLarge).toBe(false)
    expect([arrived.get('name'), arrived.getAll('who'), request.url]).toEqual(['María José 🦋', ['own', 'family'], 'http://localhost/x?a=b'])
    const exactly = await limitedBody(new Request('http://localhost/', { method: 'POST', body: 'x'.repeat(10) }), 10)
    expect([exactly.tooLarge, await exactly.request.text()]).toEqual([false, 'x'.repeat(10)])
    expect((await limitedBody(new Request('http://localhost/', { method: 'POST', body: 'x'.repeat(11) }), 10)).tooLarge).toBe(true)
  })

  test('or is not there at all, is left as it is', async () => {
    const request = new Request('http://localhost/')
    expect(await limitedBody(request, 10)).toEqual({ request, tooLarge: false, cut: false })
  })
})

/** A form of which the first half came, and then nothing, or the end of the connection. */
function half(end?: Error) {
  let came = false
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      if (came) return end ? stream.error(end) : new Promise(() => {})
      came = true
      stream.enqueue(new TextEncoder().encode('givenNames=Ana&family'))
    },
  })
  return new Request('http://localhost/x', {
    method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/x-www-form-urlencoded' },
  } as RequestInit)
}

describe('PLAT-05 A body of which only a part came', () => {
  afterEach(() => vi.useRealTimers())

  test('and that stands still for a minute is given up, and the part is not taken for a form', async () => {
    vi.useFakeTimers()
    const request = half()
    let answered = false
    const limited = limitedBody(request, 1_000_000).finally(() => (answered = true))
    await vi.advanceTimersByTimeAsync(59_000)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(2_000)
    const { cut, tooLarge, request: given } = await limited
    expect([cut, tooLarge, await given.text()]).toEqual([true, false, ''])
  })

  test('because the connection ended is not taken for a form, either', async () => {
    const { cut, request } = await limitedBody(half(new Error('aborted')), 1_000_000)
    expect([cut, await request.text()]).toEqual([true, ''])
  })

  test('is arriving as long as something comes now and then, however slowly', async () => {
    vi.useFakeTimers()
    let left = 4
    const body = new ReadableStream<Uint8Array>({
      pull: async (stream) => {
        if (left === 0) return stream.close()
        left -= 1
        await new Promise((go) => setTimeout(go, 50_000))
        stream.enqueue(new TextEncoder().encode('x'))
      },
    })
    const limited = limitedBody(new Request('http://localhost/x', { method: 'POST', body, duplex: 'half' } as RequestInit), 10)
    await vi.advanceTimersByTimeAsync(250_000)
    const { cut, request } = await limited
    expect([cut, await request.text()]).toEqual([false, 'xxxx'])
  })
})
