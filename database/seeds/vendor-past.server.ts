import { hash } from 'node:crypto'
import { askVendorList } from '#exams/ask-vendor-list.server.ts'
import { arrivedFile, sendVendorFile } from '#exams/send-vendor-file.server.ts'
import { readVendorFile } from '#exams/vendor-lines.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import type { DayStep } from './exam-past.server.ts'
import { staffHere } from './staff-here.server.ts'
import { bookingsOfVendorOn, listForVendorOn, resultsOfVendorOn } from './vendor-days.ts'

/** A number of this kind that nobody here has. */
const nobodys = '22222222V'

/** The number under which the vendor knows somebody now: that of their latest request. */
async function numberOf(house: House, email: string): Promise<string> {
  const { reference } = await house.database.query.selectFrom('exam_requests').innerJoin('accounts', 'person_id', 'subject_id').select('reference')
    .where('email', '=', email).orderBy('exam_requests.number', 'desc').limit(1).executeTakeFirstOrThrow()
  return reference
}

async function arrives(house: House, name: string, lines: readonly string[]): Promise<void> {
  const text = `${lines.join('\r\n')}\r\n`
  const read = readVendorFile(text)
  if ('problem' in read) throw new Error(`The made-up file ${name} cannot be read: ${read.problem.code}`)
  const file = arrivedFile(read, { name, sha256: hash('sha256', text), encoding: 'utf-8' })
  await unitOfWork(house, await staffHere(house, 'programManager'), (unit) => sendVendorFile(unit, file))
}

/** What was booked: two lines are good, one lies after the approval's end, and one is about nobody here. */
const bookings = ([first, second]: readonly [string, string], today: PlainDate): string[] => {
  const [day, late, said] = [addDays(today, resultsOfVendorOn - 2), addDays(today, 500), `${addDays(today, bookingsOfVendorOn - 1)}T18:00:00Z`]
  return [
    'candidate_id,status,exam_date,exam_time,place,changed_at,line_id', `${first},booked,${day},10:00,Online,${said},B-1`,
    `${second},booked,${day},09:00,"Testing center, 2420 Example Street, Fresno",${said},B-2`,
    `${second},rescheduled,${late},09:00,"Testing center, 2420 Example Street, Fresno",${said},B-3`, `${nobodys},booked,${day},13:00,Online,${said},B-4`,
  ]
}

/** How it went: one passed, one did not; one line comes twice, one says something else, one has a day that is none, and one is about nobody here. */
const results = ([first, second]: readonly [string, string], today: PlainDate): string[] => {
  const day = addDays(today, resultsOfVendorOn - 2)
  return [
    'candidate_id,outcome,exam_date,line_id', `${first},passed,${day},R-1`, `${second},failed,${day},R-2`, `${first},pass,${day},R-1`,
    `${second},passed,${day},R-3`, `${second},failed,2026-02-30,R-4`, `${nobodys},no_show,${day},R-5`,
  ]
}

/** From before the program gave the exam itself: who may take it, told to a vendor; what was booked there; and how it went. @param sat who passed there, and who did not, by email. */
export function vendorInSteps(house: House, sat: readonly [string, string], today: PlainDate): DayStep[] {
  const numbers = async () => [await numberOf(house, sat[0]), await numberOf(house, sat[1])] as const
  return [
    { on: listForVendorOn, take: async () => unitOfWork(house, await staffHere(house, 'programManager'), (unit) => askVendorList(unit, 'full')) },
    { on: bookingsOfVendorOn, take: async () => arrives(house, 'bookings.csv', bookings(await numbers(), today)) },
    { on: resultsOfVendorOn, take: async () => arrives(house, 'results.csv', results(await numbers(), today)) },
  ]
}
