import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { finishOrientationPart } from '#certification/public.server.ts'
import { orientation } from '#library/orientation.server.ts'

/** Someone reads the whole orientation, part by part. */
export const readWholeOrientation = (house: House, self: Self) =>
  unitOfWork(house, self, async (unit) => {
    for (const { id } of orientation().parts) await finishOrientationPart(unit, id)
  })
