import type { House } from '#platform/house.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { lockAssessment, writeStep, type Assessment, type Jobs } from './assessment-store.server.ts'
import { standsAs } from './standing.ts'
import { breakTimeLeft, heldByBreak } from './time.ts'

/** The person's own, in the browser that has it; only the house moves a clock. */
const withMine = (house: House, self: Self, id: string, device: string | undefined, work: (unit: Unit<Jobs>, one: Assessment) => Promise<void>) =>
  unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const one = await lockAssessment(unit, id)
    if (one.subject_id !== self.personId) throw new NotFound()
    const stands = standsAs(one, device, unit.now)
    if (stands === 'elsewhere') throw new Refused([{ code: 'onOtherDevice' }])
    if (stands === 'ended' || stands === 'overdue' || stands === 'timeUp') throw new Refused([{ code: 'assessmentEnded' }])
    await work(unit, one)
  })

/** The clock stands from now on, as long as was granted. In a break already, nothing changes. @throws {Refused} without a break. @throws {NotFound} */
export const pauseAssessment = (house: House, self: Self, id: string, device: string | undefined): Promise<void> =>
  withMine(house, self, id, device, async (unit, one) => {
    if (one.paused_at) return
    if (breakTimeLeft(one, unit.now) <= 0) throw new Refused([{ code: 'noBreakLeft' }])
    await unit.db.updateTable('assessments').set({ paused_at: unit.now }).where('id', '=', id).execute()
    await writeStep(unit, one, { step: 'pause', from: 'open', to: 'open', by: { personId: self.personId, role: 'person' } })
  })

/** The clock goes on; the end moves by what the break took, and never by more than was granted. Outside a break nothing changes. @throws {Refused} @throws {NotFound} */
export const resumeAssessment = (house: House, self: Self, id: string, device: string | undefined): Promise<void> =>
  withMine(house, self, id, device, async (unit, one) => {
    if (!one.paused_at || !one.ends_at) return
    const held = heldByBreak(one, unit.now)
    await unit.db.updateTable('assessments').set({
      paused_at: null, ends_at: new Date(one.ends_at.getTime() + held), break_used_seconds: Math.min(one.break_seconds, one.break_used_seconds + Math.ceil(held / 1000)),
    }).where('id', '=', id).execute()
    await writeStep(unit, one, { step: 'resume', from: 'open', to: 'open', by: { personId: self.personId, role: 'person' } })
  })
