import { certificationDates } from '#certification/public.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline } from '#policy/deadline.ts'
import { datesOfCertificates } from './certificate-dates.server.ts'
import { datesOfExams } from './exam-dates.server.ts'
import { datesOfSittings } from './sitting-dates.server.ts'
import { datesOfVendors } from './vendor-dates.server.ts'

/**
 * Every room that keeps dates of people, each asked one question. A room that has dates for the first time is a line here; whether it says
 * them itself (`certificationDates`) or they are put into words in this room (`datesOfExams`) is the same to the page, the line in the
 * frame and the calendar. What two rooms tell under one id is told as the first one says it.
 */
export const roomsWithDates: readonly ((unit: Unit<Self>) => Promise<readonly Deadline[]>)[] =
  [datesOfSittings, datesOfVendors, datesOfExams, certificationDates, datesOfCertificates]
