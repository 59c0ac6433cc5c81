import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { readReference } from '#platform/references.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { wordsOf } from '#people/name-letters.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { draft, goodAnswers, send } from '#tests/people/applications.ts'
import { accepts, asksForName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { searchApplications } from './search-applications.server.ts'
import { readSearch } from './search-query.ts'

const world = openTestHouse()

/** No letters that chance chose: what stands before the @ is looked in, too, and an id begins with "aa" now and then. */
let count = 0
const anEmail = () => `xx${(count += 1)}x@example.org`

/** Someone who has sent an application under a name. @returns who, and its number. */
async function applied(givenNames: string, familyNames: string, email = anEmail()): Promise<{ who: Self; reference: string }> {
  const { house } = world()
  const who = await person(house, email)
  const reference = await draft(house, who, { ...goodAnswers, givenNames, familyNames, printedGivenNames: givenNames, printedFamilyNames: familyNames })
  await send(house, who, reference)
  return { who, reference }
}

/** A program with someone who reviews, and these people's applications sent to it. */
async function program(...people: readonly (readonly [string, string])[]) {
  const { house } = world()
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  for (const [givenNames, familyNames] of people) await applied(givenNames, familyNames)
  return dee
}

/** The names of what is found, as they were sent. */
const found = async (by: Staff, typed: string) => {
  const search = readSearch(typed)
  if (search === undefined || search.problem !== undefined) return search?.problem
  return (await unitOfWork(world().house, by, (unit) => searchApplications(unit, search))).map(({ sent_name }) => sent_name)
}
const numbers = async (by: Staff, typed: string) => {
  const reference = readReference(typed)
  return (await unitOfWork(world().house, by, (unit) => searchApplications(unit, { typed, reference }))).map((row) => row.reference)
}

describe('CERT-06 Finding an application', () => {
  test('by a name, without its accents, in capitals, or spelled a little otherwise', async () => {
    const dee = await program(['Lucía', 'Muñoz García'], ['Ana', 'González'], ['Mai Linh', 'Trần'], ['Wei', 'Li'], ['Dwayne', 'O’Sullivan-Park'])
    for (const typed of ['munoz', 'MUÑOZ', 'Muñoz', 'Munos', 'muñ', 'lucia muños']) expect(await found(dee, typed), typed).toEqual(['Lucía Muñoz García'])
    for (const typed of ['gonzalez', 'Gonzales', 'gonsalez', 'GONZÁLEZ ana']) expect(await found(dee, typed), typed).toEqual(['Ana González'])
    expect(await found(dee, 'Garcia')).toEqual(['Lucía Muñoz García'])
    expect(await found(dee, 'tran')).toEqual(['Mai Linh Trần'])
    for (const typed of ["o'sullivan", 'OSULLIVAN', 'osullivan park', 'Sulivan']) expect(await found(dee, typed), typed).toEqual(['Dwayne O’Sullivan-Park'])
  })

  test('by two family names in either order, and by all of several words', async () => {
    const dee = await program(['Lucía', 'Muñoz García'], ['Luis', 'Muñoz Soto'])
    for (const typed of ['munoz garcia', 'garcia munoz', 'García, Lucía', 'garcia-munoz']) expect(await found(dee, typed), typed).toEqual(['Lucía Muñoz García'])
    expect((await found(dee, 'munoz'))).toHaveLength(2)
  })

  test('a name of one or two letters is found whole; a letter alone finds no names that only begin with it', async () => {
    const dee = await program(['Wei', 'Li'], ['Lila', 'Limón'], ['Ed', 'O'])
    expect(await found(dee, 'li')).toEqual(['Wei Li'])
    expect(await found(dee, 'o')).toEqual(['Ed O'])
    expect(await found(dee, 'l')).toEqual([])
    expect(await found(dee, 'lila l')).toEqual(['Lila Limón'])
  })

  test('the joined name of an ID finds the name that is written apart, and the other way round', async () => {
    const dee = await program(['Josefina', 'de la Cruz'], ['Juan', 'Delarosa'])
    for (const typed of ['delacruz', 'de la cruz', 'dela cruz', 'DELACRUZ JOSEFINA']) expect(await found(dee, typed), typed).toEqual(['Josefina de la Cruz'])
  })

  test('by its number, however it is typed, before everything else', async () => {
    const dee = await program(['Ana', 'Paz'])
    const { reference } = await applied('Rosa', 'Ortiz')
    // Somebody whose name begins like the number says nothing against the number itself.
    for (const typed of [reference, reference.toLowerCase(), reference.replaceAll('-', ''), ` ${reference.replaceAll('-', ' ')} `]) {
      expect((await numbers(dee, typed))[0], typed).toBe(reference)
    }
    expect(await numbers(dee, reference.slice(0, 7))).toContain(reference)
  })

  test('by the email: whole, its beginning, or with another ending', async () => {
    const dee = await program(['Ana', 'Paz'])
    await applied('Rosa', 'Ortiz', 'rosita.luna@example.org')
    for (const typed of ['rosita.luna@example.org', ' Rosita.Luna@EXAMPLE.org ', 'rosita.luna', 'rosita.luna@', 'rosita.luna@exmaple.com', 'rosita.lunna@example.org']) {
      expect(await found(dee, typed), typed).toEqual(['Rosa Ortiz'])
    }
    expect(await found(dee, 'example.org')).toEqual([])
  })

  test('the whole word comes before what only begins like it, and that before what is only alike', async () => {
    const dee = await program(['Ana', 'Marino'], ['Ana', 'Marin'], ['Ana', 'Marina Soto'], ['Ana', 'Maron'])
    expect(await found(dee, 'marin')).toEqual(['Ana Marin', 'Ana Marino', 'Ana Marina Soto', 'Ana Maron'])
    expect((await found(dee, 'marino'))![0]).toBe('Ana Marino')
  })

  test.each(['´´´', '%', '_%_', "'", '   ', '\u0000'])('nothing is looked for: %j', async (typed) => {
    const dee = await program(['Ana', 'Paz'])
    expect([undefined, 'searchNoLetters']).toContain(await found(dee, typed))
  })

  test('ten thousand letters are too many; and the database itself looks no further than an email is long', async () => {
    const dee = await program(['Ana', 'Paz'])
    expect(await found(dee, 'a'.repeat(10_000))).toBe('searchTooLong')
    for (const typed of ['a'.repeat(10_000), 'a '.repeat(5000), 'ana '.repeat(2500), '´'.repeat(10_000)]) {
      const rows = await unitOfWork(world().house, dee, (unit) => searchApplications(unit, { typed, reference: undefined }))
      expect(rows.map(({ sent_name }) => sent_name)).toEqual(typed.startsWith('ana') ? ['Ana Paz'] : [])
    }
  })

  test.each(["'; drop table applications; --", "paz' or '1'='1", '%paz', 'p_z', 'paz\\', '$1', 'a%z', '{paz}', '%s %I %L'])(
    'signs of SQL are only signs: %s', async (typed) => {
      const dee = await program(['Ana', 'Paz'])
      const names = await found(dee, typed)
      expect(names).toEqual(/paz/.test(typed) && !/or/.test(typed) ? ['Ana Paz'] : [])
      expect(await found(dee, 'paz')).toEqual(['Ana Paz'])
    })

  test('finds no draft; and what was withdrawn still', async () => {
    const { house } = world()
    const dee = await program()
    await draft(house, await person(house, 'rosa@example.org'), { ...goodAnswers, givenNames: 'Rosa', familyNames: 'Ortiz' })
    expect(await found(dee, 'ortiz')).toEqual([])
    await house.database.query.updateTable('applications').set({ state: 'discarded', ended_on: '2026-03-10' }).execute()
    expect(await found(dee, 'ortiz')).toEqual([])
    const { who } = await applied('Luz', 'Vega')
    await house.database.query.updateTable('applications').set({ state: 'withdrawn', ended_on: '2026-03-10' }).where('subject_id', '=', who.personId).execute()
    expect(await found(dee, 'vega')).toEqual(['Luz Vega'])
  })

  test('another organisation finds nothing, whatever it types', async () => {
    const { house } = world()
    const dee = await program(['Rosa', 'Ortiz'])
    const { reference } = await applied('Luz', 'Vega', 'luz@example.org')
    const stranger = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'eve@example.org')
    for (const typed of ['ortiz', 'vega', 'luz@example.org', reference, 'rosa']) {
      expect((await found(dee, typed))!.length, typed).toBeGreaterThan(0)
      expect(await found(stranger, typed), typed).toEqual([])
    }
  })

  test('is for reviewers alone: an operator, an applicant and whoever lost the role are refused by the database', async () => {
    const { house } = world()
    const dee = await program(['Rosa', 'Ortiz'])
    const sam = await staff(house, dee.organisationId, 'operator', 'sam@example.org')
    const ask = sql`select id from find_applications('ortiz', null, 50)`
    for (const actor of [sam, { hat: 'self', personId: dee.personId }, { hat: 'jobs' }] as const) {
      await expect(unitOfWork(house, actor, (unit) => ask.execute(unit.db))).rejects.toThrow(/reviewers|permission denied/)
    }
    // A request that calls itself a reviewer is asked for its membership again.
    await expect(unitOfWork(house, sam, async (unit) => {
      await sql`select set_config('app.role', 'programManager', true)`.execute(unit.db)
      await ask.execute(unit.db)
    })).rejects.toThrow(/reviewers/)
  })

  test('what the database hides from someone is not found, and does not count', async () => {
    const { house } = world()
    const dee = await program(['Rosa', 'Ortiz'])
    const { who } = await applied('Luz', 'Ortiz')
    const names = await unitOfWork(house, dee, async (unit) => {
      await sql`select set_config('app.hidden', ${`{${who.personId}}`}, true)`.execute(unit.db)
      return (await searchApplications(unit, { typed: 'ortiz', reference: undefined })).map(({ sent_name }) => sent_name)
    })
    expect(names).toEqual(['Rosa Ortiz'])
  })

  test('what is one’s own is not found at work, by nothing that is typed', async () => {
    const { house } = world()
    const dee = await program(['Rosa', 'Ortiz'])
    const own = await draft(house, { hat: 'self', personId: dee.personId }, { ...goodAnswers, givenNames: 'Dee', familyNames: 'Ortiz' })
    await send(house, { hat: 'self', personId: dee.personId }, own)
    expect(await found(dee, 'ortiz')).toEqual(['Rosa Ortiz'])
    for (const typed of ['dee ortiz', 'dee@example.org', own]) expect(await found(dee, typed), typed).not.toContain('Dee Ortiz')
  })

  test('is written down as one look with the ids that were shown, and never what was typed', async () => {
    const { house } = world()
    const dee = await program(['Rosa', 'Ortiz'])
    await found(dee, 'ortiz')
    await found(dee, 'nobody')
    const { rows } = await house.database.statement("select action, detail, cardinality(record_ids) as shown from audit where detail = 'search' order by id")
    expect(rows).toEqual([{ action: 'listed', detail: 'search', shown: 1 }, { action: 'listed', detail: 'search', shown: 0 }])
  })
})

