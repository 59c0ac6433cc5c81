import type { Unit } from '#platform/unit-of-work.server.ts'

/** Whether the exam of a request was a demonstration: its questions were public. One that was given elsewhere was none. For the house. */
export async function wasDemonstration(unit: Unit, requestId: string): Promise<boolean> {
  const day = await unit.db.selectFrom('exam_days').select('demonstration').where('request_id', '=', requestId).where('state', '=', 'finished').executeTakeFirst()
  return day?.demonstration ?? false
}
