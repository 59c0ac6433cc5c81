import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentAt } from './sitting-times.ts'
import { fieldsOfDay } from './typed-sitting.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { asksForAccommodation } from '#tests/people/exams.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import {
  accepts, books, cancelsSitting, givesBack, hasResult, leaves, mayTakeExam, onlineSite, seatsOf, site, sittingRow, sittings, waitsFor, waitsIn, timeAt,
} from '#tests/people/sittings.ts'
import { bookSeat } from './book-seat.server.ts'
import { lapseOffers } from './offer-seats.server.ts'
import { bookedSitting, sittingDates } from './sitting-dates.server.ts'
import { remindOfExams } from './remind-of-exam.server.ts'
import { seeSitting } from './see-sitting.server.ts'
import { mySeatCalendar } from './see-calendar.server.ts'
import { settleSeats } from './settle-seats.server.ts'
import { placeOf } from './waiting-store.server.ts'

const testHouse = openTestHouse()
const zone = 'America/Los_Angeles'
const refusedWith = (...codes: string[]) => ({ problems: codes.map((code) => expect.objectContaining({ code })) })
const notThere = { message: 'Not found' }
const hour = 3_600_000

async function program() {
  const world = testHouse()
  const here = await certifyingBody(world.house)
  const anh = await staff(world.house, here, 'programManager', 'anh@example.org')
  const fresno = await site(world.house, anh)
  let count = 0
  /** Somebody who may take the exam. */
  const someone = async (options: Parameters<typeof mayTakeExam>[3] = {}, language: 'en' | 'es' = 'en'): Promise<Self & { readonly request: string }> => {
    const who = await person(world.house, `person.${(count += 1)}@example.org`, language)
    return { ...who, request: await mayTakeExam(world.house, here, who, options) }
  }
  const letters = async (who: Self) => {
    await world.drain()
    return (await world.house.database.query.selectFrom('messages').select(['letter', 'text_body', 'language', 'about_kind']).where('person_id', '=', who.personId)
      .orderBy('written_at').orderBy('id').execute())
  }
  return { ...world, here, anh, fresno, someone, letters }
}
const lettersNamed = (all: readonly { letter: string }[]) => all.map(({ letter }) => letter)

describe('CERT-12 Adding and canceling exam dates', () => {
  test('every Tuesday at nine for eight weeks is nine on the clock of the site, before and after clocks change', async () => {
    const { house, clock, anh, fresno } = await program()
    clock.set('2026-03-02T18:00:00Z')
    const ids = await sittings(house, anh, fresno, { weeks: '8', ...fieldsOfDay('first', '2026-03-03') })
    const rows = await house.database.query.selectFrom('exam_sittings').selectAll().where('id', 'in', ids).orderBy('starts_at').execute()
    expect(rows.map(({ starts_on }) => starts_on)).toEqual(['2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07', '2026-04-14', '2026-04-21'])
    expect(rows.map(({ starts_at }) => timeAt(starts_at, zone))).toEqual(rows.map(() => '09:00'))
    expect(rows.every(({ minutes }) => minutes === 150)).toBe(true)
  })

  test('the same hour at the same site is refused whole, also when only one of the weeks is taken', async () => {
    const { house, anh, fresno } = await program()
    await sittings(house, anh, fresno, { ...fieldsOfDay('first', '2026-03-24') })
    await expect(sittings(house, anh, fresno, { weeks: '3' })).rejects.toMatchObject({ problems: [{ code: 'sittingThere', facts: { day: '2026-03-24' } }] })
    expect(await house.database.query.selectFrom('exam_sittings').select('id').execute()).toHaveLength(1)
  })

  test('managers alone do; everything that is wrong is said at once', async () => {
    const { house, here, anh, fresno } = await program()
    const marcus = await staff(house, here, 'programSpecialist', 'marcus@example.org')
    await expect(sittings(house, marcus, fresno)).rejects.toMatchObject(notThere)
    await expect(site(house, marcus, { name: 'Another' })).rejects.toMatchObject(notThere)
    await expect(sittings(house, anh, fresno, { time: '3:00', weeks: '0', seats: '', ...fieldsOfDay('first', '2026-02-30') }, []))
      .rejects.toMatchObject(refusedWith('firstDayNotReal', 'timeAtNight', 'weeksWrong', 'seatsWrong', 'languagesMissing'))
    await expect(site(house, anh, { name: 'FRESNO learning-center', latitude: '51.5' })).rejects.toMatchObject(refusedWith('siteNameTaken', 'latitudeOutside'))
  })

  test('when a date is canceled, everybody with a seat or on the list reads why in their language, and chooses another without a fee', async () => {
    const { house, anh, fresno, someone, letters } = await program()
    const [first, second] = await sittings(house, anh, fresno, { weeks: '2', seats: '1' })
    const [ana, luz] = [await someone(), await someone({}, 'es')]
    await books(house, ana, first!)
    await letters(ana)
    await waitsFor(house, luz, first!, 'es')
    await cancelsSitting(house, anh, first!, { 'why-en': 'No power in the building', 'why-es': 'El edificio no tiene luz' })
    const [toAna, toLuz] = [await letters(ana), await letters(luz)]
    expect(lettersNamed(toAna)).toEqual(['exam-booked', 'exam-called-off'])
    expect(toAna[1]!.text_body).toContain('No power in the building')
    expect(lettersNamed(toLuz)).toEqual(['exam-waiting-ended'])
    expect(toLuz[0]!.text_body).toContain('El edificio no tiene luz')
    expect((await seatsOf(house, ana)).map(({ state }) => state)).toEqual(['cancelled'])
    expect((await house.database.query.selectFrom('exam_requests').select('state').where('id', '=', ana.request).executeTakeFirstOrThrow()).state).toBe('authorized')
    await books(house, ana, second!)
    await expect(books(house, luz, first!, 'es')).rejects.toMatchObject(refusedWith('sitting-cancelled'))
    await expect(cancelsSitting(house, anh, first!)).rejects.toMatchObject(refusedWith('sittingCancelledAlready'))
  })
})

