import type { House } from '#platform/house.server.ts'
import { answer } from '../../src/request.server.ts'
import type { Pages } from './pages.ts'
import { faultsOfAnswer } from './faults-of-answer.ts'
import type { Someone } from './visitors.ts'

export const site = 'http://localhost:3000'

export interface Asked {
  readonly method?: string
  /** With its query, like `/apply?lang=es`. */
  readonly address: string
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly location: string
  readonly body: string
  readonly headers: Headers
}

export type Ask = (who: Someone | undefined, asked: Asked) => Promise<Answered>

let visits = 0
/** Every request comes from an address of its own, so that the limits on tries are not what answers. */
const clientAddress = () => `10.${(visits += 1) >> 16}.${(visits >> 8) & 255}.${visits & 255}`

const bodyOf = (form: Asked['form']) => (form ? new URLSearchParams(form) : undefined)

/**
 * A browser at the product's door. What no answer may ever be is looked at here, with every answer: a fault, a missing
 * security header, an inline script or style, a page in the wrong language.
 */
export function browser(house: House, pages: Pages): Ask {
  return async (who, { method = 'GET', address, form, headers = {} }) => {
    const safe = method === 'GET' || method === 'HEAD'
    const request = new Request(site + address, {
      method, redirect: 'manual', body: safe ? undefined : bodyOf(form ?? {}),
      headers: { ...(who?.session && { cookie: `session=${who.session.secret}` }), ...(safe ? {} : { origin: site }), ...headers },
    })
    for (const [name, value] of Object.entries(headers)) if (value === '') request.headers.delete(name)
    const response = await answer(house, pages, request, clientAddress())
    const answered = {
      status: response.status, location: response.headers.get('location') ?? '', body: await response.text(), headers: response.headers,
    }
    const faults = faultsOfAnswer(answered, new URL(site + address))
    if (faults.length > 0) throw new Error(`${method} ${address} as ${who?.kind ?? 'nobody'}: ${faults.join('; ')}`)
    return answered
  }
}

/** The hidden fields of the page's own form, as a browser would send them with it. */
export function hiddenFields(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'))
  const form = main.match(/<form[^>]*method="post".*?<\/form>/s)?.[0] ?? ''
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, plainText(value!)]))
}

const plainText = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
