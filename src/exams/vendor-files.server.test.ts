import { describe, expect, test } from 'vitest'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { answersAccommodation, accommodationOf, asksForAccommodation, authorized, opensExam, requestOf, result, withdrawsExam } from '#tests/people/exams.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { bookings, candidate, linesOf, list, results, sendsFile, takesFile, triesAgain, vendorProgram } from '#tests/people/vendor.ts'
import { askVendorList, openVendorList } from './ask-vendor-list.server.ts'
import { myVendorBooking } from './my-vendor-booking.server.ts'
import { endEligibilities } from './public.server.ts'
import { refusedLines, seeVendorFile, seeVendorFiles } from './see-vendor-files.server.ts'
import { takeVendorLines } from './take-vendor-lines.server.ts'
import { sweepVendorFiles, workOnVendorFile } from './work-on-vendor-file.server.ts'

const world = openTestHouse()
const day = 86_400_000
const codes = (work: Promise<unknown>) => work.then(() => [], ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code))
const knows = (reviewer: Staff, subject: { personId: string }) => world().house.database.query.insertInto('conflicts_of_interest').values({
  id: newId(), reviewer_id: reviewer.personId, subject_id: subject.personId, certifier_id: reviewer.organisationId, about_reference: newReference(), kind: 'friend',
  by_role: 'programManager', effective_on: '2026-03-10', recorded_at: world().house.clock.now(),
}).execute()
const fileOf = (id: string) => world().house.database.query.selectFrom('exam_vendor_files').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function scene() {
  const { house } = world()
  const program = await vendorProgram(house)
  const [ana, ben] = [await candidate(house, program.here, 'ana@example.org', ['Ana', 'Ruiz Soto']), await candidate(house, program.here, 'ben@example.org', ['Ben', 'O’Hara'])]
  return { house, ...program, ana, ben }
}

describe('CERT-12 Who may take the exam, for an outside vendor', () => {
  test('is everybody who is authorized, with what the vendor needs of them and nothing else', async () => {
    const { house, anh, marcus, here, ana, ben } = await scene()
    await asksForAccommodation(house, ben.who, ['extraTime', 'breaks'], 'My eyes tire')
    expect((await list(house, anh, 'full')).map((row) => row.candidate_id)).toEqual([ana.number])
    await answersAccommodation(house, marcus, (await accommodationOf(house, ben.who)).id)
    const notYet = await person(house, 'cora@example.org')
    await opensExam(house, notYet, here)
    const rows = await list(house, anh, 'full')
    expect(rows.map((row) => row.candidate_id).sort()).toEqual([ana.number, ben.number].sort())
    expect(rows.find((row) => row.candidate_id === ben.number)).toEqual({
      action: 'add', candidate_id: ben.number, given_names: 'Ben', family_names: 'O’Hara', language: 'en', email: 'ben@example.org', attempt: '1', valid_from: '2026-03-10', valid_through: '2027-03-10',
      accommodations: 'breaks|extra_time', extra_time_percent: '50',
    })
    expect(JSON.stringify(rows)).not.toContain('tire')
  })

  test('of a file of changes, is what changed since the file before; one with everybody begins anew', async () => {
    const { house, anh, here, ana, ben } = await scene()
    await list(house, anh, 'full')
    expect(await list(house, anh, 'changes')).toEqual([])
    await withdrawsExam(house, ana.who)
    const cora = await candidate(house, here, 'cora@example.org')
    expect((await list(house, anh, 'changes')).map(({ action, candidate_id }) => `${action} ${candidate_id}`)).toEqual([`add ${cora.number}`, `remove ${ana.number}`])
    expect(await list(house, anh, 'changes')).toEqual([])
    await result(house, ben.number, 'passed')
    expect((await list(house, anh, 'full')).map((row) => row.candidate_id)).toEqual([cora.number])
    expect(await list(house, anh, 'changes')).toEqual([])
  })

  test('is told of whom the manager knows, too, and of the last day, and of nobody after it', async () => {
    const { house, anh, ana, ben } = await scene()
    await knows(anh, ana.who)
    expect((await list(house, anh, 'full')).map((row) => row.candidate_id).sort()).toEqual([ana.number, ben.number].sort())
    const left = Date.parse('2027-03-10') - Date.parse('2026-03-10')
    world().clock.forward(left)
    expect(await list(house, anh, 'changes')).toEqual([])
    world().clock.forward(day)
    expect((await list(house, anh, 'changes')).map(({ action }) => action)).toEqual(['remove', 'remove'])
  })

  test('each file is written down with who, when and how many, and each time it is taken out with everybody in it', async () => {
    const { house, anh, marcus, mai } = await scene()
    const id = await unitOfWork(house, anh, (unit) => askVendorList(unit, 'full'))
    await expect(openVendorList(house, anh, id)).rejects.toThrow(NotFound)
    await world().drain()
    await openVendorList(house, mai, id)
    expect(await fileOf(id)).toMatchObject({ by_person: anh.personId, kind: 'full', state: 'ready', lines: 2, effective_on: '2026-03-10' })
    const { rows } = await house.database.statement("select person_id, cardinality(record_ids) as many from audit where detail = 'export vendor'")
    expect(rows).toEqual([{ person_id: mai.personId, many: 2 }])
    await workOnVendorFile(house, id)
    expect((await fileOf(id)).lines).toBe(2)
    const eve = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'eve@example.org')
    for (const other of [marcus, eve]) await expect(openVendorList(house, other, id)).rejects.toThrow(NotFound)
    await expect(unitOfWork(house, marcus, (unit) => askVendorList(unit, 'full'))).rejects.toThrow(NotFound)
  })
})

