import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Visit } from '#platform/visit.server.ts'

/** A request to an address as a page sees it, of nobody in particular. */
export const visitTo = (house: House, path: string): Visit => ({
  house, url: new URL(path, house.settings.siteAddress), language: 'en', session: undefined, endedFor: undefined,
  clientAddress: '192.0.2.1', reference: 'K7M-3PQ-9D', nonce: 'nonce', refusal: undefined, cookies: [],
})

/** A form as a browser sends it; with an id of its own unless told otherwise. */
export function formWith(fields: Record<string, string | readonly string[]>, formId: string | undefined = newId()): FormData {
  const form = new FormData()
  if (formId) form.append('_form', formId)
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** The request that carries it. */
export const post = (path: string, form: FormData) => new Request(new URL(path, 'http://localhost:3000'), { method: 'POST', body: form })
