import { randomInt, randomUUID } from 'node:crypto'
import { fieldIn } from './forms.ts'
import type { Turn } from './load.ts'
import { documentsEach, type ToReview } from './many-documents.ts'
import type { ExpectedRow, Writer } from './prepared.ts'
import type { Answer, Visitor } from './visitor.ts'

const expect = (right: boolean, what: string, answer: Answer) => {
  if (!right) throw new Error(`${what} (status ${answer.status}): ${answer.body.slice(0, 300)}`)
}

/** Are these rows on the page, each with its person's name, in this order, and no others? */
function showsRows(body: string, rows: readonly ExpectedRow[]): boolean {
  let place = 0
  for (const { reference, sent_name } of rows) {
    place = body.indexOf(`href="/review/${reference}">${sent_name}</a>`, place)
    if (place < 0) return false
  }
  return (body.match(/href="\/review\/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{2}"/g) ?? []).length === rows.length
}

/** A page of the queue, checked row by row. */
export const queueTurn = (visitor: Visitor, view: string, rows: readonly ExpectedRow[]): Turn => async () => {
  const answer = await visitor.see(`/review?view=${view}`)
  expect(answer.status === 200 && rows.length === 50 && showsRows(answer.body, rows), 'the queue shows something else', answer)
  return answer.milliseconds
}

/** Opening an application with ten documents: every one is on the page, none of its pictures is waited for. */
export const reviewTurn = (visitor: Visitor, { reference, name, documents }: ToReview): Turn => async () => {
  const answer = await visitor.see(`/review/${reference}`)
  const pictures = answer.body.match(/<img [^>]*>/g) ?? []
  const shown = documents.filter((id) => pictures.some((one) => one.includes(`/documents/${id}?preview=`)))
  const right = answer.status === 200 && answer.body.includes(name) && shown.length === documentsEach && pictures.every((one) => one.includes('loading="lazy"'))
  expect(right, `the application shows ${shown.length} of its documents`, answer)
  return answer.milliseconds
}

/** A page that shows nothing of the database. */
export const plainTurn = (visitor: Visitor, path: string, shows: string): Turn => async () => {
  const answer = await visitor.see(path)
  expect(answer.status === 200 && answer.body.includes(shows), `${path} shows something else`, answer)
  return answer.milliseconds
}

/**
 * Saves the page with the name, as its form says: the form is opened (with what was saved last in it, which is checked),
 * filled with new words and sent. What is measured is the sending.
 */
export function saveTurn(visitor: Visitor, { reference }: Writer): Turn {
  const path = `/apply/${reference}/name`
  let last: string | undefined
  return async () => {
    const page = await visitor.see(path)
    const [form, shown, familyNames] = ['_form', 'shown', 'familyNames'].map((name) => fieldIn(page.body, name))
    expect(form !== undefined && (last === undefined || fieldIn(page.body, 'givenNames') === last), 'the form shows something else', page)
    const next = `Ana ${lettersOf(randomUUID())}`
    const answer = await visitor.send(path, new URLSearchParams({
      _form: form!, shown: shown!, givenNames: next, familyNames: familyNames || 'Vega', chosenName: '',
    }))
    expect(answer.status === 303 && !answer.headers.location!.includes('?check'), 'saving was not accepted', answer)
    last = next
    return answer.milliseconds
  }
}

const typedOn = {
  name: () => {
    const next = `Ana ${lettersOf(randomUUID())}`
    return { next, fields: { givenNames: next, familyNames: 'Vega', chosenName: '' } }
  },
  contact: () => {
    const next = `916 555 ${String(randomInt(10_000)).padStart(4, '0')}`
    return { next, fields: { phone: next, language: 'en' } }
  },
}

/** What happens while someone types: the same form, saved in between, going on with the revisions of the last answer. */
export function autosaveTurn(visitor: Visitor, { reference }: Writer, page: keyof typeof typedOn = 'name'): Turn {
  const path = `/apply/${reference}/${page}`
  let shown: string | undefined
  return async () => {
    shown ??= fieldIn((await visitor.see(path)).body, 'shown')!
    const { next, fields } = typedOn[page]()
    const answer = await visitor.send(`${path}/save`, new URLSearchParams({ shown, ...fields }), { 'x-autosave': '1', accept: 'application/json' })
    expect(answer.status === 200, 'the autosave was not accepted', answer)
    shown = (JSON.parse(answer.body) as { fields: { shown: string } }).fields.shown
    expect(shown.includes(next), 'the autosave kept something else', answer)
    return answer.milliseconds
  }
}

/** Letters only: a name has no digits. */
const lettersOf = (text: string) => text.replace(/[\d-]/g, (sign) => 'ghijklmnop'[Number(sign)] ?? '')
