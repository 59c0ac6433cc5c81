/** Reading the forms of a page as a browser does, and writing what it would send. */
import { randomUUID } from 'node:crypto'
import type { Multipart } from './visitor.ts'

const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What stands in a field of a page. */
export const fieldIn = (body: string, name: string): string | undefined => {
  const input = body.match(new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`))?.[0]
  return input && unescaped(input.match(/\bvalue="([^"]*)"/)?.[1] ?? '')
}

/** The hidden fields of the first form on a page for which something holds; none when there is no such form. */
export function hiddenOf(body: string, isIt: (form: string) => boolean): Record<string, string> | undefined {
  const form = body.match(/<form\b.*?<\/form>/gs)?.find(isIt)
  const inputs = form?.match(/<input[^>]*\btype="hidden"[^>]*>/g) ?? undefined
  return inputs && Object.fromEntries(inputs.map((input) => [input.match(/\bname="([^"]*)"/)![1]!, unescaped(input.match(/\bvalue="([^"]*)"/)?.[1] ?? '')]))
}

/** A file in a field of a form. */
export interface SentFile {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** A form with files, letter by letter what a browser sends; the same every time it is sent. */
export function multipartOf(fields: Iterable<readonly [string, string]>, files: readonly SentFile[]): Multipart {
  const boundary = `form-${randomUUID()}`
  const part = (head: string, bytes: Uint8Array | string) =>
    [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), Buffer.from(bytes as string), Buffer.from('\r\n')]
  const texts = [...fields].flatMap(([name, value]) => part(`name="${name}"`, value))
  const contents = files.flatMap(({ field, name, bytes }) => part(`name="${field}"; filename="${name}"`, bytes))
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...texts, ...contents, Buffer.from(`--${boundary}--\r\n`)]) }
}
