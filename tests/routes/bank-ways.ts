import { sampleItems } from '#library/exam-items.server.ts'
import { bankBy } from './banks.ts'
import type { World } from './records.ts'
import { roleOf, visitors, type Someone } from './visitors.ts'
import type { Values, Way } from './ways.ts'

const organisationOf = (who: Someone) => (visitors[who.kind] as { at: 'here' | 'elsewhere' }).at
const ids = ['0199a000-0000-7000-8000-000000000000', 'nothing', '-'.repeat(36)]

/** A bank of one's own, and those of others. */
const ofMine = {
  make: async ({ house, at }: World, who: Someone): Promise<Values> =>
    ({ ...(await bankBy(house, { hat: 'staff', personId: who.personId, organisationId: at[organisationOf(who)], role: roleOf(who.kind)! })) }),
  foreign: ({ banks }: World, who: Someone): Values[] => [{ ...banks[organisationOf(who) === 'here' ? 'elsewhere' : 'here'] }],
  unknown: ids.map((id) => ({ bank: id, item: id, import: id, export: id })),
}
let count = 0

/** The ways of `src/assessment/bank-routes.ts`. */
export const bankWays: Readonly<Record<string, Way>> = {
  'exam-items/sample.zip': { get: 200, post: 405 },
  'exams/items': { get: 200, post: 303, fill: async () => ({ name: `A new bank ${(count += 1)}` }) },
  'exams/items/sample/statistics/:item': {
    get: () => (sampleItems().length > 0 ? 200 : 404), post: 405, make: async () => ({ item: sampleItems()[0]?.id ?? 'nothing' }), unknown: ids.map((item) => ({ item })),
  },
  'exams/items/:bank': { get: 200, post: 303, ...ofMine, fill: async () => ({ do: 'retire', why: 'No longer needed' }) },
  // Without a file there is nothing to take.
  'exams/items/:bank/import': { get: 200, post: 422, ...ofMine },
  'exams/items/:bank/imports/:import': { get: 200, post: 405, ...ofMine },
  'exams/items/:bank/statistics': { get: 200, post: 405, ...ofMine },
  'exams/items/:bank/questions/:item': { get: 200, post: 303, ...ofMine, fill: async () => ({ do: 'activate' }) },
  // The right password is not among what is filled in here.
  'exams/items/:bank/export': { get: 200, post: 422, ...ofMine, fill: async () => ({ why: 'x' }) },
  'exams/items/:bank/exports/:export': { get: 200, post: 405, ...ofMine },
  'exams/items/:bank/exports/:export/file': { get: 404, post: 200, formOn: 'exams/items/:bank/exports/:export', ...ofMine },
}
