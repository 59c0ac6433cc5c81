import type { Reaction, Reactions } from '#platform/announcements.server.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { settleSeatsIn } from './settle-seats.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** The seat of the request that the news is about is settled at once; of an exam that was closed, whatever waits to be settled. */
const settling = (): Record<string, Reaction> => ({
  'settle the seat': async (unit, { about }) => {
    await settleSeatsIn(unit as Unit<Jobs>, about.requestId)
  },
})

/** What follows for seats when a request ended, or when it is said how the exam went; beside the letters about the same news. */
export const onRequestEndings: Reactions = {
  examPassed: settling(), examNotPassed: settling(), examRequestEnded: settling(), examClosed: settling(), examPaymentReturned: settling(),
}