describe('CERT-12 Choosing a date', () => {
  test('a person books; the letter says when on the clock of the site, in their language; the seat is counted', async () => {
    const { house, anh, fresno, someone, letters } = await program()
    const [id] = await sittings(house, anh, fresno)
    const luz = await someone({}, 'es')
    await books(house, luz, id!, 'es')
    const [letter] = await letters(luz)
    expect(letter).toMatchObject({ letter: 'exam-booked', language: 'es', about_kind: 'exam' })
    expect(letter!.text_body.replace(/\s/g, ' ')).toContain('martes, 17 de marzo de 2026, de 9:00 a.m. a 11:30 a.m., hora del Pacífico')
    expect(letter!.text_body).toContain('2420 Mariposa Street, Fresno, CA 93721')
    expect(await sittingRow(house, id!)).toMatchObject({ taken: 1, waiting: 0 })
    expect(await unitOfWork(house, luz, (unit) => bookedSitting(unit, luz.request))).toMatchObject({ day: '2026-03-17', language: 'es', kind: 'inPerson', startsAt: momentAt('2026-03-17', '09:00', zone) })
    expect((await unitOfWork(house, luz, sittingDates)).map(({ kind }) => kind)).toEqual(['freeUntil', 'exam'])
  })

  test('the last day of the approval counts, the day after it does not', async () => {
    const { house, anh, fresno, someone } = await program()
    const [on, after] = [...await sittings(house, anh, fresno), ...await sittings(house, anh, fresno, fieldsOfDay('first', '2026-03-18'))]
    const ana = await someone({ lastDay: '2026-03-17' })
    await expect(books(house, ana, after!)).rejects.toMatchObject({ problems: [{ code: 'sitting-afterLastDay', facts: { day: '2026-03-17' } }] })
    await books(house, ana, on!)
  })

  test('nobody schedules without a paid request, while an accommodation is open, or in a language that is not given', async () => {
    const { house, anh, fresno, someone } = await program()
    const [id] = await sittings(house, anh, fresno, {}, ['en'])
    const stranger = await person(house, 'stranger@example.org')
    await expect(books(house, stranger, id!)).rejects.toMatchObject(notThere)
    await expect(books(house, await someone({ state: 'awaitingFee' }), id!)).rejects.toMatchObject(refusedWith('schedule-feeDue'))
    await expect(books(house, await someone({ state: 'submitted' }), id!)).rejects.toMatchObject(refusedWith('schedule-beingRead'))
    const ana = await someone()
    await expect(books(house, ana, id!, 'es')).rejects.toMatchObject(refusedWith('sitting-otherLanguage'))
    await asksForAccommodation(house, ana)
    await expect(books(house, ana, id!)).rejects.toMatchObject(refusedWith('schedule-accommodationOpen'))
    expect(await sittingRow(house, id!)).toMatchObject({ taken: 0 })
  })

  test('two never get the last seat, however many try at once', async () => {
    const { house, anh, fresno, someone } = await program()
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 7, max: 19 }), async (seats, people, at) => {
      await house.database.statement('truncate exam_sittings cascade')
      const [id] = await sittings(house, anh, fresno, { seats: String(seats), time: `${String(at).padStart(2, '0')}:00` })
      const all: Self[] = []
      for (let i = 0; i < people; i += 1) all.push(await someone())
      const tried = await atOnce(house, people, (which) => books(house, all[which]!, id!))
      const got = tried.filter(({ status }) => status === 'fulfilled').length
      expect(got).toBe(Math.min(seats, people))
      for (const one of tried) if (one.status === 'rejected') expect(one.reason).toMatchObject(refusedWith('sitting-full'))
      expect(await sittingRow(house, id!)).toMatchObject({ taken: got })
      const rows = await house.database.query.selectFrom('exam_registrations').select('id').where('sitting_id', '=', id!).where('state', '=', 'booked').execute()
      expect(rows).toHaveLength(got)
    }), { numRuns: 6 })
  }, 120_000)

  test('the database itself gives no seat that is not there, whatever an operation thinks', async () => {
    const { house, anh, fresno, someone, here } = await program()
    const [id] = await sittings(house, anh, fresno, { seats: '1' })
    await books(house, await someone(), id!)
    const ben = await someone()
    const row = {
      id: crypto.randomUUID(), request_id: ben.request, subject_id: ben.personId, certifier_id: here, sitting_id: id!, language: 'en' as const, state: 'booked' as const,
      sequence: 0, booked_on: '2026-03-10', policy_date: '2026-03-10', recorded_at: house.clock.now(),
    }
    await expect(house.database.query.insertInto('exam_registrations').values(row).execute()).rejects.toThrow('no seat is free')
    await expect(house.database.query.updateTable('exam_sittings').set({ taken: 2 }).where('id', '=', id!).execute()).rejects.toThrow(/check/)
  })
})

