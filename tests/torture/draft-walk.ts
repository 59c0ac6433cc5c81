import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Answer, Answers, PageName, Question, TypedDate } from '#certification/application-form.ts'
import { questionsOn } from '#certification/application-form.ts'
import type { DocumentKind } from '#certification/documents.ts'
import { hiddenOf, multipartOf } from '#tests/bench/forms.ts'
import type { Chance } from './chance.ts'
import { expectAnswer, Wrong, type Hand } from './hand.ts'
import type { Told } from './told.ts'

/** Someone at work on their application. */
export interface Walker {
  readonly told: Told
  readonly hand: Hand
  readonly chance: Chance
  readonly photos: readonly Uint8Array[]
  /** Whether to go on: not when the run is about to end. */
  readonly goesOn: () => boolean
}

/** One in so many forms is sent with two clicks. */
const doubleClicks = 0.12
export const maybeTwice = ({ chance }: Walker) => ({ twice: chance.happens(doubleClicks) })

const holding = (name: string) => (form: string) => form.includes(`name="${name}"`)

/** The form of a page that holds a field; its hidden fields. */
export async function formOn({ hand }: { hand: Hand }, path: string, isIt: string | ((form: string) => boolean)): Promise<Record<string, string>> {
  const body = await hand.open(path)
  const hidden = hiddenOf(body, typeof isIt === 'string' ? holding(isIt) : isIt)
  if (!hidden?._form) throw new Wrong(`there is no such form on ${path}: ${body.replace(/.*<main/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 300)}`)
  return hidden
}

/** What the form was opened with is what was saved before, no more and no less. */
function checkShown({ told }: Walker, page: PageName, shown: string): void {
  const expected = Object.fromEntries(questionsOn(page).flatMap((question) => (told.answers.has(question) ? [[question, told.answers.get(question)]] : [])))
  if (!isDeepStrictEqual(JSON.parse(shown), expected)) {
    throw new Wrong(`${told.reference} ${page} shows ${shown}, saved was ${JSON.stringify(expected)}`)
  }
}

function fieldsOf(question: Question, answer: Answer): [string, string][] {
  if (typeof answer === 'string') return [[question, answer]]
  if (Array.isArray(answer)) return (answer as string[]).map((one) => [question, one])
  return Object.entries(answer as TypedDate).map(([part, value]) => [`${question}-${part}`, value])
}

const fieldsOfAll = (answers: Answers) => Object.entries(answers).flatMap(([question, answer]) => fieldsOf(question as Question, answer!))

function noteSaved({ told }: Walker, answers: Answers): void {
  for (const [question, answer] of Object.entries(answers)) told.saved(question as Question, answer!)
}

/** Saves a page while it is being written, as the script does. @returns what the form stands on then. */
async function autosave(walker: Walker, path: string, hidden: Record<string, string>, answers: Answers): Promise<string> {
  const body = new URLSearchParams([...Object.entries(hidden), ...fieldsOfAll(answers)])
  const answer = await walker.hand.send(`${path}/save`, body, { headers: { 'x-autosave': '1', accept: 'application/json' } })
  expectAnswer(answer.status === 200, `autosave of ${path}`, answer)
  noteSaved(walker, answers)
  return (JSON.parse(answer.body) as { fields: { shown: string } }).fields.shown
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Opens a page, checks what it shows, fills it in and saves it; with a photo, where the page takes one. */
export async function savePage(walker: Walker, page: PageName, answers: Answers, kind?: DocumentKind): Promise<void> {
  const { told, hand, chance } = walker
  const path = `/apply/${told.reference}/${page}`
  let hidden = await formOn(walker, path, 'shown')
  checkShown(walker, page, hidden.shown!)
  if (page === 'name' && chance.happens(0.4)) hidden = { ...hidden, shown: await autosave(walker, path, hidden, { ...answers, givenNames: 'An' }) }
  const fields: [string, string][] = [...Object.entries(hidden), ...fieldsOfAll(answers)]
  const photo = kind && chance.pick(walker.photos)
  const body = photo ? multipartOf(fields, [{ field: 'files', name: `${kind}.jpg`, bytes: photo }]) : new URLSearchParams(fields)
  const answer = await hand.send(path, body, maybeTwice(walker))
  expectAnswer(answer.status === 303 && !answer.headers.location!.includes('?check'), `saving ${path}`, answer)
  noteSaved(walker, answers)
  if (photo) told.received(kind, hashOf(photo))
}

const givenNames = ['Ana', 'María José', 'Li', 'Noor', 'Thảo', 'Dmitri', 'Guadalupe']
const familyNames = ['Vega', 'García Márquez', 'Chen', 'Haddad', 'Nguyễn', 'Okafor', "O'Neill"]

/** Right answers to every page but the fee's, by chance. */
function answersOf(chance: Chance): Record<Exclude<PageName, 'ethics' | 'fee'>, Answers> {
  return {
    name: { givenNames: chance.pick(givenNames), familyNames: chance.pick(familyNames), chosenName: chance.pick(['', 'Majo', 'Tee']) },
    'birth-date': { bornOn: { month: String(1 + chance.below(12)), day: String(1 + chance.below(28)), year: String(1950 + chance.below(50)) } },
    contact: { phone: chance.pick(['', '916 555 0100', '+1 (213) 555-0199']), language: chance.pick(['en', 'es']) },
    identity: { printedGivenNames: chance.pick(givenNames), printedFamilyNames: chance.pick(familyNames) },
    education: { educationLevel: chance.pick(['diploma', 'equivalent', 'degree']) },
    'lived-experience': { livedExperience: chance.pick([['own'], ['family'], ['own', 'family']]) },
    commitment: { commitment: ['share', 'recovery'] },
  }
}

const kindOn = { identity: 'identity', education: 'education' } as const satisfies Partial<Record<PageName, DocumentKind>>

/** Begins the application: from the second click on it is found. */
export async function start(walker: Walker): Promise<void> {
  const { told, hand } = walker
  const hidden = await formOn(walker, '/apply', (form) => form.includes('name="_form"') && !form.includes('action='))
  const answer = await hand.send('/apply', new URLSearchParams(hidden), maybeTwice(walker))
  const reference = answer.headers.location?.match(/^\/apply\/([\w-]+)$/)?.[1]
  expectAnswer(answer.status === 303 && reference !== undefined, 'starting', answer)
  told.reference = reference
  told.stepped('start', 'draft')
}

/** Fills in every page but the code's and the fee's, in any order, some of them again with other words. */
export async function writePages(walker: Walker): Promise<void> {
  const { chance } = walker
  const pages = Object.keys(answersOf(chance)) as (keyof ReturnType<typeof answersOf>)[]
  const again = chance.shuffled(pages).slice(0, chance.below(4))
  for (const [place, page] of [...chance.shuffled(pages), ...again].entries()) {
    if (!walker.goesOn()) return
    const second = place >= pages.length
    await savePage(walker, page, answersOf(chance)[page], second && chance.happens(0.7) ? undefined : kindOn[page as keyof typeof kindOn])
  }
}

/** Reads the Code of Ethics and signs it. */
export async function sign(walker: Walker): Promise<void> {
  const { told, hand } = walker
  const path = `/apply/${told.reference}/ethics`
  const hidden = await formOn(walker, path, 'typedName')
  const name = `${told.answers.get('givenNames')!.answer as string} ${told.answers.get('familyNames')!.answer as string}`
  const answer = await hand.send(path, new URLSearchParams({ ...hidden, typedName: name }), maybeTwice(walker))
  expectAnswer(answer.status === 303, `signing ${path}`, answer)
  told.signed = name
}

