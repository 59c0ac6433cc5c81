import { randomUUID } from 'node:crypto'
import { sampleItems } from '#library/exam-items.server.ts'
import { optionLetters, type Letter } from '#library/exam-items.ts'
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

/** A sitting on a day, at the hour that is nearest to now. @returns its id. */
export async function hasASitting(anh: Person, day: readonly string[]): Promise<string> {
  const name = `Sala ${randomUUID().slice(0, 8)}`
  const text = { 'gettingThere-en': 'x', 'gettingThere-es': 'x', 'access-en': 'x', 'access-es': 'x', 'expect-en': 'x', 'expect-es': 'x' }
  const site = { kind: 'inPerson', name, street: '1 Calle', city: 'Fresno', zip: '93721', county: 'Fresno', latitude: '36.7', longitude: '-119.7', ...text }
  expect((await posts(anh, '/exams/sites/new', site)).status()).toBe(303)
  await opens(anh, '/exams/sites')
  const id = (await anh.page.getByRole('link', { name }).getAttribute('href'))!.split('/').at(-1)!
  const time = `${String(Math.min(20, Math.max(6, hourNow()))).padStart(2, '0')}:00`
  expect((await posts(anh, '/exams/sittings/new', { site: id, time, weeks: '1', seats: '5', languages: ['en', 'es'], ...fieldsOf('first', day) })).status()).toBe(303)
  await opens(anh, '/exams/sittings')
  return (await anh.page.getByRole('row').filter({ hasText: name }).getByRole('link').first().getAttribute('href'))!.split('/').at(-1)!
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

/** The place, from 1 to 4, of the right answer to the question on the screen. */
export async function rightPlace({ page }: Person): Promise<number> {
  const stem = (await page.locator('.exam__question legend').innerText()).trim()
  const language = (await page.locator('.exam__question').getAttribute('lang')) as 'en' | 'es'
  const item = sampleItems().find((one) => one.stem[language].trim() === stem)!
  const labels = (await page.locator('.exam__question .choice__label').allInnerTexts()).map((one) => one.trim())
  return labels.indexOf(item.options[optionLetters.find((one): one is Letter => one === item.key)!][language].trim()) + 1
}
