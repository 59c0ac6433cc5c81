import { randomUUID } from 'node:crypto'
import { request } from '@playwright/test'
import { pageNames, type PageName } from '#certification/application-form.ts'
import { documentKindOf, type DocumentKind } from '#certification/documents.ts'
import { orientation } from '#library/orientation.server.ts'
import { diploma, idPhoto, type Paper } from './papers.ts'
import { expect, someAddress, type Person } from './person.ts'

/**
 * What happened before a story begins: the same forms are sent, without looking at the pages, because other stories have
 * looked at them.
 */
type Fields = Readonly<Record<string, string | readonly string[]>>

const pairsOf = (fields: Fields): [string, string][] =>
  Object.entries({ _form: randomUUID(), ...fields }).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one as string]))

const headersOf = ({ address, language }: Person) => ({ 'Accept-Language': language, Origin: address })

/** Sends a form as the browser would, and looks at the answer without following it. */
export const posts = (person: Person, path: string, fields: Fields) =>
  person.page.request.post(path, {
    data: new URLSearchParams(pairsOf(fields)).toString(), maxRedirects: 0,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headersOf(person) },
  })

/** The same with files in it. */
export function postsFiles(person: Person, path: string, fields: Fields, papers: readonly Paper[]) {
  const form = new FormData()
  for (const [name, value] of pairsOf(fields)) form.append(name, value)
  for (const { name, mimeType, buffer } of papers) form.append('files', new File([new Uint8Array(buffer)], name, { type: mimeType }))
  return person.page.request.post(path, { multipart: form, maxRedirects: 0, headers: headersOf(person) })
}

/** @returns where the answer leads. */
async function postsAndGoesOn(person: Person, path: string, fields: Fields = {}, papers: readonly Paper[] = []): Promise<string> {
  const answer = await (papers.length > 0 ? postsFiles(person, path, fields, papers) : posts(person, path, fields))
  expect(answer.status(), `${path} is accepted`).toBe(303)
  return new URL(answer.headers().location!, person.address).pathname
}

/** The link of the letter in the mailbox, once it has arrived. */
async function confirmationOf(person: Person): Promise<string> {
  let link: string | undefined
  await expect(async () => {
    const mailbox = await (await person.page.request.get('/demo/mailbox')).text()
    const letter = mailbox.split('<section').find((section) => section.includes(person.email))
    link = letter?.match(/\/confirm\/[\w-]+/)?.[0]
    expect(link).toBeDefined()
  }).toPass()
  return link!
}

export const registered = (person: Person) => postsAndGoesOn(person, '/register', { email: person.email, password: person.password })

export const signedIn = (person: Person) => postsAndGoesOn(person, '/sign-in', { email: person.email, password: person.password })

/** Has an account, and is signed in at this device. */
export async function hasAnAccount(person: Person): Promise<void> {
  await registered(person)
  await postsAndGoesOn(person, await confirmationOf(person), { password: person.password })
}

/** Has read the orientation, too. */
export async function isOriented(person: Person): Promise<void> {
  await hasAnAccount(person)
  for (const { id, version } of orientation().parts) await postsAndGoesOn(person, `/orientation/${id}`, { version })
}

/** Got a voucher for a fee, that of the application unless told otherwise, which the manager of the demonstration issued. @param dollars what it pays. @returns its code. */
export async function hasAVoucher({ address }: Person, dollars = 100, kinds: 'application' | 'exam' = 'application'): Promise<string> {
  const program = `Scholarship ${randomUUID()}`
  const origin = { Origin: address, 'X-Forwarded-For': someAddress() }
  const anh = await request.newContext({ baseURL: address, extraHTTPHeaders: origin })
  const year = new Date().getFullYear()
  await anh.post('/demo', { form: { _form: randomUUID(), persona: 'manager' } })
  await anh.post('/vouchers/new', { form: {
    _form: randomUUID(), program, kinds, amount: String(dollars), count: '1', forEmail: '',
    'validFrom-month': '1', 'validFrom-day': '1', 'validFrom-year': String(year - 1),
    'validThrough-month': '12', 'validThrough-day': '31', 'validThrough-year': String(year + 1),
  } })
  const list = await (await anh.get('/vouchers?view=open')).text()
  await anh.dispose()
  const code = list.split('<tr').find((row) => row.includes(program))?.match(/\b[2-9A-Z]{4}(-[2-9A-Z]{4}){2}\b/)?.[0]
  expect(code, 'the voucher was issued').toBeDefined()
  return code!
}

export type Pages = Readonly<Record<PageName, Fields>>

/** Everything an application asks, answered rightly; letters come in the person's own language, the papers are added to their pages, and a voucher to its. */
export const goodPages: Pages = {
  name: { givenNames: 'Rosa Elena', familyNames: 'Ortiz Luna', chosenName: 'Rosi' },
  'birth-date': { 'bornOn-day': '9', 'bornOn-month': '3', 'bornOn-year': '1990' },
  contact: { phone: '916 555 0100', language: 'en' },
  identity: { printedGivenNames: 'Rosa Elena', printedFamilyNames: 'Ortiz Luna' },
  education: { educationLevel: 'diploma' },
  'lived-experience': { livedExperience: ['own'] },
  commitment: { commitment: ['share', 'recovery'] },
  ethics: { typedName: 'Rosa Elena Ortiz Luna' },
  fee: { feeWay: 'voucher' },
}

const papersFor = async (kind: DocumentKind) => [kind === 'identity' ? await idPhoto() : diploma()]

/** What the page that is signed says about itself, and a signature needs. */
async function signedText(person: Person, address: string): Promise<Fields> {
  const page = await (await person.page.request.get(address, { headers: headersOf(person) })).text()
  return Object.fromEntries(['language', 'version', 'seen'].map((name) => [name, page.match(`name="${name}" value="([^"]*)"`)?.[1] ?? '']))
}

async function fillsIn(person: Person, address: string, page: PageName, fields: Fields): Promise<void> {
  const kind = documentKindOf(page)
  const papers = kind && Object.keys(fields).length > 0 ? await papersFor(kind) : []
  const signed = page === 'ethics' ? await signedText(person, address) : {}
  const voucher: Fields = fields.feeWay === 'voucher' && !fields.voucher ? { voucher: await hasAVoucher(person) } : {}
  const letters: Fields = page === 'contact' && fields.language ? { language: person.language } : {}
  await postsAndGoesOn(person, address, { ...fields, ...letters, ...signed, ...voucher }, papers)
}

/** Has an account and a draft with these pages. @returns its reference. */
export async function hasADraft(person: Person, pages: Partial<Pages> = {}): Promise<string> {
  await isOriented(person)
  const draft = await postsAndGoesOn(person, '/apply')
  for (const page of pageNames) if (pages[page]) await fillsIn(person, `${draft}/${page}`, page, pages[page])
  return draft.split('/')[2]!
}

/** Has sent an application. @returns its reference. */
export async function hasSent(person: Person, pages: Partial<Pages> = {}): Promise<string> {
  const reference = await hasADraft(person, { ...goodPages, ...pages })
  const check = `/apply/${reference}/check`
  const { seen } = await signedText(person, check)
  await postsAndGoesOn(person, check, { seen: seen! })
  return reference
}
