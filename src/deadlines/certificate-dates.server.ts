import { certificateDates } from '#certificates/public.server.ts'
import { saidIn } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline } from '#policy/deadline.ts'
import { reasonOn } from '#policy/policies.server.ts'
import { examDateWords } from './exam-date-messages.ts'

const say = saidIn(examDateWords)
const gives = { validThrough: 'certificateYears', renewableThrough: 'vacatedYears' } as const
const ends = { validThrough: 'validThroughEnd', renewableThrough: 'renewableThroughEnd' } as const

/** Until when one's certificates are valid, or can still come back. */
export const datesOfCertificates = async (unit: Unit<Self>): Promise<Deadline[]> => (await certificateDates(unit)).map(({ kind, on, id, number, policyDate }) => ({
  id: `${kind} ${id}`, kind, on, who: 'nobody', label: say(kind), atEnd: say(ends[kind]), href: `/verify/${number}`,
  why: [reasonOn(unit.house, unit.house.settings.jurisdiction, gives[kind], policyDate)],
}))
