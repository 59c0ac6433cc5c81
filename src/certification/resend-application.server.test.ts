import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { changeChosenName } from '#people/change-chosen-name.server.ts'
import { changeLanguage } from '#people/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { adds, decided, decides, goodAnswers, pointAbout, sendsAgain, sentUnpaid, payByCheque, giveBack } from '#tests/people/applications.ts'
import { corrects, returnedToThem, sentToTheProgram } from '#tests/people/decisions.ts'
import { accepts, asksForName } from '#tests/people/name-changes.ts'
import { person, signs } from '#tests/people/people.ts'
import { lettersTo, subjectOf } from '#tests/people/signing-in.ts'
import { findApplication } from './application-store.server.ts'
import { moveDocument, removeDocument } from './change-documents.server.ts'
import { documentsOf } from './document-store.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { seeCorrections } from './see-corrections.server.ts'
import { seeDifference } from './see-decision.server.ts'
import { seeDraft } from './see-draft.server.ts'
import { seeReview } from './see-review.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const now = async () => (await rows('select state, held_until, answer_due_on, corrections_asked, sent_name from applications'))[0]
const documentsIn = (who: Self, reference: string) => unitOfWork(world().house, who, async (unit) => documentsOf(unit, (await findApplication(unit, reference)).id))

describe('CERT-08 What became of the person while the application was with them', () => {
  const ofThem = async () => (await rows(`select kind, full_name from names where ends_on is null and person_id = (select subject_id from applications) order by kind`))
    .map(({ kind, full_name }) => `${kind} ${full_name}`)

  test('stays: another chosen name and another language of letters are not undone by sending a phone number again', async () => {
    const { house, drain, carrier } = world()
    const { applicant, reference } = await returnedToThem(world(), 'phone')
    await unitOfWork(house, applicant, (unit) => changeChosenName(unit, 'Alex'))
    await unitOfWork(house, applicant, (unit) => changeLanguage(unit, 'en'))
    await corrects(house, applicant, reference, { phone: '916 555 0199' })
    carrier.carried.length = 0
    await sendsAgain(house, applicant, reference)
    await drain()
    expect(await ofThem()).toEqual(['chosen Alex', 'legal María José García Márquez'])
    expect(lettersTo(world(), 'majo@example.org').map(({ subject, text }) => [subject, text.includes('Alex')])).toEqual([[subjectOf('application-received-again', 'en'), true]])
    expect(await rows('select phone from people where phone is not null')).toEqual([{ phone: '916 555 0199' }])
  })

  test('is in nobody’s way: a legal name that was accepted meanwhile, about which nothing was asked, and the program is told of it', async () => {
    const { house } = world()
    const { marcus, applicant, reference } = await returnedToThem(world(), 'phone')
    world().clock.forward(60_000)
    await accepts(house, marcus, await asksForName(house, applicant))
    world().clock.forward(60_000)
    await corrects(house, applicant, reference, { phone: '916 555 0199' })
    await sendsAgain(house, applicant, reference)
    expect((await now()).state).toBe('submitted')
    expect((await ofThem())[1]).toBe('legal Ana Paz')
    const { nameChanges } = await unitOfWork(house, marcus, (unit) => seeReview(unit, reference, 'en', undefined))
    expect(nameChanges).toMatchObject([{ to: 'Ana Paz' }])
  })
})

