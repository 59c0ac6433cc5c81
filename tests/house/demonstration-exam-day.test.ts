import { describe, expect, test } from 'vitest'
import { applicantsOfTheDemonstration } from '#database/seeds/demonstration-people.ts'
import { practiceInSteps, whoPractices } from '#database/seeds/practice-in-steps.server.ts'
import { sittingOfToday, whereRuthWorked } from '#database/seeds/sitting-of-today.ts'
import { providerHere } from '#database/seeds/providers.server.ts'
import { staffHere } from '#database/seeds/staff-here.server.ts'
import { seeStatistics } from '#assessment/see-statistics.server.ts'
import { isTooFew } from '#assessment/item-flags.ts'
import { itemAt, reviewOf } from '#assessment/public.server.ts'
import { personas } from '#demonstration/personas.ts'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import { seeVendorFile, seeVendorFiles } from '#exams/see-vendor-files.server.ts'
import { openVendorList } from '#exams/ask-vendor-list.server.ts'
import { compareAtExam } from '#exams/id-at-exam.ts'
import { seePersonNow, seeSittingNow, seeSittingsNow } from '#exams/see-proctor.server.ts'
import { seeMyDay } from '#exams/see-day.server.ts'
import { houseOfSitting, whoseDay, whyNotMine } from '#exams/who-looks-after.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { admits, agrees, begins, checksIn } from '#tests/people/exam-days.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { jobHandlers } from '../../src/house.server.ts'

const opened = openTestHouse()

async function demonstration() {
  const world = opened()
  await certifyingBody(world.house)
  await seedDemonstration(world.house, jobHandlers(world.house))
  const self = async (email: string): Promise<Self> => ({
    hat: 'self', personId: (await world.house.database.query.selectFrom('accounts').select('person_id').where('email', '=', email).executeTakeFirstOrThrow()).person_id,
  })
  return { ...world, self, ruth: await staffHere(world.house, 'proctor'), anh: await staffHere(world.house, 'programManager') }
}

describe('PLAT-01 The exam of the demonstration’s today', { timeout: 240_000 }, () => {
  test('waits for Ruth: two are there, one with an accent that the ID has not, one with more time and breaks; whom she knows or trained she does not see; and Kofi can take it', async () => {
    const { house, ruth, self } = await demonstration()
    const { sittings, today } = await unitOfWork(house, ruth, seeSittingsNow)
    const [sitting] = sittings.filter(({ startsOn, seats }) => startsOn === today && seats === sittingOfToday.seats)
    const { people } = await unitOfWork(house, ruth, (unit) => seeSittingNow(unit, sitting!.id))
    expect(people.map(({ name, state }) => `${name}: ${state}`).toSorted()).toEqual(
      ['José Ángel Peña Núñez: here', 'Kofi Mensah: expected', 'Rosalind Achebe: here', 'Tuyết Lâm: expected'])
    expect((await houseOfSitting(house, ruth, sitting!.id)).expected).toBe(6)
    expect(people.find(({ name }) => name.startsWith('Rosalind'))).toMatchObject({ extraPercent: 50, kinds: expect.arrayContaining(['breaks', 'extraTime']) })
    expect(compareAtExam({ givenNames: 'José Ángel', familyNames: 'Peña Núñez' }, { name: { givenNames: 'JOSE ANGEL', familyNames: 'PENA NUNEZ' } }).match).toBe('sameButForWriting')

    const { rows } = await house.database.statement('select registration_id, given_names, trained_by from exam_days where sitting_id = $1', [sitting!.id])
    const why = async (name: string) => {
      const { registration_id } = rows.find(({ given_names }) => given_names === name)
      const whose = await whoseDay(house, ruth, sitting!.id, registration_id)
      return unitOfWork(house, ruth, (unit) => whyNotMine(unit, whose))
    }
    expect([await why('Devon'), await why('Marisela'), await why('Kofi')]).toEqual(['known', 'trained', undefined])
    const academy = await providerHere(house, whereRuthWorked)
    expect(rows.filter(({ trained_by }) => trained_by.includes(academy)).map(({ given_names }) => given_names)).toEqual(['Marisela'])

    // Whoever comes can walk through it: Kofi says that he is there, Ruth lets him in, his questions begin, as a demonstration.
    const kofi = await self(personas.examToday.email)
    const day = await unitOfWork(house, kofi, (unit) => seeMyDay(unit, 'en'))
    expect(day).toMatchObject({ stage: 'checkIn', isToday: true, questions: 120 })
    const seated = { ...kofi, seat: day!.registrationId }
    await checksIn(house, seated)
    await admits(house, ruth, seated, { name: { givenNames: 'Kofi', familyNames: 'Mensah' } })
    await agrees(house, seated)
    await begins(house, seated)
    const row = await house.database.query.selectFrom('exam_days').selectAll().where('registration_id', '=', seated.seat).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'started', demonstration: true })
    const seen = await unitOfWork(house, ruth, (unit) => seePersonNow(unit, row.sitting_id, seated.seat))
    expect(seen.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['checkIn', 'admit', 'agree', 'begin']))
  })
})