describe('CERT-12 Moving a seat and giving it back', () => {
  test('a page that said that they have no seat moves none', async () => {
    const { house, anh, fresno, someone } = await program()
    const [first, second] = await sittings(house, anh, fresno, { weeks: '2' })
    const ana = await someone()
    await books(house, ana, first!)
    await expect(unitOfWork(house, ana, (unit) => bookSeat(unit, second!, 'en', 'noSeat'))).rejects.toMatchObject(refusedWith('seatMovedOn'))
    expect((await seatsOf(house, ana)).map(({ state }) => state)).toEqual(['booked'])
  })

  test('whoever asks for an accommodation after booking may give the seat back, and takes no other until it is decided', async () => {
    const { house, anh, fresno, someone } = await program()
    const [first, second] = await sittings(house, anh, fresno, { weeks: '2' })
    const ana = await someone()
    await books(house, ana, first!)
    await asksForAccommodation(house, ana)
    await expect(books(house, ana, second!)).rejects.toMatchObject(refusedWith('schedule-accommodationOpen'))
    await givesBack(house, ana)
    expect((await seatsOf(house, ana)).map(({ state }) => state)).toEqual(['cancelled'])
  })

  test('moving keeps one seat, frees the other, and the calendar entry follows', async () => {
    const { house, anh, fresno, someone, letters } = await program()
    const [first, second] = await sittings(house, anh, fresno, { weeks: '2' })
    const ana = await someone()
    const booked = await books(house, ana, first!)
    expect(lettersNamed(await letters(ana))).toEqual(['exam-booked'])
    const before = await unitOfWork(house, ana, (unit) => mySeatCalendar(unit, booked, 'en'))
    await books(house, ana, second!)
    expect((await seatsOf(house, ana)).map(({ state, sequence }) => [state, sequence])).toEqual([['moved', 0], ['booked', 1]])
    expect([await sittingRow(house, first!), await sittingRow(house, second!)].map(({ taken }) => taken)).toEqual([0, 1])
    expect(lettersNamed(await letters(ana))).toEqual(['exam-booked', 'exam-moved'])
    const after = await unitOfWork(house, ana, (unit) => mySeatCalendar(unit, booked, 'en'))
    const uid = (text: string) => /UID:(.*)/.exec(text)![1]
    expect(uid(after)).toBe(uid(before))
    expect([before, after].map((text) => /SEQUENCE:(\d+)/.exec(text)![1])).toEqual(['0', '1'])
    expect(after).toContain('DTSTART;TZID=America/Los_Angeles:20260324T090000')
    await givesBack(house, ana)
    const gone = await unitOfWork(house, ana, (unit) => mySeatCalendar(unit, booked, 'en'))
    expect(gone).toContain('METHOD:CANCEL')
    expect(/SEQUENCE:(\d+)/.exec(gone)![1]).toBe('2')
    const ben = await someone()
    await expect(unitOfWork(house, ben, (unit) => mySeatCalendar(unit, booked, 'en'))).rejects.toMatchObject(notThere)
  })

  test('exactly 24 hours before, a seat is moved and given back freely; a minute later it is not moved', async () => {
    const { house, clock, anh, fresno, someone } = await program()
    const [first, second] = await sittings(house, anh, fresno, { weeks: '2' })
    const ana = await someone()
    await books(house, ana, first!)
    clock.set(new Date(momentAt('2026-03-17', '09:00', zone).getTime() - 24 * hour + 60_000).toISOString())
    await expect(books(house, ana, second!)).rejects.toMatchObject({ problems: [{ code: 'tooLateToMove', facts: { hours: 24 } }] })
    expect((await seatsOf(house, ana)).map(({ state }) => state)).toEqual(['booked'])
    clock.set(new Date(momentAt('2026-03-17', '09:00', zone).getTime() - 24 * hour).toISOString())
    await books(house, ana, second!)
  })

  test('given back late, the fee is lost: it is said before, the exam counts as missed, and they can ask again', async () => {
    const { house, clock, anh, fresno, someone, letters } = await program()
    const [id] = await sittings(house, anh, fresno)
    const ana = await someone()
    await books(house, ana, id!)
    clock.set('2026-03-16T18:00:00Z')
    // Whoever read "it costs nothing" is told first.
    await expect(givesBack(house, ana)).rejects.toMatchObject(refusedWith('costsFeeNow'))
    await givesBack(house, ana, 'fee')
    expect(lettersNamed(await letters(ana))).toContain('exam-forfeited')
    expect((await house.database.query.selectFrom('exam_requests').select('state').where('id', '=', ana.request).executeTakeFirstOrThrow()).state).toBe('missed')
    expect(await sittingRow(house, id!)).toMatchObject({ taken: 0 })
  })

  test('what has begun is not given back', async () => {
    const { house, clock, anh, fresno, someone } = await program()
    const [id] = await sittings(house, anh, fresno)
    const ana = await someone()
    await books(house, ana, id!)
    clock.set(momentAt('2026-03-17', '09:00', zone).toISOString())
    await expect(givesBack(house, ana, 'fee')).rejects.toMatchObject(refusedWith('examBegun'))
  })

  test('of two forms that give it back, one does, and nobody loses a second seat', async () => {
    const { house, anh, fresno, someone } = await program()
    const [id] = await sittings(house, anh, fresno)
    const [ana, ben] = [await someone(), await someone()]
    await books(house, ana, id!)
    await books(house, ben, id!)
    const tried = await atOnce(house, 2, () => givesBack(house, ana))
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await sittingRow(house, id!)).toMatchObject({ taken: 1 })
  })
})

