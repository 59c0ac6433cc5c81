import { addSittings } from '#exams/keep-sittings.server.ts'
import { checkIn } from '#exams/check-in.server.ts'
import { handOver } from '#exams/hand-over.server.ts'
import { prepareDays } from '#exams/prepare-days.server.ts'
import { momentAt } from '#exams/sitting-times.ts'
import { fieldsOfDay } from '#exams/typed-sitting.ts'
import { whoseDay } from '#exams/who-looks-after.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { examPlaces } from './exam-places.ts'
import type { DayStep } from './exam-past.server.ts'
import { hereToday, knownToRuth, sittingOfToday } from './sitting-of-today.ts'
import { staffHere } from './staff-here.server.ts'

/** The hour at which the first of them come. */
const firstCome = '07:30'

async function addDate(house: House, today: PlainDate): Promise<void> {
  const { site, time, seats } = sittingOfToday
  const { id } = await house.database.query.selectFrom('exam_sites').select('id').where('name', '=', examPlaces[site].name).executeTakeFirstOrThrow()
  const wanted = { site: id, time, seats: String(seats), weeks: '1', ...fieldsOfDay('first', today) }
  await unitOfWork(house, await staffHere(house, 'programManager'), (unit) => addSittings(unit, wanted, ['en', 'es']))
}

const seatOf = (house: House, email: string) =>
  house.database.query.selectFrom('exam_registrations as r').innerJoin('accounts as a', 'a.person_id', 'r.subject_id').select(['r.id', 'r.sitting_id', 'r.subject_id'])
    .where('a.email', '=', email).where('r.state', '=', 'booked').executeTakeFirstOrThrow()

/** Does something at an hour of this legal day, whatever the hour is now. */
async function at<T>({ clock, timeZone }: House, time: string, work: () => Promise<T>): Promise<T> {
  const { now } = clock
  const moment = addDaysTo(momentAt(legalDay(clock, timeZone), time, timeZone), -clock.daysAhead)
  clock.now = () => new Date(moment)
  try {
    return await work()
  } finally {
    clock.now = now
  }
}
const addDaysTo = (moment: Date, days: number): Date => new Date(moment.getTime() + days * 86_400_000)

/** In the morning two say that they are there, and the proctor says of one who is expected that she knows them. */
const morning = (house: House) => at(house, firstCome, async () => {
  await prepareDays(house)
  for (const email of hereToday) {
    const seat = await seatOf(house, email)
    await unitOfWork(house, { hat: 'self', personId: seat.subject_id }, (unit) => checkIn(unit, seat.id))
  }
  const [ruth, seat] = [await staffHere(house, 'proctor'), await seatOf(house, knownToRuth)]
  const whose = await whoseDay(house, ruth, seat.sitting_id, seat.id)
  await unitOfWork(house, ruth, (unit) => handOver(unit, whose, 'friend'))
})

/** The exam of today: its date, added before; and its morning. */
export const dayOfExamInSteps = (house: House, today: PlainDate): DayStep[] => [
  { on: sittingOfToday.addedOn, take: () => addDate(house, today) }, { on: 0, take: () => morning(house) },
]
