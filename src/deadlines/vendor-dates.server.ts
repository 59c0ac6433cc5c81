import { bindingVendorBooking } from '#exams/public.server.ts'
import { saidIn } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline } from '#policy/deadline.ts'
import { examDateWords } from './exam-date-messages.ts'

const say = saidIn(examDateWords)

/** The exam that somebody booked with the program's vendor, as the vendor said it. */
export async function datesOfVendors(unit: Unit<Self>): Promise<Deadline[]> {
  const booking = await bindingVendorBooking(unit)
  if (!booking) return []
  const { requestId, day, place, at } = booking
  return [{
    id: `vendorExam ${requestId}`, kind: 'exam', on: day, at, who: 'me', label: say('vendorExam', place), atEnd: say('examEnd'), why: [], because: say('vendorBooked'), href: '/apply/exam',
  }]
}