describe('CERT-12 Waiting for a seat', () => {
  async function fullSitting() {
    const world = await program()
    const { house, anh, fresno, someone } = world
    const [id] = await sittings(house, anh, fresno, { seats: '1' })
    const [ana, ben, cora] = [await someone(), await someone(), await someone({}, 'es')]
    await books(house, ana, id!)
    await waitsFor(house, ben, id!)
    await waitsFor(house, cora, id!, 'es')
    await world.drain()
    return { ...world, id: id!, ana, ben, cora }
  }
  const placeIn = async (who: Self, id: string) => {
    const mine = (await waitsIn(testHouse().house, id)).find(({ subject_id }) => subject_id === who.personId)!
    return unitOfWork(testHouse().house, who, (unit) => placeOf(unit, mine.id))
  }

  test('everybody knows their place; a freed seat is the first one’s, for 24 hours, and nobody else can take it', async () => {
    const { house, id, ana, ben, cora, letters, someone } = await fullSitting()
    expect([await placeIn(ben, id), await placeIn(cora, id)]).toEqual([1, 2])
    await givesBack(house, ana)
    // Before any job has run, too.
    await expect(books(house, await someone(), id)).rejects.toMatchObject(refusedWith('sitting-full'))
    const [offer] = await letters(ben)
    expect(offer).toMatchObject({ letter: 'exam-seat-offered' })
    expect(offer!.text_body).toContain('March 11, 2026 at 11:00 AM (Pacific Time)')
    expect(lettersNamed(await letters(cora))).toEqual([])
    await expect(books(house, await someone(), id)).rejects.toMatchObject(refusedWith('sitting-full'))
    const [first] = await waitsIn(house, id)
    await expect(accepts(house, cora, first!.id)).rejects.toMatchObject(notThere)
    await accepts(house, ben, first!.id)
    expect((await seatsOf(house, ben)).map(({ state }) => state)).toEqual(['booked'])
    expect(await sittingRow(house, id)).toMatchObject({ taken: 1, waiting: 1 })
    expect(await placeIn(cora, id)).toBe(1)
    await expect(accepts(house, ben, first!.id)).rejects.toMatchObject(refusedWith('waitMovedOn'))
  })

  test('when its time is over the next one is asked, to the minute; the first reads that it is over', async () => {
    const { house, clock, id, ana, ben, cora, letters } = await fullSitting()
    await givesBack(house, ana)
    await letters(ben)
    const [first] = await waitsIn(house, id)
    clock.forward(24 * hour - 60_000)
    expect(await lapseOffers(house)).toBe(0)
    clock.forward(60_000)
    await expect(accepts(house, ben, first!.id)).rejects.toMatchObject(refusedWith('offerOver'))
    expect(await lapseOffers(house)).toBe(1)
    expect(lettersNamed(await letters(ben))).toEqual(['exam-seat-offered', 'exam-waiting-ended'])
    expect(lettersNamed(await letters(cora))).toEqual(['exam-seat-offered'])
    expect((await waitsIn(house, id)).map(({ state }) => state)).toEqual(['lapsed', 'offered'])
    expect(await sittingRow(house, id)).toMatchObject({ taken: 1, waiting: 0 })
  })

  test('whoever declines or leaves lets the next one in; the seat they have elsewhere stays theirs', async () => {
    const { house, anh, fresno, id, ana, ben, cora, drain } = await fullSitting()
    const [other] = await sittings(house, anh, fresno, fieldsOfDay('first', '2026-03-24'))
    await books(house, ben, other!)
    await givesBack(house, ana)
    await drain()
    const [first, second] = await waitsIn(house, id)
    await leaves(house, ben, first!.id)
    await drain()
    expect((await waitsIn(house, id)).map(({ state }) => state)).toEqual(['left', 'offered'])
    await accepts(house, cora, second!.id)
    expect((await seatsOf(house, ben)).map(({ state, sitting_id }) => [state, sitting_id])).toEqual([['booked', other]])
  })

  test('whoever takes the offered seat moves there from the one that they have', async () => {
    const { house, anh, fresno, id, ana, ben, drain } = await fullSitting()
    const [other] = await sittings(house, anh, fresno, fieldsOfDay('first', '2026-03-24'))
    await books(house, ben, other!)
    await givesBack(house, ana)
    await drain()
    await accepts(house, ben, (await waitsIn(house, id))[0]!.id)
    expect((await seatsOf(house, ben)).map(({ state }) => state)).toEqual(['moved', 'booked'])
    expect([await sittingRow(house, id), await sittingRow(house, other!)].map(({ taken }) => taken)).toEqual([1, 0])
  })

  test('nobody waits for a free seat, twice for one, or for their own', async () => {
    const { house, anh, fresno, id, ana, ben, someone } = await fullSitting()
    const [free] = await sittings(house, anh, fresno, fieldsOfDay('first', '2026-03-24'))
    await expect(waitsFor(house, await someone(), free!)).rejects.toMatchObject(refusedWith('seatIsFree'))
    await expect(waitsFor(house, ben, id)).rejects.toMatchObject(refusedWith('waitsAlready'))
    await expect(waitsFor(house, ana, id)).rejects.toMatchObject(refusedWith('sameSeat'))
  })

  test('whose request has ended is passed over', async () => {
    const { house, id, ana, ben, letters, cora } = await fullSitting()
    await house.database.query.updateTable('exam_requests').set({ state: 'withdrawn', ended_on: '2026-03-10' }).where('id', '=', ben.request).execute()
    await givesBack(house, ana)
    expect(lettersNamed(await letters(cora))).toEqual(['exam-seat-offered'])
    expect((await waitsIn(house, id)).map(({ state }) => state)).toEqual(['lapsed', 'offered'])
  })

  test('when the exam begins, nobody waits any more', async () => {
    const { house, clock, id } = await fullSitting()
    clock.set(momentAt('2026-03-17', '09:00', zone).toISOString())
    await lapseOffers(house)
    expect((await waitsIn(house, id)).map(({ state }) => state)).toEqual(['lapsed', 'lapsed'])
    expect(await sittingRow(house, id)).toMatchObject({ taken: 1, waiting: 0 })
  })
})