describe('CERT-14 Results of an outside vendor', () => {
  test('are taken, and what follows from them follows', async () => {
    const { house, anh, ana, ben } = await scene()
    const { id, lines } = await takesFile(house, anh, results(`${ana.number},passed,2026-03-10`, `${ben.number},no_show,3/10/2026`))
    expect(lines).toEqual(['2 taken', '3 taken'])
    expect(await fileOf(id)).toMatchObject({ state: 'ready', lines: 2, taken: 2, refused: 0, repeated: 0, warned: 0, encoding: 'utf-8' })
    expect((await requestOf(house, ana.who)).state).toBe('passed')
    expect((await requestOf(house, ben.who)).state).toBe('missed')
    const { rows: audited } = await house.database.statement("select count(*)::int as count from audit where record_kind = 'examResult' and $1 = any(record_ids)", [id])
    expect(audited).toEqual([{ count: 2 }])
    await world().drain()
    expect(world().carrier.carried.filter(({ to }) => to === 'ana@example.org').length).toBeGreaterThan(0)
    const { rows } = await house.database.statement("select outcome, source, uses_attempt, by_person from exam_results order by outcome")
    expect(rows).toEqual([{ outcome: 'missed', source: 'vendor', uses_attempt: true, by_person: null }, { outcome: 'passed', source: 'vendor', uses_attempt: true, by_person: null }])
  })

  test('the same line again, in the same file or another one, changes nothing', async () => {
    const { house, anh, ana, ben } = await scene()
    const first = await takesFile(house, anh, results(`${ana.number},passed,2026-03-10`, `${ana.number.toLowerCase()},Pass,3/10/2026,,Ana,Ruiz Soto`))
    expect(first.lines).toEqual(['2 taken', '3 repeated'])
    const second = await takesFile(house, anh, results(`${ben.number},failed,2026-03-10,77`, `${ana.number},passed,2026-03-10`))
    expect(second.lines).toEqual(['2 taken', '3 repeated'])
    expect((await takesFile(house, anh, results(`${ben.number},failed,2026-03-10,77`))).lines).toEqual(['2 repeated'])
    expect((await takesFile(house, anh, results(`${ben.number},failed,2026-03-10,78`))).lines).toEqual(['2 repeated'])
    expect((await house.database.statement('select count(*)::int as count from exam_results')).rows).toEqual([{ count: 2 }])
  })

  test('the very file again is told so, and the same line of the vendor with other words is refused', async () => {
    const { house, anh, mai, ana, ben } = await scene()
    const text = results(`${ana.number},passed,2026-03-10,77`)
    await takesFile(house, anh, text)
    expect(await codes(sendsFile(house, mai, text))).toEqual(['vendorSentBefore'])
    const { lines } = await takesFile(house, anh, results(`${ben.number},passed,2026-03-10,77`, `${ana.number},failed,2026-03-10,77`, `${ana.number},failed,2026-03-10,78`))
    expect(lines).toEqual(['2 refused vendorContradiction', '3 refused vendorContradiction', '4 refused vendorOtherResult'])
    expect((await requestOf(house, ben.who)).state).toBe('authorized')
  })

  test('a duplicated, a foreign, a malformed and an unknown line hold up no other', async () => {
    const { house, anh, ana, ben } = await scene()
    const elsewhere = await certifyingBody(house, 'Another program')
    const eve = await candidate(house, elsewhere, 'eve@example.org')
    const { id, lines } = await takesFile(house, anh, results(
      `${ana.number},passed,2026-03-10`, `${ana.number},passed,2026-03-10`, `${eve.number},passed,2026-03-10`, `${newReference()},passed,2026-03-10`, '"broken,passed,2026-03-10',
      `${ben.number},87 percent,2026-03-10`, `${ben.number},passed,2026-02-30`, `${ben.number},passed,2026-03-11`, `${ben.number},passed,2026-03-09`, `${ben.number},failed,2026-03-10`,
    ))
    expect(lines).toEqual([
      '2 taken', '3 repeated', '4 refused vendorUnknown', '5 refused vendorUnknown', '6 refused vendorLineBroken', '7 refused vendorOutcome', '8 refused vendorDay', '9 refused resultAhead',
      '10 refused resultBeforeAuthorized', '11 taken',
    ])
    expect((await requestOf(house, eve.who)).state).toBe('authorized')
    const { lines: refused } = await unitOfWork(house, anh, (unit) => refusedLines(unit, id))
    expect(refused.map(({ number }) => number)).toEqual([4, 5, 6, 7, 8, 9, 10])
    expect(refused[2]).toMatchObject({ raw: '"broken,passed,2026-03-10' })
  })

  test.each([['utf-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')], ['windows-1252', (text: string) => Buffer.from(text, 'latin1')], ['utf-8', (text: string) => Buffer.from(`\ufeff${text}`)]])(
    'a file may be written as %s: accents stay accents', async (encoding, written) => {
      const { house, anh, here } = await scene()
      const { number } = await candidate(house, here, 'majo@example.org')
      const { id, lines } = await takesFile(house, anh, written(results(`${number};passed;2026-03-10;;María José;García Márquez`).replaceAll(',', ';')))
      expect(lines).toEqual(['2 taken'])
      expect((await fileOf(id)).encoding).toBe(encoding)
    })

  test('a name that is partly another is shown, and one that is altogether another waits for a manager', async () => {
    const { house, anh, ana, ben } = await scene()
    const { id, lines } = await takesFile(house, anh, results(`${ana.number},passed,2026-03-10,,ANA,Ruiz`, `${ben.number},passed,2026-03-10,,Carla,Núñez`))
    expect(lines).toEqual(['2 taken (vendorNamePartly)', '3 refused vendorNameDifferent'])
    expect(await codes(triesAgain(house, anh, id))).toEqual(['vendorNothingToTry'])
    const { lines: [line] } = await unitOfWork(house, anh, (unit) => seeVendorFile(unit, id, 'refused', 1))
    expect(line).toMatchObject({ name: 'Ben O’Hara', otherName: true })
    expect(await triesAgain(house, anh, id, line!.id)).toEqual(['2 taken (vendorNamePartly)', '3 taken (vendorNameAccepted)'])
    expect((await requestOf(house, ben.who)).state).toBe('passed')
  })

  test('after the approval’s end a sitting that was in time counts, and one after it does not', async () => {
    const { house, anh, here } = await scene()
    const [cora, dan] = [await candidate(house, here, 'cora@example.org', ['Cora', 'Li'], '2026-04-20'), await candidate(house, here, 'dan@example.org', ['Dan', 'Yi'], '2026-04-20')]
    world().clock.forward(43 * day)
    await endEligibilities(house)
    expect((await takesFile(house, anh, results(`${cora.number},passed,2026-04-20`, `${dan.number},passed,2026-04-21`))).lines).toEqual(['2 taken (vendorAfterEnd)', '3 refused resultAfterEnd'])
    expect((await requestOf(house, cora.who)).state).toBe('passed')
  })

  test('for somebody who withdrew, or of an attempt that is not this one, is refused', async () => {
    const { house, anh, here, ana, ben } = await scene()
    await withdrawsExam(house, ana.who)
    const attempt = (line: string) => `candidate_id,outcome,exam_date,attempt\n${line}`
    expect((await takesFile(house, anh, attempt(`${ana.number},passed,2026-03-10,1`))).lines).toEqual(['2 refused resultWithdrawn'])
    expect((await takesFile(house, anh, attempt(`${ben.number},failed,2026-03-10,4`))).lines).toEqual(['2 refused vendorAttempt'])
    const numbers = [ben.number]
    await takesFile(house, anh, results(`${ben.number},failed,2026-03-10,a`))
    for (const key of ['b', 'c']) {
      numbers.push(await authorized(house, ben.who, here, 'examRetake'))
      await takesFile(house, anh, results(`${numbers.at(-1)},failed,2026-03-10,${key}`))
    }
    // A fourth one can only speak of a number that has its result.
    expect((await takesFile(house, anh, results(`${numbers.at(-1)},passed,2026-03-10,d`))).lines).toEqual(['2 refused vendorOtherResult'])
    expect((await house.database.statement("select count(*)::int as count from exam_results where outcome = 'passed'")).rows).toEqual([{ count: 0 }])
  })

  test('nobody takes a line about themself, or about whom they know; another manager does', async () => {
    const { house, anh, mai, here, ana } = await scene()
    await opensExam(house, { hat: 'self', personId: anh.personId }, here)
    const own = await authorized(house, { hat: 'self', personId: anh.personId }, here)
    await knows(anh, ana.who)
    const { id, lines } = await takesFile(house, anh, results(`${own},passed,2026-03-10`, `${ana.number},passed,2026-03-10`))
    expect(lines).toEqual(['2 refused vendorOwn', '3 refused vendorKnown'])
    expect(await unitOfWork(house, anh, (unit) => seeVendorFile(unit, id, null, 1))).toMatchObject({ lines: [], unseen: 2, again: false })
    expect(await codes(triesAgain(house, anh, id))).toEqual(['vendorNothingToTry'])
    expect(await unitOfWork(house, mai, (unit) => seeVendorFile(unit, id, null, 1))).toMatchObject({ unseen: 0, again: true })
    expect(await triesAgain(house, mai, id)).toEqual(['2 taken', '3 taken'])
  })

  test('a line that was too early is taken when it is tried again', async () => {
    const { house, anh, ben } = await scene()
    const { id } = await takesFile(house, anh, results(`${ben.number},failed,2026-03-11`))
    expect(await triesAgain(house, anh, id)).toEqual(['2 refused resultAhead'])
    world().clock.forward(day)
    expect(await triesAgain(house, anh, id)).toEqual(['2 taken'])
    expect(await fileOf(id)).toMatchObject({ taken: 1, refused: 0, state: 'ready' })
  })
})

