import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { sent } from '#tests/people/applications.ts'
import { comesBack, goodAddress, lettersTo, papersOf, postsLetters, refusing, wantsLetters } from '#tests/people/letters.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { asks, noted } from '#tests/people/questions.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { closeAccount } from './close-account.server.ts'
import { letterCounts, letterQueue } from './letter-queue.server.ts'
import { noteLetterCameBack, noteLettersPosted, printLetterToo, sendLetterAgain } from './letter-steps.server.ts'
import { myLetterWay } from './letter-way.server.ts'
import { lettersBeside } from './letters-beside.server.ts'
import { hasMissedLetter, openMyMessage } from './my-messages.server.ts'
import { askForNewPassword } from './reset-password.server.ts'
import { seeLetter } from './see-letter.server.ts'

const world = openTestHouse()
interface Story { readonly here: string; readonly marcus: Staff; readonly ana: Self; readonly letter: string; readonly application: string }

/** Ana has sent an application, and the letter that it is here has left, or waits to leave. */
async function story({ leaves = true } = {}): Promise<Story> {
  const { house, drain } = world()
  const here = await certifyingBody(house)
  const [marcus, ana] = [await staff(house, here, 'programSpecialist', 'marcus@example.org'), await person(house, 'ana@example.org')]
  if (!leaves) world().carrier.failing = true
  await sent(house, ana)
  await drain()
  world().carrier.failing = false
  const [letter] = await lettersTo(house, ana)
  return { here, marcus, ana, letter: letter!.id, application: letter!.application_id! }
}
const at = <T>(who: Staff | Self, work: (unit: never) => Promise<T>) => unitOfWork(world().house, who, work as never) as Promise<T>
const again = ({ marcus }: Pick<Story, 'marcus'>, id: string) => unitOfWork(world().house, marcus, (unit) => sendLetterAgain(unit, id))
const refusedWith = (code: string) => expect.objectContaining({ problems: [expect.objectContaining({ code })] })
const colleague = (here: string) => staff(world().house, here, 'programManager', 'anh@example.org')
const elsewhere = async () => staff(world().house, await certifyingBody(world().house, 'Another one'), 'programSpecialist', 'dana@example.org')
const minutes = (count: number) => world().clock.forward(count * 60_000)
const auditOf = async (detail: string) => (await world().house.database.query.selectFrom('audit').selectAll().where('record_kind', '=', 'letter')
  .where('detail', detail === '' ? 'is' : '=', detail === '' ? null : detail).execute()).map(({ action, record_ids }) => ({ action, record_ids }))

describe('CERT-24 Letters beside an application', () => {
  test('stand there with language and how they went; nobody of another program sees them', async () => {
    const { marcus, letter, application } = await story()
    expect(await at(marcus, (unit) => lettersBeside(unit, application))).toEqual([expect.objectContaining({
      id: letter, letter: 'application-received', language: 'es', writtenOn: '2026-03-10', state: 'sent', isCopy: false, readInAccount: false, paper: undefined,
    })])
    expect(await at(await elsewhere(), (unit) => lettersBeside(unit, application))).toEqual([])
  })

  test('opened is what the person got, and one look in the audit; for others it is not there', async () => {
    const { marcus, letter } = await story()
    expect(await at(marcus, (unit) => seeLetter(unit, letter))).toMatchObject({ html: expect.stringContaining('Recibimos su solicitud'), email: 'ana@example.org' })
    expect(await auditOf('')).toEqual([{ action: 'opened', record_ids: [letter, expect.any(String)] }])
    const dana = await elsewhere()
    for (const [who, id] of [[dana, letter], [marcus, newId()], [marcus, 'nothing']] as const) {
      await expect(at(who, (unit) => seeLetter(unit, id))).rejects.toBeInstanceOf(NotFound)
    }
  })

  test('of signing in are never there, not even when they came back', async () => {
    const { house } = world()
    const { marcus, ana } = await story()
    await unitOfWork(house, { hat: 'signIn' }, (unit) => askForNewPassword(unit, 'ana@example.org'))
    const { id } = await house.database.query.selectFrom('messages').select('id').where('letter', '=', 'reset-password').executeTakeFirstOrThrow()
    await comesBack(house, id)
    expect(await house.database.query.selectFrom('messages').select(['state', 'sealed_link']).where('id', '=', id).execute()).toEqual([{ state: 'bounced', sealed_link: null }])
    await expect(at(marcus, (unit) => seeLetter(unit, id))).rejects.toBeInstanceOf(NotFound)
    await expect(again({ marcus }, id)).rejects.toBeInstanceOf(NotFound)
    expect(await at(marcus, letterCounts)).toEqual({ print: 0, undelivered: 0 })
    expect(await unitOfWork(house, ana, hasMissedLetter)).toBe(true)
  })
})