describe('CERT-08 Correcting what was asked for', () => {
  test('changes only that: nothing else is saved, and where nothing of a page was asked it is refused', async () => {
    const { house } = world()
    const { applicant, reference } = await returnedToThem(world(), 'phone')
    await corrects(house, applicant, reference, { phone: '916 555 0199', bornOn: { year: '2000', month: '1', day: '1' }, feeWay: 'cheque' })
    const saved = await rows("select question, value from application_answers where question in ('phone', 'bornOn', 'feeWay') order by 1")
    expect(saved).toEqual([
      { question: 'bornOn', value: goodAnswers.bornOn }, { question: 'feeWay', value: 'voucher' }, { question: 'phone', value: '916 555 0199' }])
    await expect(corrects(house, applicant, reference, { bornOn: { year: '2000', month: '1', day: '1' } })).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
  })

  test('the database refuses the rest, too, whatever a page may do wrong', async () => {
    const { house } = world()
    const { applicant } = await returnedToThem(world(), 'phone', 'documents-education')
    const tries = {
      "update application_answers set value = '\"x\"' where question = 'phone'": undefined,
      "update application_answers set value = '\"x\"' where question = 'bornOn'": 'nobody asked',
      "update application_documents set removed_at = now() where kind = 'education'": undefined,
      "update application_documents set removed_at = now() where kind = 'identity'": 'nobody asked',
      "update application_documents set kind = 'education' where kind = 'identity'": 'nobody asked',
      "update application_documents set kind = 'identity' where kind = 'education'": 'nobody asked',
    }
    for (const [words, refused] of Object.entries(tries)) {
      const tried = unitOfWork(house, applicant, (unit) => sql.raw(words).execute(unit.db))
      await (refused ? expect(tried, words).rejects.toThrow(refused) : expect(tried, words).resolves.toMatchObject({ numAffectedRows: 1n }))
    }
  })

  test('documents are added and taken off where that was asked, and nowhere else', async () => {
    const { house } = world()
    const { applicant, reference } = await returnedToThem(world(), 'documents-identity')
    const [identity, education] = ['identity', 'education'].map((kind) => async () => (await documentsIn(applicant, reference)).find((one) => one.kind === kind)!)
    const removes = (id: string) => unitOfWork(house, applicant, (unit) => removeDocument(unit, reference, id))
    await adds(house, applicant, reference, 'identity', 'id-2.jpg')
    await removes((await identity!()).id)
    expect((await documentsIn(applicant, reference)).map(({ name }) => name).sort()).toEqual(['education.jpg', 'id-2.jpg'])
    await expect(adds(house, applicant, reference, 'education')).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
    await expect(removes((await education!()).id)).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
    await expect(education!().then(({ id }) => unitOfWork(house, applicant, (unit) => moveDocument(unit, reference, id)))).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
  })

  test('a decision meanwhile is refused with words', async () => {
    const { house } = world()
    const { marcus, kim, anh, reference } = await returnedToThem(world(), 'phone')
    for (const who of [marcus, kim, anh]) {
      for (const kind of ['approve', 'deny', 'ask'] as const) {
        await expect(decides(house, who, reference, kind, kind === 'approve' ? [] : [pointAbout('phone', 'x')])).rejects.toMatchObject({ problems: [{ code: 'withApplicant' }] })
      }
    }
  })

  test('a correction that the form no longer asks is shown, nobody waits for it, and sending again is possible', async () => {
    const { house, marcus, applicant, reference } = { house: world().house, ...(await sentToTheProgram(world())) }
    const gone = { ...pointAbout('phone', 'Which one?'), about: 'pager', title: { en: 'Pager', es: 'Localizador' } }
    await decided(house, marcus, reference, 'ask', [gone])
    const seen = await unitOfWork(house, applicant, async (unit) => {
      const application = await findApplication(unit, reference)
      return seeCorrections(unit, application, (await seeDraft(unit, application)).facts, 'es')
    })
    expect(seen).toMatchObject([{ point: { title: { es: 'Localizador' } }, page: undefined, changed: false }])
    await sendsAgain(house, applicant, reference, false)
    expect(await now()).toMatchObject({ state: 'submitted' })
  })
})

