import { isOverdue, isTimeUp, type Clocked } from './time.ts'
import type { AssessmentState } from './assessment-lifecycle.ts'

interface Standing extends Clocked {
  readonly state: AssessmentState
  readonly device_hash: string | null
}

/** How an assessment stands for somebody who comes to it with a browser. */
export type StandsAs = 'here' | 'unclaimed' | 'elsewhere' | 'onBreak' | 'timeUp' | 'overdue' | 'ended'

/**
 * Ended comes first, then its time, then the device: who comes with another browser to one that is over needs no taking over. A break is taken and
 * ended in the browser that it belongs to.
 * @param device the hash of the secret that the browser brought, if any.
 */
export function standsAs(one: Standing, device: string | undefined, now: Date): StandsAs {
  if (one.state !== 'open') return 'ended'
  if (isOverdue(one, now)) return 'overdue'
  if (one.device_hash === null) return 'unclaimed'
  if (one.device_hash !== device) return 'elsewhere'
  if (one.paused_at !== null) return 'onBreak'
  return isTimeUp(one, now) ? 'timeUp' : 'here'
}
