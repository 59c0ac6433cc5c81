import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certified, changes } from '#tests/people/certificates.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { findInRegistry, searchRegistry } from './find-in-registry.server.ts'

const world = openTestHouse()
let count = 0
async function people(...names: readonly (readonly [string, string])[]) {
  const { house } = world()
  const here = await certifyingBody(house)
  const made = []
  for (const name of names) made.push(await certified(house, await person(house, `p${(count += 1)}@example.org`), here, { name }))
  return { house, here, made }
}
const namesFor = async (asked: string) => {
  const { entries, more } = await searchRegistry(world().house, asked)
  return more ? [...entries.map(({ name }) => name), 'more'] : entries.map(({ name }) => name)
}

describe('CERT-16 The registry, asked by number', () => {
  test('finds a certificate by its number however typed, and by its code; and says nothing private', async () => {
    const { house, made: [ana] } = await people(['Ana', 'Ruiz Soto'])
    const byNumber = await findInRegistry(house, ` ${ana!.number.toLowerCase().replaceAll('-', ' ')} `)
    expect(byNumber).toEqual({ kind: 'entry', entry: {
      number: ana!.number, name: 'Ana Ruiz Soto', status: 'active', statusSince: '2026-03-10', inGoodStanding: true, validFrom: '2026-03-10',
      validThrough: '2028-03-10', specializations: [], certifiedBy: 'Peer Certification Program', asOf: '2026-03-10',
    } })
    expect(await findInRegistry(house, ana!.code)).toEqual(byNumber)
  })

  test('tells a typing mistake from a number that nobody has', async () => {
    const { house, made: [ana] } = await people(['Ana', 'Ruiz Soto'])
    const last = ana!.number.at(-1)!
    expect(await findInRegistry(house, ana!.number.slice(0, -1) + (last === 'C' ? 'F' : 'C'))).toEqual({ kind: 'mistyped' })
    await house.database.statement('alter table registry_entries disable row level security')
    await house.database.statement('delete from registry_entries')
    await house.database.statement('alter table registry_entries enable row level security')
    expect(await findInRegistry(house, ana!.number)).toEqual({ kind: 'unknown' })
  })
})

describe('CERT-16 The registry, asked by name', () => {
  test('forgives accents, capitals, order, particles and a slip of spelling', async () => {
    await people(['María José', 'García Márquez'], ['Luz', 'de la Cruz'], ['Nguyễn', 'Thị Lan'], ["Siobhán", "O'Connor"], ['Pedro', 'González'])
    for (const asked of ['maria garcia', 'GARCÍA MARÍA', 'José Márquez', 'Maria Jose Garcia Marquez', 'maria garzia']) expect(await namesFor(asked), asked).toEqual(['María José García Márquez'])
    for (const asked of ['Luz Delacruz', 'luz de la cruz', 'cruz luz']) expect(await namesFor(asked), asked).toEqual(['Luz de la Cruz'])
    expect(await namesFor('nguyen lan')).toEqual(['Nguyễn Thị Lan'])
    expect(await namesFor('siobhan oconnor')).toEqual(["Siobhán O'Connor"])
    expect(await namesFor('pedro gonzales')).toEqual(['Pedro González'])
  })

  test('finds one long name alone, and a short one by all of it', async () => {
    await people(['Ana', 'Villanueva'], ['Li', 'Wu'], ['Li', 'Wu Chen'])
    expect(await namesFor('villanueva')).toEqual(['Ana Villanueva'])
    expect(await namesFor('Li Wu')).toEqual(['Li Wu'])
    expect(await namesFor('Wu')).toEqual([])
  })

  test('shows ten at most and says that there are more, always the same ten', async () => {
    await people(...Array.from({ length: 12 }, () => ['Maria', 'Hernandez'] as const))
    const first = await searchRegistry(world().house, 'maria hernandez')
    expect(first.entries).toHaveLength(10)
    expect(first.more).toBe(true)
    expect(await searchRegistry(world().house, 'hernandez maria')).toEqual(first)
  })

  test('shows what was suspended and revoked as it is', async () => {
    const { house, here, made: [ana, ben] } = await people(['Ana', 'Ruiz Soto'], ['Ben', 'Ruiz Soto'])
    const anh = await staff(house, here, 'programManager', 'anh@example.org')
    await changes(house, anh, ana!.number, 'suspend')
    await changes(house, anh, ben!.number, 'revoke')
    expect((await searchRegistry(house, 'ruiz soto')).entries.map(({ name, status }) => `${name} ${status}`).sort())
      .toEqual(['Ana Ruiz Soto suspended', 'Ben Ruiz Soto revoked'])
  })
})

describe('CERT-16 A stranger who wants to have everyone', () => {
  test('gets nobody by beginnings, wildcards, or nothing at all', async () => {
    await people(['Ana', 'Ruiz Soto'], ['Benjamin', 'Alvarado'], ['Marisol', 'Hernandez'])
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const pairs = letters.flatMap((a) => ['a', 'e', 'i', 'o', 'r'].map((b) => a + b))
    for (const asked of [...letters, ...pairs, ...pairs.map((two) => `${two}a ${two}e`), '', ' ', '%', '_', '% %', '%%% %%%', '*', '. .', 'mar her', 'ben alv', 'mariso hern', '{} {}', "' or true --"]) {
      expect(await namesFor(asked), asked).toEqual([])
    }
  })

  test('learns nothing from how long an answer takes: what cannot be a number asks the database just as much', async () => {
    const { house, made: [ana] } = await people(['Ana', 'Ruiz Soto'])
    const asked: string[] = []
    const watching = { ...house, database: { ...house.database, together: (texts: readonly string[]) => {
      asked.push(texts.at(-1)!.replace(/'[^']*'/g, '?'))
      return house.database.together(texts)
    } } }
    for (const typed of [ana!.number, '222-222-2222', 'C00-000-0001', 'nothing', '']) await findInRegistry(watching, typed)
    expect(asked).toHaveLength(5)
    expect(new Set(asked).size).toBe(1)
  })
})