describe('CERT-12 Appointments at an outside vendor', () => {
  const mine = (who: { hat: 'self'; personId: string }) => unitOfWork(world().house, who, myVendorBooking)

  test('stand with the person, as the vendor said them last, whichever line comes first', async () => {
    const { house, anh, ana } = await scene()
    const { lines } = await takesFile(house, anh, bookings(
      `${ana.number},booked,2026-03-25,14:00,Oakland,2026-03-12T10:00:00Z`, `${ana.number},booked,2026-03-20,9:00 AM,Fresno,2026-03-11T10:00:00Z`,
    ))
    expect(lines).toEqual(['2 taken', '3 taken (vendorBookingOlder)'])
    expect(await mine(ana.who)).toMatchObject({ day: '2026-03-25', time: '14:00', place: 'Oakland', at: { from: new Date('2026-03-25T21:00:00Z'), until: new Date('2026-03-25T23:30:00Z') } })
    await takesFile(house, anh, bookings(`${ana.number},cancelled,2026-03-25,,,2026-03-13T10:00:00Z`))
    expect(await mine(ana.who)).toBeUndefined()
  })

  test('without a time have a day alone; and are over with their day, and with the result', async () => {
    const { house, anh, ana, ben } = await scene()
    await takesFile(house, anh, bookings(`${ana.number},booked,2026-03-10,,Fresno,2026-03-10`, `${ben.number},booked,2026-03-10,,Fresno,2026-03-10`))
    expect(await mine(ana.who)).toMatchObject({ day: '2026-03-10', at: undefined })
    await takesFile(house, anh, results(`${ben.number},failed,2026-03-10`))
    expect(await mine(ben.who)).toBeUndefined()
    world().clock.forward(day)
    expect(await mine(ana.who)).toBeUndefined()
  })

  test('a result that comes before its appointment counts, and says so', async () => {
    const { house, anh, ana, ben } = await scene()
    await takesFile(house, anh, bookings(`${ben.number},booked,2026-03-10,,Fresno,2026-03-10`))
    const { lines } = await takesFile(house, anh, results(`${ana.number},passed,2026-03-10`, `${ben.number},passed,2026-03-10`))
    expect(lines).toEqual(['2 taken (vendorNoBooking)', '3 taken'])
    expect((await takesFile(house, anh, bookings(`${ana.number},booked,2026-03-10,,Fresno,2026-03-10`))).lines).toEqual(['2 taken'])
    expect((await requestOf(house, ana.who)).state).toBe('passed')
  })

  test('that cannot be are refused', async () => {
    const { house, anh, ana, ben } = await scene()
    await withdrawsExam(house, ben.who)
    const { lines } = await takesFile(house, anh, bookings(
      `${ana.number},booked,2027-03-11,,Fresno,2026-03-10`, `${ana.number},booked,2026-03-09,,Fresno,2026-03-10`, `${ben.number},booked,2026-03-20,,Fresno,2026-03-10`,
      `${ana.number},booked,2026-03-20,,Fresno,2026-03-10,1`, `${ana.number},booked,2026-03-21,,Fresno,2026-03-11,1`,
    ))
    expect(lines).toEqual(['2 refused vendorBookedAfterEnd', '3 refused resultBeforeAuthorized', '4 refused vendorBookedWithdrawn', '5 taken', '6 refused vendorContradiction'])
  })
})

