import { data, redirect } from 'react-router'
import { z } from 'zod'
import type { Problem } from './problems.ts'

/** What the error page can say. */
export interface Refused4xx {
  readonly code: string
}

/** Nothing here for this person: the same answer whether it does not exist or is not theirs. */
export const notFound = () => data({ code: 'notFound' } satisfies Refused4xx, { status: 404 })

/** After a form: go there, with GET. */
export const goTo = (address: string) => redirect(address, 303)

/** The fields of a form as typed, without files; the last value of a repeated name wins, `all` gives every one. */
export type Typed = Readonly<Record<string, string>>

/** What a page gets back when its form was not accepted: the problems, and everything as it was typed. */
export interface NotAccepted {
  readonly problems: readonly Problem[]
  readonly typed: Typed
  /** Every value of repeated names (checkboxes). */
  readonly chosen: Readonly<Record<string, readonly string[]>>
}

/** Names and values of a form in their order, without files, and without the one sign that the database cannot store. */
export type Pairs = readonly (readonly [string, string])[]
export const pairsIn = (form: FormData): Pairs =>
  [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.replaceAll('\u0000', '')]] : []))

export function fieldsOf(pairs: Pairs): Pick<NotAccepted, 'typed' | 'chosen'> {
  const named = Object.groupBy(pairs, ([name]) => name)
  return {
    typed: Object.fromEntries(pairs),
    chosen: Object.fromEntries(Object.entries(named).map(([name, all]) => [name, all!.map(([, value]) => value)])),
  }
}

export const typedIn = (form: FormData) => fieldsOf(pairsIn(form))

/** Secrets are never shown again. */
export const withoutPasswords = (pairs: Pairs): Pairs => pairs.filter(([name]) => !/password/i.test(name))

export const notAccepted = (problems: readonly Problem[], form: FormData) =>
  data({ problems, ...fieldsOf(withoutPasswords(pairsIn(form))) } satisfies NotAccepted, { status: 422 })

const uuid = z.uuid()
/** The id that a form carries, or none when it was not made by one of our pages. */
export const formIdOf = (form: FormData): string | undefined => uuid.safeParse(form.get('_form')).data
export const formIn = (typed: Typed): string | undefined => uuid.safeParse(typed._form).data

/** A local address to go to after signing in, as an address is written, or none when it leads elsewhere. */
export function localAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^\/(?![/\\])/.test(text) || /[\\\u0000-\u001f]/.test(text)) return undefined
  const here = 'http://here.invalid'
  const { origin, pathname, search, hash } = new URL(text, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : undefined
}

/** The fields of a form that was sent. What is not a form is answered in words. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw data({ code: 'notAForm' } satisfies Refused4xx, { status: 400 })
  }
}
