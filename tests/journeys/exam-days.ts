import { randomUUID } from 'node:crypto'
import { opens } from './hands.ts'
import { expect, type Person } from './person.ts'
import { setsTheValue } from './policy-values.ts'
import { posts } from './prepared.ts'

/** The day of an exam in a house of one's own: dates, hours and people for stories about it. */

const zone = 'America/Los_Angeles'
/** The day on the clock of the demonstration, so many days on: year, month, day. */
export async function dayIn(person: Person, days: number): Promise<[string, string, string]> {
  await opens(person, '/demo/clock')
  const ahead = Number(await person.page.locator('main input[name=clockSeen]').inputValue())
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(Date.now() + (ahead + days) * 86_400_000)).split('-') as [string, string, string]
}
const fieldsOf = (name: string, [year, month, day]: readonly string[]) => ({ [`${name}-month`]: month!, [`${name}-day`]: day!, [`${name}-year`]: year! })
const hourNow = () => Number(new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(new Date()))

/** From a day on the exam has so many questions, and one can check in ten hours early or late: whatever the hour of the story. */
export async function makesAnyHourRight(anh: Person, day: readonly string[], questions: number): Promise<void> {
  for (const [key, value] of [['examItems', String(questions)], ['examCheckInMinutes', '600'], ['examLateEntryMinutes', '600']] as const) await setsTheValue(anh, key, value, day)
}

/** An online sitting on a day, at the hour that is nearest to now. @returns its id. */
export async function hasAnOnlineSitting(anh: Person, day: readonly string[], fields: Record<string, string> = {}): Promise<string> {
  const name = `Online ${randomUUID().slice(0, 8)}`
  expect((await posts(anh, '/exams/sites/new', { kind: 'online', name, 'expect-en': 'x', 'expect-es': 'x' })).status()).toBe(303)
  await opens(anh, '/exams/sites')
  const site = (await anh.page.getByRole('link', { name }).getAttribute('href'))!.split('/').at(-1)!
  const time = `${String(Math.min(20, Math.max(6, hourNow()))).padStart(2, '0')}:00`
  expect((await posts(anh, '/exams/sittings/new', { site, time, weeks: '1', seats: '90', languages: ['en', 'es'], ...fieldsOf('first', day), ...fields })).status()).toBe(303)
  await opens(anh, '/exams/sittings')
  return (await anh.page.getByRole('row').filter({ hasText: name }).getByRole('link').first().getAttribute('href'))!.split('/').at(-1)!
}

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
