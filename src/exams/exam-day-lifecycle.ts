import { lifecycleOf, type StepOf } from '#platform/lifecycle.ts'

type Role = 'candidate' | 'proctor' | 'house' | 'clock'
type Wait = 'lateEntry' | 'endOfSitting'

/**
 * The day of the exam, one a seat. Who never comes has missed it; who came and was not let in by the end of the sitting has not: that
 * exam does not count. A refused agreement ends it, as the page says before. Source: GUIDE, exam administration; CERT-13.
 */
export const examDayLifecycle = lifecycleOf<Role, never, Wait>()({
  expected: {
    checkIn: { by: 'candidate', to: 'here' },
    release: { by: 'house', to: 'released' },
    miss: { by: 'clock', to: 'missed', after: 'lateEntry' },
  },
  here: {
    admit: { by: 'proctor', to: 'admitted' },
    turnAway: { by: 'proctor', to: 'turnedAway' },
    void: { by: 'proctor', to: 'voided' },
    release: { by: 'house', to: 'released' },
    voidUnseen: { by: 'clock', to: 'voided', after: 'endOfSitting' },
  },
  admitted: {
    agree: { by: 'candidate', to: 'agreed' },
    decline: { by: 'candidate', to: 'declined' },
    void: { by: 'proctor', to: 'voided' },
    miss: { by: 'clock', to: 'missed', after: 'endOfSitting' },
  },
  agreed: {
    begin: { by: 'house', to: 'started' },
    void: { by: 'proctor', to: 'voided' },
    miss: { by: 'clock', to: 'missed', after: 'endOfSitting' },
  },
  started: {
    finish: { by: 'house', to: 'finished' },
    void: { by: 'proctor', to: 'voided' },
  },
  finished: {},
  voided: {},
  turnedAway: {},
  missed: {},
  declined: {},
  released: {},
})

export type ExamDayState = (typeof examDayLifecycle.states)[number]
export type DayStep = StepOf<typeof examDayLifecycle.table>
/** What the history of a day tells: its steps, and what moves it nowhere. */
export type DayEvent = DayStep | 'start' | 'giveTime' | 'resultProblem'

/** While it stands so, somebody is on their way through the day: the exam is not taken back under them. */
export const underWay = ['here', 'admitted', 'agreed', 'started'] as const satisfies readonly ExamDayState[]
export const isUnderWay = (state: ExamDayState): boolean => (underWay as readonly ExamDayState[]).includes(state)
