import { readForm } from '#platform/answers.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { textOfFile } from '#platform/text-of-file.ts'
import type { Typed } from './typed-day.ts'

/** What tells whether the lines are still those that were looked at. */
export const hashOfLines = ({ lines, training, language }: Typed): string => hashOf(JSON.stringify([(lines ?? '').replace(/\r\n?/g, '\n').trim(), training, language]))

/** The same form with the text of its CSV file in place of the lines; `file` says when it is no text. */
export async function withFileAsLines(request: Request): Promise<Request> {
  const form = await readForm(request)
  const file = form.get('file')
  form.delete('file')
  if (file instanceof File && file.size > 0) {
    const text = textOfFile(new Uint8Array(await file.arrayBuffer()))
    form.set(text === undefined ? 'file' : 'lines', text ?? 'notText')
  }
  return new Request(request.url, { method: 'POST', body: form })
}
