import type { Unit } from '#platform/unit-of-work.server.ts'
import type { ChargeStanding } from '#fees/public.ts'
import { feeStanding } from '#fees/public.server.ts'
import type { Application } from './application-store.server.ts'

/** How the fees of an application stand, also where the clock has ended it and its sweep has not come by yet. */
export async function feeAsOfToday(unit: Unit, application: Pick<Application, 'id' | 'state'>): Promise<ChargeStanding[]> {
  const charges = await feeStanding(unit, application.id)
  if (application.state !== 'void') return charges
  return charges.map((charge) => (charge.ended ? charge : { ...charge, ended: 'void', due: 0, forfeited: charge.paid, toReturn: 0 }))
}
