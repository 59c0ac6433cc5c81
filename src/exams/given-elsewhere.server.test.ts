import { describe, expect, test } from 'vitest'
import { legalDay } from '#platform/clock.server.ts'
import { addDays } from '#platform/dates.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { authorized, examReady } from '#tests/people/exams.ts'
import { staff } from '#tests/people/people.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { books, cancelsSitting, givesBack, site, sittings, waitsFor } from '#tests/people/sittings.ts'
import { bookings, candidate, takesFile, vendorProgram } from '#tests/people/vendor.ts'
import { bindingVendorBooking } from './my-vendor-booking.server.ts'
import { scheduleQuery } from './schedule-query.ts'
import { seeMyExam } from './see-exam.server.ts'
import { seeSchedule } from './see-schedule.server.ts'

const world = openTestHouse()
const codes = (work: Promise<unknown>) => work.then(() => [], (fault: unknown) => (fault instanceof Refused ? fault.problems.map(({ code }) => code) : [String(fault)]))
const schedule = (who: Self) => unitOfWork(world().house, who, (unit) => seeSchedule(unit, scheduleQuery(new URLSearchParams(), 'en')))
const exam = (who: Self) => unitOfWork(world().house, who, seeMyExam)

async function scene(isGivenHere: boolean) {
  const { house } = world()
  const program = await vendorProgram(house)
  const ana = await candidate(house, program.here, 'ana@example.org', ['Ana', 'Ruiz Soto'])
  if (!isGivenHere) await setsValue(house, program.anh, 'examGivenHere', typedValue('0', '2026-03-11'))
  world().clock.forward(86_400_000)
  const fresno = await site(house, program.anh)
  const booked = () => takesFile(house, program.anh, bookings(`${ana.number},booked,2026-03-25,14:00,Oakland,2026-03-11T10:00:00Z`))
  return { house, ...program, ana, booked, fresno, dates: () => sittings(house, program.anh, fresno, { seats: '1' }) }
}

describe('CERT-12 A program that only uses a vendor', () => {
  test('has nobody choose a date: the vendor writes, and the appointment appears', async () => {
    const { ana, booked } = await scene(false)
    expect(await schedule(ana.who)).toMatchObject({ elsewhere: true, booking: undefined })
    expect(await exam(ana.who)).toMatchObject({ stage: 'schedule', steps: { elsewhere: true }, booking: undefined })
    await booked()
    expect(await schedule(ana.who)).toMatchObject({ elsewhere: true, booking: { day: '2026-03-25' }, counts: undefined })
  })

  test('which has dates of its own as well, or gives the exam here, has people choose', async () => {
    const { house, anh, ana, dates } = await scene(false)
    const [sitting] = await dates()
    expect(await schedule(ana.who)).toMatchObject({ elsewhere: false })
    expect((await exam(ana.who))!.steps.elsewhere).toBeUndefined()
    await cancelsSitting(house, anh, sitting!)
    expect(await schedule(ana.who)).toMatchObject({ elsewhere: true })
    await setsValue(house, anh, 'examGivenHere', typedValue('1', '2026-03-12'))
    world().clock.forward(86_400_000)
    expect(await schedule(ana.who)).toMatchObject({ elsewhere: false })
  })

  test('writes so in the letter of authorization', async () => {
    const [{ applicant, here }, { house, carrier, clock, drain }] = [await examReady(world()), world()]
    await setsValue(house, await staff(house, here, 'programManager', 'quan@example.org'), 'examGivenHere', typedValue('0', addDays(legalDay(clock, house.timeZone), 1)))
    clock.forward(86_400_000)
    await authorized(house, applicant, here)
    await drain()
    const texts = carrier.carried.map(({ text }) => text).join(' ')
    expect([texts.includes('Vea cómo recibe su cita'), texts.includes('Elija dónde y cuándo')]).toEqual([true, false])
  })
})

describe('CERT-12 A seat here and an appointment at the vendor', () => {
  test('who has an appointment takes no seat and joins no list, until the vendor says that it is canceled', async () => {
    const { house, anh, here, ana, booked, dates } = await scene(true)
    const [sitting] = await dates()
    await booked()
    expect(await codes(books(house, ana.who, sitting!))).toEqual(['schedule-vendorBooked'])
    const ben = await candidate(house, here, 'ben@example.org', ['Ben', 'O’Hara'])
    await books(house, ben.who, sitting!)
    expect(await codes(waitsFor(house, ana.who, sitting!))).toEqual(['schedule-vendorBooked'])
    expect(await schedule(ana.who)).toMatchObject({ elsewhere: false, booking: { day: '2026-03-25' }, counts: undefined })
    await takesFile(house, anh, bookings(`${ana.number},cancelled,2026-03-25,,,2026-03-12T10:00:00Z`))
    expect(await codes(waitsFor(house, ana.who, sitting!))).toEqual([])
  })

  test('made there although there is a seat here: the manager is told with the line, and the seat counts; given back, the appointment does', async () => {
    const { house, ana, booked, fresno, anh } = await scene(true)
    const [first] = await sittings(house, anh, fresno, { seats: '1', weeks: '2' })
    await books(house, ana.who, first!)
    expect((await booked()).lines).toEqual(['2 taken (vendorSeatHere)'])
    expect([await exam(ana.who), await schedule(ana.who)]).toMatchObject([{ counts: 'seat', booking: { day: '2026-03-25' } }, { counts: 'seat' }])
    expect(await unitOfWork(house, ana.who, bindingVendorBooking)).toBeUndefined()
    await givesBack(house, ana.who)
    expect(await exam(ana.who)).toMatchObject({ counts: undefined, booking: { day: '2026-03-25' } })
    expect(await unitOfWork(house, ana.who, bindingVendorBooking)).toMatchObject({ day: '2026-03-25' })
  })

  test('where the vendor gives the exam on the day of the seat, the appointment counts', async () => {
    const { house, ana, booked, dates } = await scene(false)
    const [sitting] = await dates()
    await books(house, ana.who, sitting!)
    await booked()
    expect([await exam(ana.who), await schedule(ana.who)]).toMatchObject([{ counts: 'appointment' }, { counts: 'appointment' }])
    expect(await unitOfWork(house, ana.who, bindingVendorBooking)).toMatchObject({ day: '2026-03-25' })
  })
})