describe('CERT-12 Who is registered, for managers', () => {
  test('they see who has a seat and who waits, recorded as one look; whom they know is only counted', async () => {
    const { house, here, anh, fresno, someone, drain } = await program()
    const [id] = await sittings(house, anh, fresno, { seats: '1' })
    const [ana, ben] = [await someone(), await someone()]
    await books(house, ana, id!)
    await waitsFor(house, ben, id!)
    await drain()
    const see = () => unitOfWork(house, anh, (unit) => seeSitting(unit, id!))
    expect(await see()).toMatchObject({ seats: [{ name: 'Ana Ruiz Soto', state: 'booked', language: 'en' }], waits: [{ name: 'Ana Ruiz Soto', offeredUntil: null }], hidden: false })
    const looks = await house.database.query.selectFrom('audit').selectAll().where('person_id', '=', anh.personId).where('action', '=', 'listed').execute()
    expect(looks).toHaveLength(1)
    expect(looks[0]).toMatchObject({ record_kind: 'examRegistration' })
    expect(looks[0]!.record_ids).toHaveLength(2)
    await house.database.query.insertInto('conflicts_of_interest').values({
      id: crypto.randomUUID(), reviewer_id: anh.personId, subject_id: ana.personId, certifier_id: here, about_reference: 'K7M-3PQ-9D', kind: 'friend', by_role: 'programManager',
      effective_on: '2026-03-10', recorded_at: house.clock.now(),
    }).execute()
    expect(await see()).toMatchObject({ seats: [], hidden: true })
    const dana = await staff(house, await certifyingBody(house, 'Another'), 'programManager', 'dana@example.org')
    await expect(unitOfWork(house, dana, (unit) => seeSitting(unit, id!))).rejects.toMatchObject(notThere)
  })
})