describe('CERT-24 A letter that came back', () => {
  test('is shown to its person and to the staff, until the person reads it in the account', async () => {
    const { house } = world()
    const { marcus, ana, letter } = await story({ leaves: false })
    await comesBack(house, letter)
    expect(await at(marcus, (unit) => letterQueue(unit, 'undelivered', 1))).toMatchObject({
      counts: { print: 0, undelivered: 1 }, rows: [{ id: letter, bouncedWhy: 'noMailbox', email: 'ana@example.org', name: 'María José García Márquez', paper: undefined }],
    })
    expect(await auditOf('undelivered')).toEqual([{ action: 'listed', record_ids: [letter] }])
    expect(await at(await elsewhere(), letterCounts)).toEqual({ print: 0, undelivered: 0 })
    expect(await unitOfWork(house, ana, hasMissedLetter)).toBe(true)
    expect(await unitOfWork(house, ana, (unit) => openMyMessage(unit, letter))).toMatchObject({ state: 'bounced' })
    expect(await unitOfWork(house, ana, hasMissedLetter)).toBe(false)
    expect(await at(marcus, letterCounts)).toEqual({ print: 0, undelivered: 0 })
  })

  test('later, into our mailbox, is noted by staff once; of one that never left it cannot be said', async () => {
    const { house, drain } = world()
    const { marcus, letter } = await story()
    await at(marcus, (unit) => noteLetterCameBack(unit, letter))
    await drain()
    expect(await lettersTo(house, { personId: (await lettersOfFirst()).person_id })).toMatchObject([{ state: 'bounced', bounced_why: 'reported' }])
    expect(await at(marcus, letterCounts)).toEqual({ print: 0, undelivered: 1 })
    expect((await at(marcus, (unit) => seeLetter(unit, letter))).history).toMatchObject([{ step: 'cameBack', byRole: 'programSpecialist', on: '2026-03-10' }])
    await expect(at(marcus, (unit) => noteLetterCameBack(unit, letter))).rejects.toEqual(refusedWith('letterStepTaken'))
  })

  test('given up after its last try is shown like one that came back', async () => {
    const { house } = world()
    const { marcus, letter } = await story({ leaves: false })
    await house.database.statement('update messages set attempts = 199')
    world().carrier.failing = true
    await world().house.database.statement('delete from pgboss.job')
    const { deliverMessage } = await import('#platform/messages.server.ts')
    await expect(deliverMessage(house, letter)).rejects.toThrow()
    expect(await at(marcus, (unit) => letterQueue(unit, 'undelivered', 1))).toMatchObject({ rows: [{ id: letter, bouncedWhy: null }] })
  })
})
const lettersOfFirst = () => world().house.database.query.selectFrom('messages').selectAll().where('application_id', 'is not', null).executeTakeFirstOrThrow()

