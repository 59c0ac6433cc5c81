/** Of some hundred thousand references two are equal by chance: whoever meets one that is taken gets another, and notices nothing. */
import { afterEach, describe, expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { referenceFrom } from '#platform/references.ts'
import type { Self, Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { draft, payByCheque, sentUnpaid } from '#tests/people/applications.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { asksForAccommodation, asksForExam, opensExam } from '#tests/people/exams.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'

const world = openTestHouse()
const statement = async (text: string) => (await world().house.database.statement(text)).rows

/** What has a reference of its own, and how somebody new makes one. */
interface Made {
  readonly before: (house: House, who: Self, at: { here: string; marcus: Staff }) => Promise<string>
  readonly make: (house: House, who: Self, at: { marcus: Staff }, prepared: string) => Promise<unknown>
}
const nothing = async () => ''
const withExam: Made['before'] = async (house, who, { here }) => opensExam(house, who, here)
const all: Readonly<Record<string, Made>> = {
  applications: { before: nothing, make: (house, who) => draft(house, who) },
  payments: { before: (house, who) => sentUnpaid(house, who), make: (house, _who, { marcus }, reference) => payByCheque(house, marcus, reference) },
  exam_requests: { before: withExam, make: (house, who) => asksForExam(house, who) },
  exam_accommodations: { before: withExam, make: (house, who) => asksForAccommodation(house, who) },
}

/** From now on the first row that a transaction writes into the table comes with this reference, as chance could have it. */
async function chanceGives(table: string, reference: string): Promise<void> {
  await statement(`create function chance_gives() returns trigger language plpgsql as $$
    begin
      if coalesce(current_setting('test.given', true), '') = '' then
        perform set_config('test.given', 'yes', true);
        new.reference := '${reference}';
      end if;
      return new;
    end $$`)
  await statement(`create trigger a_chance_gives before insert on ${table} for each row execute function chance_gives()`)
}
afterEach(() => statement('drop function if exists chance_gives cascade'))

const references = async (table: string) => (await statement(`select reference from ${table} order by recorded_at, id`)).map(({ reference }) => reference as string)

describe('CERT-06 A reference that somebody has already', () => {
  test.each(Object.entries(all))('is given to nobody else: %s', async (table, { before, make }) => {
    const { house } = world()
    const here = await certifyingBody(house)
    const at = { here, marcus: await staff(house, here, 'programSpecialist', 'marcus@example.org') }
    const [ana, ben] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org')]
    const [hers, his] = [await before(house, ana, at), await before(house, ben, at)]
    const there = await references(table)
    await make(house, ana, at, hers)
    const [taken] = (await references(table)).filter((one) => !there.includes(one))
    await chanceGives(table, taken!)
    await make(house, ben, at, his)
    const found = await references(table)
    expect(found).toHaveLength(there.length + 2)
    expect(new Set(found).size).toBe(found.length)
  })

  test('given to four at the same moment goes to one of them, and the others get another', async () => {
    const { house } = world()
    await certifyingBody(house)
    const people: Self[] = []
    for (const name of ['ana', 'ben', 'cora', 'dan']) people.push(await person(house, `${name}@example.org`))
    const given = referenceFrom([1, 2, 3, 4, 5, 6, 7])
    await chanceGives('applications', given)
    const found = await allAtOnce(house, people.length, (which) => draft(house, people[which]!))
    expect(new Set(found).size).toBe(people.length)
    expect(found.filter((one) => one === given)).toHaveLength(1)
  })
})
