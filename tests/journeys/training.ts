import { randomUUID } from 'node:crypto'
import { request } from '@playwright/test'
import { walksInAs } from './account.ts'
import { arrivesAt, chooses, fieldOf, opens, picks, presses, reads, writes } from './hands.ts'
import { idPhoto } from './papers.ts'
import { expect, someAddress, type Person } from './person.ts'
import { hasSent, posts } from './prepared.ts'
import { letsTenMinutesPass } from './review.ts'

/** How a person adds a training certificate, and what was there before. */

/** A provider that the manager of the demonstration approved for the 80 hours. @returns its name. */
export async function hasAProvider({ address }: Person): Promise<string> {
  const name = `Sol y Luna ${randomUUID().slice(0, 8)}`
  const anh = await request.newContext({ baseURL: address, extraHTTPHeaders: { Origin: address, 'X-Forwarded-For': someAddress() } })
  await anh.post('/demo', { form: { _form: randomUUID(), persona: 'manager' } })
  const added = await anh.post('/review/providers/new', {
    maxRedirects: 0, form: { _form: randomUUID(), name, entity: 'nonprofit', website: '', counties: 'Fresno', online: 'yes' },
  })
  expect(added.status(), 'the provider was added').toBe(303)
  const year = new Date().getFullYear()
  const approved = await anh.post(added.headers().location!.split('?')[0]!, { maxRedirects: 0, form: {
    _form: randomUUID(), training: 'core80', languages: 'es', 'from-month': '1', 'from-day': '1', 'from-year': String(year - 2),
    'through-month': '12', 'through-day': '31', 'through-year': String(year + 1),
  } })
  expect(approved.status(), 'the provider was approved').toBe(303)
  await anh.dispose()
  return name
}

/** Sent, and approved by Marcus. @returns the reference. */
export async function isApproved(rosa: Person, marcus: Person): Promise<string> {
  const reference = await hasSent(rosa)
  await walksInAs(marcus, 'Marcus')
  await arrivesAt(marcus, marcus.say.application('review'))
  expect((await posts(marcus, `/review/${reference}/approve`, { seen: '1' })).status()).toBe(303)
  await letsTenMinutesPass(marcus)
  await expect(async () => {
    await opens(marcus, '/review?view=approved&sort=latest')
    await expect(marcus.page.getByRole('row').filter({ hasText: reference })).toBeVisible({ timeout: 500 })
  }).toPass()
  return reference
}

/** Opens the page of the certificate from the application. */
export async function goesToTheirCertificate(person: Person, reference: string): Promise<void> {
  await opens(person, `/apply/${reference}`)
  await arrivesAt(person, person.say.application('myApplication'))
  await opens(person, `/apply/${reference}/training`)
  await arrivesAt(person, person.say.certificate('title'))
}

/** Fills in what the certificate says. @param hours as they stand on it. */
export async function fillsInTheCertificate(person: Person, provider: string, hours: string, name: string): Promise<void> {
  const { certificate, frame } = person.say
  await fieldOf(person, certificate('whichProvider')).selectOption({ label: provider })
  await writes(person, certificate('howManyHours'), hours)
  const lastMonth = new Date(Date.now() - 30 * 86_400_000)
  await writes(person, frame('day'), String(lastMonth.getDate()))
  await writes(person, frame('month'), String(lastMonth.getMonth() + 1))
  await writes(person, frame('year'), String(lastMonth.getFullYear()))
  await chooses(person, 'Español')
  await writes(person, certificate('whichName'), name)
}

/** Takes a photo of the paper, and sees it large enough to read. */
export async function photographsTheCertificate(person: Person): Promise<void> {
  const { certificate, frame } = person.say
  await picks(person, certificate('paper'), await idPhoto('certificado.jpg'))
  await presses(person, certificate('addPaper'))
  await reads(person, certificate('look'))
  const picture = person.page.getByAltText(frame('filePreview', 'certificado.jpg', 1), { exact: true })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
}
