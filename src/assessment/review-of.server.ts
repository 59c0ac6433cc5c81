import type { Self, Unit } from '#platform/unit-of-work.server.ts'

/** How every item of a form stands, in their order. */
export interface Review {
  readonly items: readonly { readonly position: number; readonly answered: boolean; readonly flagged: boolean }[]
  readonly answered: number
  readonly flagged: number
  readonly left: number
}

/** What is answered, flagged and left, for the person of the unit; of somebody else's there is nothing. */
export async function reviewOf(unit: Unit<Self>, assessment: string): Promise<Review> {
  const rows = await unit.db.selectFrom('assessment_items').select(['position', 'choice', 'flagged']).where('assessment_id', '=', assessment).orderBy('position').execute()
  const items = rows.map(({ position, choice, flagged }) => ({ position, answered: choice !== null, flagged }))
  const answered = items.filter((one) => one.answered).length
  return { items, answered, flagged: items.filter(({ flagged }) => flagged).length, left: items.length - answered }
}
