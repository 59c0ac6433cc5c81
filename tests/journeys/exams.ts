import { dateFromWords, type PlainDate } from '#platform/dates.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, opens, presses, reads } from './hands.ts'
import { expect, type Person } from './person.ts'
import { hasSent, posts } from './prepared.ts'
import { letsTenMinutesPass } from './review.ts'
import { fillsInTheCertificate, goesToTheirCertificate, hasAProvider, photographsTheCertificate } from './training.ts'

/** What happened before an exam, and time that passes until it. */

/** Hands in the certificate of their training, and Marcus, who walked in before, accepts it: the exam is open to them. */
export async function isTrained(person: Person, marcus: Person, reference: string, name: string): Promise<void> {
  const provider = await hasAProvider(person)
  await goesToTheirCertificate(person, reference)
  await photographsTheCertificate(person)
  await fillsInTheCertificate(person, provider, '80', name)
  await presses(person, person.say.certificate('handIn'))
  await reads(person, person.say.certificate('sentTitle'))
  await opens(marcus, '/review/training')
  await marcus.page.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click()
  await arrivesAt(marcus, name)
  expect((await posts(marcus, `${new URL(marcus.page.url()).pathname}/accept`, { seen: '1' })).status(), 'the certificate is accepted').toBe(303)
  await letsTenMinutesPass(marcus)
}

/** Approved by Marcus, and trained. @returns the number of the application. */
export async function mayAskForTheExam(person: Person, marcus: Person, name: string): Promise<string> {
  const reference = await hasSent(person)
  await walksInAs(marcus, 'Marcus')
  await arrivesAt(marcus, marcus.say.application('review'))
  expect((await posts(marcus, `/review/${reference}/approve`, { seen: '1' })).status(), 'the application is approved').toBe(303)
  await letsTenMinutesPass(marcus)
  await isTrained(person, marcus, reference, name)
  return reference
}

/** Legal time in a house of one's own goes on. @returns the day on which it stands then. */
export async function timePasses({ page, address }: Person, leap?: 'day' | 'week'): Promise<PlainDate> {
  const clock = async () => {
    const text = await (await page.request.get('/demo/clock?lang=en')).text()
    return { seen: text.match(/name="clockSeen" value="(-?\d+)"/)![1]!, today: dateFromWords(text.match(/<h1[^>]*>It is ([^<]+)</)![1]!, 'en')! }
  }
  if (leap) {
    const moved = await page.request.post('/demo/clock', {
      form: { leap, clockSeen: (await clock()).seen, clockBack: '/' }, headers: { Origin: address }, maxRedirects: 0, timeout: 120_000,
    })
    expect(moved.status(), 'time passed').toBe(303)
  }
  return (await clock()).today
}