describe('CERT-24 Sending a letter again', () => {
  test('is a message of its own that says it is a copy, in mail and account; the first stays as it was', async () => {
    const { house, carrier, drain, clock } = world()
    const { marcus, ana, letter } = await story()
    clock.set('2026-03-12T18:00:00Z')
    const copy = await again({ marcus }, letter)
    await drain()
    const [first, second] = await lettersTo(house, ana)
    expect(second).toMatchObject({ id: copy, copy_of: letter, first_written_on: '2026-03-10', effective_on: '2026-03-12', state: 'sent', text_body: first!.text_body })
    expect(carrier.carried.at(-1)!.text).toBe(`Esta es una copia de nuestra carta del 10 de marzo de 2026.\n\n${first!.text_body}`)
    expect(first).toMatchObject({ state: 'sent', copy_of: null })
    expect(await at(ana, (unit) => openMyMessage(unit, copy))).toMatchObject({ first_written_on: '2026-03-10' })
    expect(await auditOf('sentAgain')).toEqual([{ action: 'changed', record_ids: [letter] }])
  })

  test('takes one that came back off the list; a copy that comes back, too, is on it', async () => {
    const { house } = world()
    const { marcus, letter } = await story({ leaves: false })
    await comesBack(house, letter)
    minutes(1)
    const copy = await again({ marcus }, letter)
    expect(await at(marcus, letterCounts)).toMatchObject({ undelivered: 0 })
    await comesBack(house, copy)
    expect((await at(marcus, (unit) => letterQueue(unit, 'undelivered', 1))).rows.map(({ id }) => id)).toEqual([copy])
  })

  test('goes once in ten minutes, whoever presses, and of whichever copy', async () => {
    const { house, drain } = world()
    const { here, marcus, ana, letter } = await story()
    const anh = await colleague(here)
    const tries = await Promise.allSettled([again({ marcus }, letter), again({ marcus: anh }, letter)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await drain()
    const [, copy] = await lettersTo(house, ana)
    minutes(9)
    for (const id of [letter, copy!.id]) await expect(again({ marcus }, id)).rejects.toEqual(refusedWith('sentAgainJustNow'))
    minutes(2)
    await again({ marcus }, copy!.id)
    expect((await lettersTo(house, ana)).map(({ copy_of }) => copy_of)).toEqual([null, letter, letter])
  })

  test('is refused while it is still on its way, when it is to oneself, elsewhere, and when the account is closed', async () => {
    const { house } = world()
    const waiting = await story({ leaves: false })
    await expect(again(waiting, waiting.letter)).rejects.toEqual(refusedWith('letterOnItsWay'))
    const own = await staff(house, waiting.here, 'programManager', 'mia@example.org')
    await house.database.query.updateTable('messages').set({ person_id: own.personId, state: 'sent' }).where('id', '=', waiting.letter).execute()
    await expect(again({ marcus: own }, waiting.letter)).rejects.toEqual(refusedWith('ownLetter'))
    await expect(again({ marcus: await elsewhere() }, waiting.letter)).rejects.toBeInstanceOf(NotFound)
    await house.database.query.updateTable('messages').set({ person_id: waiting.ana.personId }).where('id', '=', waiting.letter).execute()
    await unitOfWork(house, waiting.ana, closeAccount)
    await expect(again(waiting, waiting.letter)).rejects.toEqual(refusedWith('letterAccountClosed'))
    expect(await lettersTo(house, waiting.ana)).toHaveLength(1)
  })
})

describe('CERT-24 Letters on paper', () => {
  test('wait to be printed for whoever wants them so, with the address; others get email alone', async () => {
    const { house, drain } = world()
    const here = await certifyingBody(house)
    const marcus = await staff(house, here, 'programSpecialist', 'marcus@example.org')
    const [ana, ben] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org')]
    await wantsLetters(house, ana, 'paper')
    await wantsLetters(house, ben, 'email', { nameLine: 'Ben' })
    for (const one of [ana, ben]) await sent(house, one)
    await drain()
    expect(await papersOf(house, ana)).toMatchObject([{ state: 'waiting', why: 'asked', lines: ['Ana Ruiz Soto', '1215 K Street', 'Apt. 4', 'Sacramento, CA 95814'], waiting_on: '2026-03-10' }])
    expect(await papersOf(house, ben)).toEqual([])
    expect(await lettersTo(house, ana)).toMatchObject([{ state: 'sent' }])
    expect(await at(marcus, letterCounts)).toEqual({ print: 1, undelivered: 0 })
    expect(await at(await elsewhere(), letterCounts)).toEqual({ print: 0, undelivered: 0 })
  })

  test('wait, too, when an email did not arrive and the address is known; also when it is given only afterwards', async () => {
    const { house, drain } = world()
    const { marcus, ana, letter } = await story({ leaves: false })
    await comesBack(house, letter)
    await drain()
    expect(await papersOf(house, ana)).toEqual([])
    await wantsLetters(house, ana, 'email')
    await drain()
    expect(await papersOf(house, ana)).toMatchObject([{ message_id: letter, why: 'notDelivered', state: 'waiting' }])
    expect(await at(marcus, letterCounts)).toEqual({ print: 1, undelivered: 0 })
    const next = await again({ marcus }, letter)
    await comesBack(house, next)
    await drain()
    expect((await papersOf(house, ana)).map(({ message_id }) => message_id)).toEqual([letter, next])
  })

  test('about a question before any application are posted, too; those about signing in never', async () => {
    const { house, drain } = world()
    const marcus = await staff(house, await certifyingBody(house), 'programSpecialist', 'marcus@example.org')
    const cora = await person(house, 'cora@example.org')
    await wantsLetters(house, cora, 'paper')
    await asks(house, cora)
    await noted(house, marcus, { email: 'cora@example.org' })
    await unitOfWork(house, { hat: 'signIn' }, (unit) => askForNewPassword(unit, 'cora@example.org'))
    await drain()
    expect(await at(marcus, (unit) => letterQueue(unit, 'print', 1))).toMatchObject({ rows: [{ letter: 'question-noted', reference: null, email: 'cora@example.org' }] })
  })

  test('go to the new address as long as they wait; what was posted keeps the one it was posted to', async () => {
    const { house, drain } = world()
    const { marcus, ana, letter } = await story()
    await wantsLetters(house, ana, 'paper')
    await at(marcus, (unit) => printLetterToo(unit, letter))
    expect(await postsLetters(house, marcus, letter)).toBe(1)
    await wantsLetters(house, ana, 'paper', { street: '9 New Street' })
    await drain()
    await at(marcus, (unit) => printLetterToo(unit, letter))
    await wantsLetters(house, ana, 'paper', { street: '10 Newer Street' })
    expect((await papersOf(house, ana)).map(({ state, lines }) => [state, lines[1]])).toEqual([['posted', '1215 K Street'], ['waiting', '10 Newer Street']])
  })

  test('do not wait in vain when the person wants email alone, takes the address away, or closes the account', async () => {
    const { house, drain } = world()
    const here = await certifyingBody(house)
    const marcus = await staff(house, here, 'programSpecialist', 'marcus@example.org')
    const ana = await person(house, 'ana@example.org')
    await wantsLetters(house, ana, 'paper')
    await sent(house, ana)
    await drain()
    await wantsLetters(house, ana, 'email')
    expect(await papersOf(house, ana)).toMatchObject([{ state: 'notNeeded' }])
    expect(await at(marcus, letterCounts)).toEqual({ print: 0, undelivered: 0 })
    await wantsLetters(house, ana, 'email', { nameLine: '', street: '', more: '', city: '', zip: '' })
    expect(await unitOfWork(house, ana, myLetterWay)).toEqual({ onPaper: false, address: undefined, lines: [] })
    await wantsLetters(house, ana, 'paper')
    await unitOfWork(house, ana, closeAccount)
    expect(await house.database.query.selectFrom('postal_addresses').select(['lines', 'fields', 'on_paper']).execute()).toEqual([{ lines: [], fields: {}, on_paper: false }])
  })

  test('ask for an address that can be printed; what is wrong is kept from nobody, and nothing is saved', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    await expect(wantsLetters(house, ana, 'paper', { zip: '' })).rejects.toEqual(refusedWith('addressZipWrong'))
    await expect(unitOfWork(house, ana, async (unit) => (await import('./letter-way.server.ts')).chooseLetterWay(unit, goodAddress))).rejects.toEqual(refusedWith('letterWayMissing'))
    expect(await unitOfWork(house, ana, myLetterWay)).toMatchObject({ onPaper: false, address: undefined })
  })
})

describe('CERT-24 Posting letters', () => {
  const waiting = async () => {
    const told = await story()
    await wantsLetters(world().house, told.ana, 'paper')
    await at(told.marcus, (unit) => printLetterToo(unit, told.letter))
    return told
  }

  test('is noted with the legal day and by whom, once; the person sees it', async () => {
    const { house, clock } = world()
    const { here, marcus, ana, letter } = await waiting()
    clock.set('2026-03-12T05:00:00Z')
    expect(await postsLetters(house, marcus, letter)).toBe(1)
    expect(await papersOf(house, ana)).toMatchObject([{ state: 'posted', posted_on: '2026-03-11', posted_by: marcus.personId }])
    expect(await unitOfWork(house, ana, (unit) => openMyMessage(unit, letter))).toMatchObject({ paper: { state: 'posted', postedOn: '2026-03-11' } })
    await expect(postsLetters(house, await colleague(here), letter)).rejects.toEqual(refusedWith('lettersPostedAlready'))
    expect((await at(marcus, (unit) => seeLetter(unit, letter))).history.map(({ step }) => step)).toEqual(['putOnPaper', 'posted'])
    expect(await auditOf('posted')).toEqual([{ action: 'changed', record_ids: [letter] }])
  })

  test('is not noted when the address changed after the page was opened, nor for what others post, nor for nothing', async () => {
    const { house } = world()
    const { marcus, ana, letter } = await waiting()
    await expect(at(marcus, (unit) => noteLettersPosted(unit, [{ id: letter, seen: 'another' }]))).rejects.toEqual(refusedWith('letterAddressChanged'))
    for (const chosen of [[], [{ id: 'nothing', seen: '' }]]) {
      await expect(at(marcus, (unit) => noteLettersPosted(unit, chosen))).rejects.toEqual(refusedWith('noLetterChosen'))
    }
    await expect(postsLetters(house, await elsewhere(), letter)).rejects.toBeInstanceOf(Refused)
    expect(await papersOf(house, ana)).toMatchObject([{ state: 'waiting' }])
  })

  test('again begins with putting it with the letters to print once more; one that waits, waits once', async () => {
    const { house } = world()
    const { marcus, ana, letter } = await waiting()
    await expect(at(marcus, (unit) => printLetterToo(unit, letter))).rejects.toEqual(refusedWith('letterStepTaken'))
    await postsLetters(house, marcus, letter)
    await at(marcus, (unit) => printLetterToo(unit, letter))
    expect((await papersOf(house, ana)).map(({ state }) => state)).toEqual(['posted', 'waiting'])
  })

  test('without an address is possible: the letter is handed over', async () => {
    const { house } = world()
    const { marcus, ana, letter } = await story()
    await at(marcus, (unit) => printLetterToo(unit, letter))
    expect(await papersOf(house, ana)).toMatchObject([{ lines: [], why: 'staff' }])
    expect(await postsLetters(house, marcus, letter)).toBe(1)
  })
})

test('CERT-24 the mail server of these tests refuses for good', async () => {
  await expect(refusing.carry({ id: '', to: '', subject: '', text: '', html: '' })).rejects.toThrow('noMailbox')
})
