import { closeHouse, openHouse } from '../../src/house.server.ts'
import { issueVouchers } from '#fees/issue-vouchers.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { lastDayOf } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { signInWithoutPassword } from '#people/public.server.ts'
import { settingsOf, type Place } from '#tests/bench/served-house.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
import { person, staff } from '#tests/people/people.ts'
import { photo } from '#tests/files/made-files.ts'
import { Told } from './told.ts'

/** Someone who is about to apply: signed in, with the orientation behind them and two vouchers of their own. */
export interface Applicant {
  readonly told: Told
  readonly secret: string
}

export interface World {
  readonly applicants: readonly Applicant[]
  /** The secret of a program specialist's session. */
  readonly specialist: string
  /** Photos of different papers. */
  readonly photos: readonly Uint8Array[]
}

const signIn = (house: House, email: string) => unitOfWork(house, { hat: 'signIn' }, (unit) => signInWithoutPassword(unit, email, 'torture'))
const specialistsEmail = 'specialist@example.org'

async function staffIn(house: House) {
  const { id } = await house.database.query.selectFrom('organisations').select('id').where('kind', '=', 'certifier').executeTakeFirstOrThrow()
  await staff(house, id, 'programSpecialist', specialistsEmail)
  return staff(house, id, 'programManager', 'manager@example.org')
}

/** Vouchers for the whole fee. @returns their codes. */
async function vouchersIn(house: House, many: number): Promise<string[]> {
  const manager = await staffIn(house)
  const validFrom = legalDay(house.clock, house.timeZone)
  const ids = await unitOfWork(house, manager, (unit) => issueVouchers(unit, {
    program: 'Sacramento County', kinds: ['application'], cents: 10_000, validFrom, validThrough: lastDayOf(validFrom, { days: 60 }), count: many,
  }))
  const rows = await house.database.query.selectFrom('vouchers').select('code').where('id', 'in', ids).execute()
  return rows.map(({ code }) => code)
}

async function applicantIn(house: House, number: number, vouchers: readonly string[]): Promise<Applicant> {
  const email = `applicant.${number}@example.org`
  const self = await person(house, email, number % 2 === 0 ? 'en' : 'es')
  await readWholeOrientation(house, self)
  return { told: new Told(email, self.personId, vouchers), secret: await signIn(house, email) }
}

/** A house opened in this process, and closed again whatever happens; nothing moves in it by itself. */
export async function inQuietHouse<T>(place: Place, work: (house: House) => Promise<T>, clock?: House['clock']): Promise<T> {
  const house = await openHouse(settingsFrom(settingsOf(place)), { quiet: true, ...(clock ? { clock } : {}) })
  try {
    return await work(house)
  } finally {
    await closeHouse(house)
  }
}

/** The people and vouchers of the run. The demonstration's made-up world stands beside them. */
export const prepareWorld = (place: Place, people: number): Promise<World> => inQuietHouse(place, async (house) => {
  const codes = await vouchersIn(house, people * 2)
  const applicants: Applicant[] = []
  for (let number = 0; number < people; number += 1) applicants.push(await applicantIn(house, number, codes.slice(number * 2, number * 2 + 2)))
  const photos = await Promise.all(Array.from({ length: 12 }, (_, place) => photo(320 + place * 16, 240)))
  return { applicants, specialist: await signIn(house, specialistsEmail), photos }
})
