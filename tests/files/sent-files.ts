import { newId } from '#platform/identifiers.server.ts'

/** A file of a form: its name as the browser says it, and its bytes. */
export interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
  readonly field?: string
}

/** A form with files as a browser sends it; with an id of its own unless told otherwise. */
export function formWithFiles(files: readonly Sent[], fields: Record<string, string> = {}, formId = newId()): FormData {
  const form = new FormData()
  form.append('_form', formId)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { name, bytes, field = 'documents' } of files) form.append(field, new File([bytes as Uint8Array<ArrayBuffer>], name))
  return form
}

export const postTo = (path: string, form: FormData): Request =>
  new Request(new URL(path, 'http://localhost:3000'), { method: 'POST', body: form })

/** A form with one file of so many megabytes, made while it is read, of which only a share arrives; and how much was asked for. */
export function longUpload(megabytes: number, { share = 1, breaks = false } = {}) {
  const asked = { megabytes: 0 }
  const boundary = 'a-boundary-of-ours'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="documents"; filename="long.jpg"\r\n\r\n`
  const part = new Uint8Array(1_000_000).fill(120)
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(new TextEncoder().encode(head)),
    pull: (stream) => {
      if (asked.megabytes < megabytes * share) {
        asked.megabytes += 1
        return stream.enqueue(part)
      }
      if (breaks) return stream.error(new Error('aborted'))
      if (share === 1) stream.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`))
      stream.close()
    },
  })
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return { asked, request: new Request('http://localhost:3000/x', { method: 'POST', headers, body, duplex: 'half' } as RequestInit) }
}
