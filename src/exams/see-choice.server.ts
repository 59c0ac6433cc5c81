import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { grantedMeasures } from './has-open-accommodation.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { minutesFor, seeMySeat } from './see-schedule.server.ts'
import { freeUntil, mayChangeFreely, standingOf } from './sitting-choice.ts'
import { findSitting } from './sitting-store.server.ts'
import { waitsOf } from './waiting-store.server.ts'
import { myChance } from './who-schedules.server.ts'

/** One date as somebody is about to choose it: what it would be, and what they have. @throws {NotFound} while they cannot choose. */
export async function seeChoice(unit: Unit<Self>, sittingId: string, language: Language) {
  const chance = await myChance(unit)
  if (typeof chance === 'string') throw new NotFound()
  const [sitting, seat, now] = [await findSitting(unit, sittingId), await seeMySeat(unit, chance), legalMoment(unit)]
  if (sitting.certifierId !== chance.request.certifier_id) throw new NotFound()
  const { examRescheduleHours: hours, examOfferHours: offerHours } = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
  const { extraTimePercent } = await grantedMeasures(unit, chance.eligibilityId)
  return {
    sitting: { ...sitting, minutes: minutesFor(sitting.minutes, extraTimePercent) }, seat, language, hours, offerHours, lastDay: chance.lastDay, formId: newId(),
    standing: standingOf(sitting, { lastDay: chance.lastDay, now, language }), soon: !mayChangeFreely(sitting.startsAt, now, hours),
    freeUntil: freeUntil(sitting.startsAt, hours), waits: (await waitsOf(unit, chance.request.id)).some(({ sitting_id }) => sitting_id === sittingId),
  }
}
export type Choice = Awaited<ReturnType<typeof seeChoice>>
