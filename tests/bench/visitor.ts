import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** From sending to the last byte. */
  readonly milliseconds: number
  /** What travelled, compressed when it was asked for. */
  readonly bytes: number
}

/** A form with files, as a browser would write it. */
export interface Multipart {
  readonly type: string
  readonly body: Buffer
}

/** How long an answer may take before the connection is given up. */
const longestWait = 60_000

/** Someone with one connection that stays open, and the cookie of a signed-in device. */
export class Visitor {
  readonly #site: URL
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #headers: Record<string, string>

  /** @param from the address it says it comes from, where the server trusts its proxy. */
  constructor(site: string, secret?: string, compressed = false, from?: string) {
    this.#site = new URL(site)
    this.#headers = {
      origin: this.#site.origin,
      ...(secret ? { cookie: `session=${secret}` } : {}),
      ...(compressed ? { 'accept-encoding': 'gzip' } : {}),
      ...(from ? { 'x-forwarded-for': from } : {}),
    }
  }

  see = (path: string) => this.#ask('GET', path)

  send = (path: string, form: URLSearchParams, headers: Record<string, string> = {}) =>
    this.#ask('POST', path, form.toString(), { 'content-type': 'application/x-www-form-urlencoded', ...headers })

  sendFiles = (path: string, { type, body }: Multipart) => this.#ask('POST', path, body, { 'content-type': type })

  leave = () => this.#agent.destroy()

  #ask(method: string, path: string, body: string | Buffer = '', headers: Record<string, string> = {}): Promise<Answer> {
    const start = performance.now()
    return new Promise((resolve, reject) => {
      const { hostname: host, port } = this.#site
      const asked = request({ host, port, method, path, agent: this.#agent, headers: { ...this.#headers, ...headers } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject).on('end', () => {
          const milliseconds = performance.now() - start
          const whole = Buffer.concat(parts)
          const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole
          resolve({ status: answer.statusCode!, headers: answer.headers, body: text.toString(), milliseconds, bytes: whole.length })
        })
      })
      asked.setTimeout(longestWait, () => asked.destroy(new Error(`No answer to ${method} ${path}`)))
      asked.on('error', reject)
      asked.end(body)
    })
  }
}
