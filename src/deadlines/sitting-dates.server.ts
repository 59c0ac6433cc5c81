import { sittingDates, type SittingDate } from '#exams/public.server.ts'
import { dayAt, timeInWords } from '#platform/dates.ts'
import { languages, saidIn, type Said } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline } from '#policy/deadline.ts'
import { reasonOn } from '#policy/policies.server.ts'
import { examDateWords } from './exam-date-messages.ts'

const say = saidIn(examDateWords)
/** What a moment of a day says in each language. */
const withTime = (kind: 'freeUntil' | 'offerUntil', { at, sitting }: SittingDate): Said => Object.fromEntries(languages.map((language) =>
  [language, say(kind, timeInWords(at, language, sitting.timeZone))[language]])) as Said

const gives = { freeUntil: 'examRescheduleHours', offerUntil: 'examOfferHours' } as const
const ends = { freeUntil: 'freeUntilEnd', offerUntil: 'offerUntilEnd' } as const

/** A seat that somebody chose, until when it can be changed freely, and until when one that became free is kept for them. */
export const datesOfSittings = async (unit: Unit<Self>): Promise<Deadline[]> => (await sittingDates(unit)).map((date): Deadline => {
  const { kind, at, endsAt, sitting, href, matter } = date
  const same = { id: matter, kind, on: dayAt(at, sitting.timeZone), who: 'me' as const, href }
  if (kind === 'exam') {
    return { ...same, label: sitting.kind === 'online' ? say('examOnline') : say('exam', sitting.site), atEnd: say('examEnd'), why: [], because: say('youChose'), at: { from: at, until: endsAt!, timeZone: sitting.timeZone } }
  }
  const { house } = unit
  return { ...same, label: withTime(kind, date), atEnd: say(ends[kind]), why: [reasonOn(house, house.settings.jurisdiction, gives[kind], date.policyDate)] }
})