describe('PLAT-01 What was before, in the demonstration', { timeout: 240_000 }, () => {
  test('Nayeli practiced five times, better each time, and one more waits for her where she left it; the files of the vendor of then are there', async () => {
    const { house, anh, self } = await demonstration()
    const nayeli = await self(personas.examAhead.email)
    const rows = await house.database.query.selectFrom('assessments').selectAll().where('subject_id', '=', nayeli.personId).orderBy('started_at').execute()
    expect(rows.map(({ state, correct, items }) => [state, correct, items])).toEqual(
      [['finished', 9, 20], ['finished', 11, 20], ['finished', 13, 20], ['finished', 14, 20], ['finished', 17, 20], ['open', null, 20]])
    const open = rows.at(-1)!
    expect([open.ends_at, open.language, rows.some(({ ends_at }) => ends_at !== null)]).toEqual([null, 'es', true])
    expect(await unitOfWork(house, nayeli, (unit) => reviewOf(unit, open.id))).toMatchObject({ answered: 7, left: 13 })
    // Whoever walks in goes on in their own browser, without being asked.
    expect((await itemAt(house, nayeli, { assessment: open.id, position: 8, device: 'the browser of whoever walked in' })).is).toBe('here')

    // The vendor of then was told who may take the exam, and its two files were taken but for a few lines.
    const files = await unitOfWork(house, anh, seeVendorFiles)
    expect(files.out.map(({ kind, state }) => [kind, state])).toEqual([['full', 'ready']])
    expect((await openVendorList(house, anh, files.out[0]!.id)).rows.length).toBe(2)
    expect(files.in.map(({ kind, state, lines, taken, repeated, refused }) => [kind, state, lines, taken, repeated, refused])).toEqual(
      [['results', 'ready', 6, 2, 1, 3], ['bookings', 'ready', 4, 2, 0, 2]])
    const refused = await Promise.all(files.in.map(({ id }) => unitOfWork(house, anh, (unit) => seeVendorFile(unit, id, 'refused', 1))))
    expect(refused.map(({ lines }) => lines.map(({ problems }) => problems[0]!.code))).toEqual([
      ['vendorOtherResult', 'vendorDay', 'vendorUnknown'], ['vendorBookedAfterEnd', 'vendorUnknown'],
    ])
    const jerome = await self(personas.certified.email)
    const { rows: outcomes } = await house.database.statement('select outcome, source from exam_results where subject_id = $1 order by sat_on', [jerome.personId])
    expect(outcomes).toEqual([{ outcome: 'failed', source: 'staff' }, { outcome: 'passed', source: 'vendor' }])
  })

  test('enough practice that the statistics of some public questions say something, and of the others that it is too little', async () => {
    const { house } = opened()
    const anh = await staff(house, await certifyingBody(house), 'programManager', personas.manager.email)
    const ids = new Map<string, Self>()
    const people = applicantsOfTheDemonstration(-345, '2026-03-10')
    const emails = whoPractices(people)
    // Nobody practices before they have an account, and nobody to walk in as does it unseen.
    expect(emails.map((email) => people.find((one) => one.email === email)!).every(({ persona, writesOn }) => !persona && writesOn < -16)).toBe(true)
    for (const email of emails) ids.set(email, await person(house, email))
    const nayeli = await person(house, personas.examAhead.email)
    for (const { take } of practiceInSteps(house, async (email) => ids.get(email) ?? nayeli, emails)) await take()
    const { items } = await unitOfWork(house, anh, (unit) => seeStatistics(unit, 'sample'))
    const enough = items.filter(({ statistics }) => !isTooFew(statistics, { fewest: 30 }))
    expect(enough.length).toBeGreaterThanOrEqual(25)
    expect(enough.every(({ statistics: { discrimination, right } }) => discrimination !== undefined && right > 0.1 && right < 1)).toBe(true)
    expect(items.length - enough.length).toBeGreaterThan(100)
  })
})