describe('CERT-06 What is looked in stays right', () => {
  test('when a legal name changes: the new name is found, and the name as sent', async () => {
    const { house } = world()
    const dee = await program()
    const { who } = await applied('Rosa', 'Ortiz')
    await accepts(house, dee, await asksForName(house, who, { givenNames: 'Rosa', familyNames: 'Quiñones' }))
    for (const typed of ['quinones', 'ortiz']) expect(await found(dee, typed), typed).toEqual(['Rosa Ortiz'])
  })

  test('when an email changes, and when an account is closed', async () => {
    const { house } = world()
    const dee = await program()
    const { who } = await applied('Rosa', 'Ortiz', 'rosita@example.org')
    await house.database.query.updateTable('accounts').set({ email: 'New.Address@example.org' }).where('person_id', '=', who.personId).execute()
    expect(await found(dee, 'rosita@example.org')).toEqual([])
    expect(await found(dee, 'new.address@example.org')).toEqual(['Rosa Ortiz'])
    await unitOfWork(house, who, closeAccount)
    expect(await found(dee, 'new.address@example.org')).toEqual([])
    expect(await found(dee, 'ortiz')).toEqual(['Rosa Ortiz'])
  })

  test('its letters are those by which names are compared everywhere in the product', async () => {
    const names = [
      'María José García Márquez', 'Nguyễn Thị Ánh', 'Łukasz Żółć', 'Søren Ærø', 'Þór Ðorðsson', 'O’Sullivan-Park', 'Jean-Luc D‘Arc', 'Straße', 'St. John',
      'İbrahim Işık', 'Zoë Noé', 'ﬁona', 'Dvořák, Antonín', "Ka'iulani", 'Haʻaheo', 'José\u0301', 'Ａｎａ', 'Çelik', 'Œuvre', 'Đặng', 'Ħamrun', 'Ŧ',
    ]
    for (const name of names) {
      const { rows } = await world().house.database.statement('select trim(folded($1)) as folded', [name])
      expect(rows[0].folded, name).toBe(wordsOf(name).map(({ letters }) => letters.toLowerCase()).join(' '))
    }
  })
})