describe('CERT-12 What follows by itself', () => {
  test('the exam is reminded of seven days and one day before, each once; legal time counts', async () => {
    const { house, clock, anh, someone, letters } = await program()
    const online = await site(house, anh, { ...onlineSite, street: '', city: '', zip: '', county: '', latitude: '', longitude: '' })
    const [id] = await sittings(house, anh, online, fieldsOfDay('first', '2026-03-20'))
    const ana = await someone()
    await books(house, ana, id!)
    const reminders = async () => lettersNamed(await letters(ana)).filter((letter) => letter === 'exam-reminder').length
    expect(await remindOfExams(house)).toBe(0)
    clock.daysAhead = 3
    expect(await remindOfExams(house)).toBe(1)
    expect(await remindOfExams(house)).toBe(0)
    clock.daysAhead = 9
    expect(await remindOfExams(house)).toBe(1)
    clock.daysAhead = 10
    expect(await remindOfExams(house)).toBe(0)
    expect(await reminders()).toBe(2)
    expect((await letters(ana)).at(-1)!.text_body).toContain('online, on your own computer')
  })

  test('a result says whether the person came; what ended otherwise lets go of its seat, and its person reads why', async () => {
    const { house, anh, fresno, someone, letters, drain } = await program()
    const [id] = await sittings(house, anh, fresno, { seats: '4' })
    const all = [await someone(), await someone(), await someone(), await someone()] as const
    for (const who of all) await books(house, who, id!)
    await drain()
    for (const [place, outcome] of (['passed', 'missed'] as const).entries()) await hasResult(house, anh, all[place]!.request, outcome)
    await house.database.query.updateTable('exam_requests').set({ state: 'withdrawn', ended_on: '2026-03-10' }).where('id', '=', all[2].request).execute()
    expect(await settleSeats(house)).toBe(3)
    expect(await settleSeats(house)).toBe(0)
    expect((await Promise.all(all.map((who) => seatsOf(house, who)))).map(([seat]) => seat!.state)).toEqual(['attended', 'missed', 'cancelled', 'booked'])
    expect(lettersNamed(await letters(all[2]))).toEqual(['exam-booked', 'exam-released'])
    expect(await sittingRow(house, id!)).toMatchObject({ taken: 3 })
  })
})
