import type { News, Reaction, Reactions } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { callOffSitting } from './call-off-sitting.server.ts'
import { forfeitExam } from './forfeit-exam.server.ts'
import { offerFreedSeats } from './offer-seats.server.ts'
import { writeAboutSeat, type SeatLetter } from './seat-letters.server.ts'
import { findRegistration } from './seat-store.server.ts'
import { settleSeatsIn } from './settle-seats.server.ts'
import { findSitting } from './sitting-store.server.ts'

type Jobs = Unit<{ hat: 'jobs' }>

/** Of a seat that was moved or given back since nobody is told any more that they have it: the letter about that says more. */
async function write(unit: Unit, { about }: News, letter: SeatLetter): Promise<void> {
  const seat = await findRegistration(unit, about.registrationId!)
  if ((letter === 'exam-booked' || letter === 'exam-moved') && seat.state !== 'booked') return
  await writeAboutSeat(unit as Jobs, seat, await findSitting(unit, seat.sitting_id), letter)
}

/** Whatever ends a request, or says how the exam went: its seat is settled at once. */
export const settleSeat: Reaction = async (unit, { about }) => {
  await settleSeatsIn(unit as Jobs, about.requestId)
}

/** What follows when seats are booked, left and offered, and when a sitting is cancelled. */
export const onSeatNews: Reactions = {
  examSeatBooked: { 'write that a seat is booked': (unit, news) => write(unit, news, 'exam-booked') },
  examSeatMoved: { 'write that a seat was moved': (unit, news) => write(unit, news, 'exam-moved') },
  examSeatCancelled: { 'write that a seat was given back': (unit, news) => write(unit, news, 'exam-cancelled') },
  examSeatForfeited: {
    'write that the fee is lost': (unit, news) => write(unit, news, 'exam-forfeited'),
    'note that the exam was missed': (unit, { about }) => forfeitExam(unit as Jobs, about.registrationId!),
  },
  examSeatFreed: {
    'offer it to who waits': async (unit, { about }) => {
      await offerFreedSeats(unit as Jobs, about.sittingId!)
    },
  },
  examSittingCancelled: { 'write to everybody who had a seat': (unit, { about }) => callOffSitting(unit as Jobs, about.sittingId!) },
}