describe('CERT-08 Sending again', () => {
  test('keeps the whole as submission 2, begins the review anew, and leaves the 90 days as they are', async () => {
    const { house, clock, drain } = world()
    const { applicant, reference } = await returnedToThem(world(), 'phone')
    clock.set('2026-04-20T18:00:00Z')
    await corrects(house, applicant, reference, { phone: '916 555 0199' })
    await sendsAgain(house, applicant, reference, false)
    await drain()
    expect(await now()).toEqual({ state: 'submitted', held_until: '2026-06-08', answer_due_on: '2026-05-20', corrections_asked: null, sent_name: 'María José García Márquez' })
    const kept = await rows("select number, sent_on, jsonb_array_length(answers) as count from submissions order by number")
    expect(kept).toEqual([{ number: 1, sent_on: '2026-03-10', count: kept[0].count }, { number: 2, sent_on: '2026-04-20', count: kept[0].count }])
    expect(await rows("select from_state, to_state, by_role from application_history where step = 'resend'"))
      .toEqual([{ from_state: 'returned', to_state: 'submitted', by_role: 'applicant' }])
    expect(lettersTo(world(), 'majo@example.org').at(-1)!.text).toContain('20 de mayo de 2026')
  })

  test('shows the program what changed, and nothing else; and what was asked', async () => {
    const { house } = world()
    const { kim, applicant, reference } = await returnedToThem(world(), 'phone', 'documents-identity')
    await corrects(house, applicant, reference, { phone: '916 555 0199' })
    await adds(house, applicant, reference, 'identity', 'id-2.jpg')
    await sendsAgain(house, applicant, reference, false)
    const difference = await unitOfWork(house, kim, async (unit) => {
      const { application, submission } = await openForReview(unit, reference)
      return seeDifference(unit, application, submission)
    })
    expect(difference).toMatchObject({ number: 2, asked: [{ about: 'phone' }, { about: 'documents-identity' }] })
    expect(difference!.differences.map(({ question, before, now: after }) => [question, before, after])).toEqual([
      ['phone', '916 555 0100', '916 555 0199'], ['documents-identity', 'identity.jpg', 'identity.jpg\nid-2.jpg']])
  })

  test('without a change asks whether it is right as it is', async () => {
    const { house } = world()
    const { applicant, reference } = await returnedToThem(world(), 'phone', 'bornOn')
    await corrects(house, applicant, reference, { phone: '' })
    await expect(sendsAgain(house, applicant, reference, false)).rejects.toMatchObject({ problems: [{ code: 'notCorrected', field: 'asItIs' }] })
    expect(await now()).toMatchObject({ state: 'returned' })
    await sendsAgain(house, applicant, reference)
    expect(await now()).toMatchObject({ state: 'submitted' })
  })

  test('with a corrected legal name asks to sign again, in that name', async () => {
    const { house } = world()
    const { applicant, reference } = await returnedToThem(world(), 'familyNames')
    await corrects(house, applicant, reference, { familyNames: 'García' })
    await expect(sendsAgain(house, applicant, reference)).rejects.toMatchObject({ problems: [{ code: 'ethicsOtherName' }] })
    await signs(house, applicant, 'María José García', 'es', 'María José García')
    await sendsAgain(house, applicant, reference)
    expect(await now()).toMatchObject({ state: 'submitted', sent_name: 'María José García' })
  })

  test('with something missing, or read before another device changed it, is refused', async () => {
    const { house } = world()
    const { applicant, reference } = await returnedToThem(world(), 'bornOn', 'documents-identity')
    await corrects(house, applicant, reference, { bornOn: { year: '', month: '', day: '' } })
    for (const { id } of (await documentsIn(applicant, reference)).filter(({ kind }) => kind === 'identity')) {
      await unitOfWork(house, applicant, (unit) => removeDocument(unit, reference, id))
    }
    await expect(sendsAgain(house, applicant, reference)).rejects.toMatchObject({ problems: [{ code: 'birthDateMissing' }, { code: 'identityMissing' }] })
    expect(await rows('select number from submissions')).toHaveLength(1)
  })

  test('twice at the same moment is done once', async () => {
    const { house } = world()
    const { applicant, reference } = await returnedToThem(world(), 'phone')
    const answers = await atOnce(house, 2, () => sendsAgain(house, applicant, reference))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rows('select number from submissions order by 1')).toEqual([{ number: 1 }, { number: 2 }])
  })

  test('can go round again: corrections a second time, submission 3, each against the one before', async () => {
    const { house } = world()
    const { kim, applicant, reference } = await returnedToThem(world(), 'phone')
    await corrects(house, applicant, reference, { phone: '916 555 0199' })
    await sendsAgain(house, applicant, reference, false)
    await decided(house, kim, reference, 'ask', [pointAbout('chosenName', 'One name?')])
    await expect(corrects(house, applicant, reference, { phone: '1' })).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
    await corrects(house, applicant, reference, { chosenName: 'Jo' })
    await sendsAgain(house, applicant, reference, false)
    const difference = await unitOfWork(house, kim, async (unit) => {
      const { application, submission } = await openForReview(unit, reference)
      return seeDifference(unit, application, submission)
    })
    expect(difference).toMatchObject({ number: 3, differences: [{ question: 'chosenName' }], asked: [{ about: 'chosenName' }] })
  })

  test('with a payment that came back meanwhile: the fee is due, with the days that everybody has for paying anew', async () => {
    const { house, clock, drain, carrier } = world()
    const { marcus } = await sentToTheProgram(world())
    const applicant = await person(house, 'ben@example.org', 'en')
    const reference = await sentUnpaid(house, applicant)
    await payByCheque(house, marcus, reference)
    await decided(house, marcus, reference, 'ask', [pointAbout('phone', 'x')])
    await giveBack(house, marcus, reference)
    await drain()
    clock.set('2026-06-08T18:00:00Z')
    carrier.carried.length = 0
    await sendsAgain(house, applicant, reference)
    await drain()
    const [row] = await rows(`select state, held_until, sent_on from applications where reference = '${reference}'`)
    expect(row).toEqual({ state: 'awaitingFee', held_until: '2026-06-22', sent_on: '2026-03-10' })
    expect(lettersTo(world(), 'ben@example.org').map(({ text }) => text.includes('22 de junio de 2026') && text.includes('$100'))).toEqual([true])
    await payByCheque(house, marcus, reference, { number: '1043' })
    expect(await rows(`select state from applications where reference = '${reference}'`)).toEqual([{ state: 'submitted' }])
  })
})