describe('CERT-14 A file of the vendor', () => {
  test('a line that meets a fault of ours leaves nothing half done, holds up no other, and can be tried again', async () => {
    const { house, anh, ana, ben } = await scene()
    const id = await sendsFile(house, anh, results(`${ana.number},passed,2026-03-10`, `${ben.number},failed,2026-03-10`))
    await takeVendorLines({ ...house, reactions: { ...house.reactions, examPassed: undefined as never } }, id)
    expect(await linesOf(house, id)).toEqual(['2 refused vendorFault', '3 taken'])
    expect((await house.database.statement('select outcome from exam_results')).rows).toEqual([{ outcome: 'failed' }])
    expect((await requestOf(house, ana.who)).state).toBe('authorized')
    expect(await triesAgain(house, anh, id)).toEqual(['2 taken', '3 taken'])
  })

  test('whose job was lost is gone on with', async () => {
    const { house, anh, ana } = await scene()
    const id = await sendsFile(house, anh, results(`${ana.number},passed,2026-03-10`))
    await house.database.statement('delete from pgboss.job')
    expect(await sweepVendorFiles(house)).toBe(0)
    world().clock.forward(11 * 60_000)
    expect(await sweepVendorFiles(house)).toBe(1)
    await world().drain()
    expect(await linesOf(house, id)).toEqual(['2 taken'])
  })

  test('asked of by two at once is worked on once', async () => {
    const { house, anh, ana, ben } = await scene()
    const id = await sendsFile(house, anh, results(`${ana.number},passed,2026-03-10`, `${ben.number},passed,2026-03-10`))
    await Promise.all([takeVendorLines(house, id), takeVendorLines(house, id)])
    expect(await linesOf(house, id)).toEqual(['2 taken', '3 taken'])
    expect((await house.database.statement("select count(*)::int as count from news where kind = 'examPassed'")).rows).toEqual([{ count: 2 }])
  })

  test('whose lines are too old keeps who sent it when, and how many there were', async () => {
    const { house, anh, ana } = await scene()
    const { id } = await takesFile(house, anh, results(`${ana.number},passed,2026-03-10`))
    world().clock.forward(400 * day)
    expect(await sweepVendorFiles(house)).toBe(0)
    world().clock.forward(day)
    expect(await sweepVendorFiles(house)).toBe(1)
    expect(await linesOf(house, id)).toEqual([])
    expect(await unitOfWork(house, anh, (unit) => seeVendorFile(unit, id, null, 1))).toMatchObject({ file: { taken: 1, removedOn: '2027-04-15' }, unseen: 0 })
    expect((await takesFile(house, anh, `${results(`${ana.number},passed,2026-03-10`)}\r\n`)).lines).toEqual(['2 repeated'])
  })

  test('is there for the managers of its program alone', async () => {
    const { house, anh, mai, marcus, ana } = await scene()
    const { id } = await takesFile(house, anh, results(`${ana.number},passed,2026-03-10`))
    expect((await unitOfWork(house, mai, seeVendorFiles)).in.map((file) => file.id)).toEqual([id])
    const eve = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'eve@example.org')
    for (const other of [marcus, eve]) {
      await expect(unitOfWork(house, other, (unit) => seeVendorFile(unit, id, null, 1))).rejects.toThrow(NotFound)
      await expect(triesAgain(house, other, id)).rejects.toThrow(NotFound)
    }
    await expect(sendsFile(house, marcus, results(`${ana.number},passed,2026-03-10`))).rejects.toThrow(NotFound)
    const { rows } = await house.database.statement("select count(*)::int as count from audit where detail = 'vendorLines'")
    await unitOfWork(house, mai, (unit) => seeVendorFile(unit, id, null, 1))
    expect((await house.database.statement("select count(*)::int as count from audit where detail = 'vendorLines'")).rows[0].count).toBe(rows[0].count + 1)
  })
})
