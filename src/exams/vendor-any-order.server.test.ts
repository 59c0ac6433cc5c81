import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { bookings, candidate, results, takesFile, vendorProgram } from '#tests/people/vendor.ts'

const world = openTestHouse()

/** What one person’s lines can say; `N` stands for their number, `P` for what makes keys of one group its own. */
const ofOne = fc.record({
  outcome: fc.constantFrom('passed', 'failed', 'no_show', 'voided', undefined), id: fc.boolean(),
  bookings: fc.uniqueArray(fc.record({ minute: fc.integer({ min: 10, max: 13 }), status: fc.constantFrom('booked', 'cancelled'), day: fc.integer({ min: 10, max: 28 }) }), { maxLength: 3, selector: ({ minute }) => minute }),
  bad: fc.constantFrom('N,passed,2026-02-30', 'N,87,2026-03-10', 'N,passed,2026-03-11', '"N,passed,2026-03-10', undefined),
})
type OfOne = typeof ofOne extends fc.Arbitrary<infer T> ? T : never

interface Line { readonly kind: 'results' | 'bookings'; readonly text: string }

const linesOf = (one: OfOne, number: string): Line[] => [
  ...(one.outcome ? [{ kind: 'results' as const, text: `${number},${one.outcome},2026-03-10${one.id ? `,r-${number}` : ''}` }] : []),
  ...one.bookings.map(({ minute, status, day }) => ({ kind: 'bookings' as const, text: `${number},${status},2026-03-${day},,Fresno,2026-03-10T09:${minute}:00Z` })),
  ...(one.bad ? [{ kind: 'results' as const, text: one.bad.replace('N', number) }] : []),
]

/** Sends lines in their order, a new file wherever the kind changes or a cut is asked for. A space more makes it another file each time. */
let files = 0
async function sends(house: House, by: Parameters<typeof takesFile>[1], lines: readonly Line[], cuts: readonly boolean[]): Promise<void> {
  const parts: Line[][] = []
  lines.forEach((line, i) => (i > 0 && parts.at(-1)![0]!.kind === line.kind && !cuts[i % cuts.length] ? parts.at(-1)!.push(line) : parts.push([line])))
  for (const part of parts) {
    const text = (part[0]!.kind === 'results' ? results : bookings)(...part.map((line) => line.text))
    await takesFile(house, by, text + '\r\n'.repeat((files += 1)))
  }
}

/** What the house knows of each of these people, by their place. */
async function knownOf(house: House, numbers: readonly string[]): Promise<unknown[]> {
  return Promise.all(numbers.map(async (number) => {
    const { rows } = await house.database.statement(`
      select r.state, r.ended_on::text, e.state as eligibility, x.outcome, x.sat_on::text, x.uses_attempt, b.state as booking, b.day::text, b.place, b.said_at::text,
             (select count(*)::int from exam_request_history h where h.request_id = r.id) as steps,
             (select count(*)::int from news n where n.about->>'requestId' = r.id::text and n.kind in ('examPassed', 'examNotPassed')) as news
        from exam_requests r join exam_eligibilities e on e.id = r.eligibility_id left join exam_results x on x.request_id = r.id
        left join exam_vendor_bookings b on b.request_id = r.id where r.reference = $1`, [number])
    return rows
  }))
}

test('CERT-14 Lines of the vendor in any order, in any files and however often, leave the same', { timeout: 240_000 }, async () => {
  const { house } = world()
  const { here, anh } = await vendorProgram(house)
  let people = 0
  const group = async (many: number) => {
    const numbers: string[] = []
    for (let i = 0; i < many; i += 1) numbers.push((await candidate(house, here, `p${(people += 1)}@example.org`)).number)
    return numbers
  }
  await fc.assert(fc.asyncProperty(
    fc.array(ofOne, { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat(1000)), fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), async (said, chance, cuts) => {
      const [one, other] = [await group(said.length), await group(said.length)]
      await sends(house, anh, said.flatMap((person, i) => linesOf(person, one[i]!)), [false])
      const twice = said.flatMap((person, i) => linesOf(person, other[i]!)).flatMap((line) => Array.from({ length: 1 + (chance.next().value % 3) }, () => line))
      const mixed = twice.map((line) => ({ line, place: chance.next().value })).sort((a, b) => a.place - b.place).map(({ line }) => line)
      await sends(house, anh, mixed, cuts)
      expect(await knownOf(house, other)).toEqual(await knownOf(house, one))
    }), { numRuns: 10 })
})
