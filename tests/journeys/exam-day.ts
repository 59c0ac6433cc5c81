import { randomUUID } from 'node:crypto'
import { opens } from './hands.ts'
import { expect, type Person } from './person.ts'
import { setsTheValue } from './policy-values.ts'
import { posts, postsFiles } from './prepared.ts'

/** A day of the exam in a house of one's own, at whatever hour a story is told. */

const zone = 'America/Los_Angeles'

/** The day on the clock of the demonstration, so many days on: year, month, day. */
export async function dayIn(person: Person, days: number): Promise<[string, string, string]> {
  await opens(person, '/demo/clock')
  const ahead = Number(await person.page.locator('main input[name=clockSeen]').inputValue())
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(Date.now() + (ahead + days) * 86_400_000)).split('-') as [string, string, string]
}
const fieldsOf = (name: string, [year, month, day]: readonly string[]) => ({ [`${name}-month`]: month!, [`${name}-day`]: day!, [`${name}-year`]: year! })
const hourNow = () => Number(new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(new Date()))

/** From a day on the exam is short, and one can check in ten hours early or late. */
export async function makesAnyHourRight(anh: Person, day: readonly string[], questions: number): Promise<void> {
  for (const [key, value] of [['examItems', String(questions)], ['examCheckInMinutes', '600'], ['examLateEntryMinutes', '600']] as const) await setsTheValue(anh, key, value, day)
}

/** What a manager must say of a site in both languages, and what of one in a building. */
const expected = { 'expect-en': 'x', 'expect-es': 'x' }
const building = {
  kind: 'inPerson', street: '1 Calle', city: 'Fresno', zip: '93721', county: 'Fresno', latitude: '36.7', longitude: '-119.7',
  'gettingThere-en': 'x', 'gettingThere-es': 'x', 'access-en': 'x', 'access-es': 'x', ...expected,
}

/** A new site. @returns its id and its name. */
async function hasASite(anh: Person, begin: string, fields: Record<string, string>): Promise<{ id: string; name: string }> {
  const name = `${begin} ${randomUUID().slice(0, 8)}`
  expect((await posts(anh, '/exams/sites/new', { ...fields, name })).status()).toBe(303)
  await opens(anh, '/exams/sites')
  return { id: (await anh.page.getByRole('link', { name }).getAttribute('href'))!.split('/').at(-1)!, name }
}
/** A new site in a building, in Fresno. */
export const hasABuilding = (anh: Person) => hasASite(anh, 'Sala', building)

/** A sitting at a site on a day, at the hour that is nearest to now. @returns its id. */
async function hasASittingAt(anh: Person, { id: site, name }: { id: string; name: string }, day: readonly string[], fields: Record<string, string>): Promise<string> {
  const time = `${String(Math.min(20, Math.max(6, hourNow()))).padStart(2, '0')}:00`
  expect((await posts(anh, '/exams/sittings/new', { site, time, weeks: '1', languages: ['en', 'es'], ...fieldsOf('first', day), ...fields })).status()).toBe(303)
  await opens(anh, '/exams/sittings')
  return (await anh.page.getByRole('row').filter({ hasText: name }).getByRole('link').first().getAttribute('href'))!.split('/').at(-1)!
}
export const hasASitting = async (anh: Person, day: readonly string[]) => hasASittingAt(anh, await hasABuilding(anh), day, { seats: '5' })
export const hasAnOnlineSitting = async (anh: Person, day: readonly string[]) => hasASittingAt(anh, await hasASite(anh, 'Online', { kind: 'online', ...expected }), day, { seats: '90' })

/** A colleague of a manager looks after people at exams from now on. */
export async function makesAProctorOf(anh: Person, name: string): Promise<void> {
  await opens(anh, '/operations/people')
  const page = (await anh.page.getByRole('row').filter({ hasText: name }).getByRole('link').first().getAttribute('href'))!
  expect((await posts(anh, page, { do: 'give', role: 'proctor' })).status()).toBe(303)
}

export async function aDayPasses(person: Person): Promise<void> {
  await opens(person, '/demo/clock')
  const seen = await person.page.locator('main input[name=clockSeen]').inputValue()
  expect((await posts(person, '/demo/clock', { leap: 'day', clockSeen: seen, clockBack: '/' })).status()).toBe(303)
}

/** The seat of somebody, as the address of their calendar file names it. */
export async function seatOf(person: Person): Promise<string> {
  const schedule = await (await person.page.request.get('/apply/exam/schedule')).text()
  return schedule.match(/\/apply\/exam\/calendar\/([0-9a-f-]{36})/)![1]!
}

/** Breaks are granted to somebody by Marcus, who walked in before. */
export async function hasBreaks(person: Person, marcus: Person): Promise<void> {
  expect((await postsFiles(person, '/apply/exam/accommodation', { kinds: ['breaks'], words: '', _then: 'send' }, [])).status(), 'it was asked for').toBe(303)
  const list = await (await marcus.page.request.get('/exams?view=accommodations')).text()
  // Whoever asked last is answered last.
  const address = list.match(/\/exams\/accommodations\/[0-9a-f-]{36}/g)!.at(-1)!
  expect((await posts(marcus, address, { granted: ['breaks'], measures: '', reason: '' })).status(), 'it was granted').toBe(303)
}
