import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { adds, answer, draft, emptyDraft, goodAnswers, goodFacts, readIt, send, sentUnpaid } from '#tests/people/applications.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { lettersTo, subjectOf } from '#tests/people/signing-in.ts'
import type { Answers } from './application-form.ts'
import { moveDocument, removeDocument } from './change-documents.server.ts'
import { saveAnswers } from './save-answers.server.ts'
import { sendApplication } from './send-application.server.ts'
import { readForSending } from './public.server.ts'
import { submissionText } from './submission.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows

/** An applicant with a draft. */
async function applicant(answers: Answers = goodAnswers) {
  const { house } = world()
  await certifyingBody(house)
  const self = await person(house, 'majo@example.org')
  return { self, reference: await draft(house, self, answers) }
}
const sendAs = (self: Self, reference: string, seen: string) =>
  unitOfWork(world().house, self, (unit) => sendApplication(unit, { reference, language: 'es', seen }))

describe('CERT-04 Sending an application', () => {
  test('begins the 30 days, and writes to the applicant in the language they chose', async () => {
    const { house, drain } = world()
    const { self, reference } = await applicant()
    await send(house, self, reference)
    await drain()
    expect(await rows('select state, sent_on, answer_due_on, held_until, policy_date, valid_through, sent_name from applications')).toEqual([{
      state: 'submitted', sent_on: '2026-03-10', answer_due_on: '2026-04-09', held_until: '2026-06-08', policy_date: '2026-03-10', valid_through: null,
      sent_name: 'María José García Márquez',
    }])
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('application-received', 'es'))
    for (const words of ['Majo', reference, '9 de abril de 2026']) expect(letter!.text).toContain(words)
  })

  test('keeps what was read, as it was shown, and nobody can change it', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    const shown = await unitOfWork(house, self, (unit) => readForSending(unit, reference, 'es'))
    await send(house, self, reference)
    expect(await rows('select number, language, hash, answers, sent_on from submissions'))
      .toEqual([{ number: 1, language: 'es', hash: shown.hash, answers: shown.answers, sent_on: '2026-03-10' }])
    expect(shown.answers.map(({ question }) => question)).toEqual(submissionText(goodFacts(), 'es').answers.map(({ question }) => question))
    expect(await rows('select kind, submitted_in from application_documents order by kind'))
      .toEqual([{ kind: 'education', submitted_in: 1 }, { kind: 'identity', submitted_in: 1 }])
    await expect(rows("update submissions set hash = 'x'")).rejects.toThrow('append-only')
    await expect(rows('delete from submissions')).rejects.toThrow('append-only')
  })

  test('writes one step of history and of audit, with ids and names of steps only', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    await send(house, self, reference)
    expect(await rows("select step, from_state, to_state, by_role, by_person, effective_on from application_history where step = 'send'"))
      .toEqual([{ step: 'send', from_state: 'draft', to_state: 'submitted', by_role: 'applicant', by_person: self.personId, effective_on: '2026-03-10' }])
    expect(await rows("select action, person_id from audit where detail = 'send'")).toEqual([{ action: 'changed', person_id: self.personId }])
    const whole = (await rows('select audit::text as text from audit union all select application_history::text from application_history union all select news::text from news'))
    expect(whole.map(({ text }) => text).join('\n')).not.toMatch(/Majo|García|1990|0100/)
  })

  test('takes over names, birth date and phone for the account', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    await send(house, self, reference)
    expect(await rows('select kind, full_name, given_names, family_names, starts_on, ends_on from names order by kind')).toEqual([
      { kind: 'chosen', full_name: 'Majo', given_names: '', family_names: '', starts_on: '2026-03-10', ends_on: null },
      { kind: 'legal', full_name: 'María José García Márquez', given_names: 'María José', family_names: 'García Márquez', starts_on: '2026-03-10', ends_on: null },
    ])
    expect(await rows(`select born_on, phone from people where id = '${self.personId}'`)).toEqual([{ born_on: '1990-03-09', phone: '916 555 0100' }])
    expect(await rows('select language from accounts')).toEqual([{ language: 'es' }])
  })

  test('late in the evening is sent on the day it is in California', async () => {
    const { house, clock } = world()
    const { self, reference } = await applicant({ ...goodAnswers, feeWay: 'cheque' })
    clock.set('2026-12-16T07:30:00Z')
    await send(house, self, reference)
    expect(await rows('select sent_on, answer_due_on from applications')).toEqual([{ sent_on: '2026-12-15', answer_due_on: '2027-01-14' }])
  })
})

describe('CERT-05 Sending and the fee', () => {
  const money = () => rows(`select c.cents, c.policy_date, p.method, p.cents as paid, v.state from charges c left join allocations a on a.charge_id = c.id
    left join payments p on p.id = a.payment_id left join vouchers v on v.id = p.voucher_id`)

  test('with a voucher is charged once, paid once, and the voucher is used', async () => {
    const { house, drain } = world()
    const { self, reference } = await applicant()
    await send(house, self, reference)
    await drain()
    expect(await money()).toEqual([{ cents: 10_000, policy_date: '2026-03-10', method: 'voucher', paid: 10_000, state: 'used' }])
    expect(lettersTo(world(), 'majo@example.org')).toHaveLength(1)
  })

  test('with a cheque waits for it, and the letter says how much, until when, and how to pay', async () => {
    const { house, drain } = world()
    await certifyingBody(house)
    const self = await person(house, 'majo@example.org')
    const reference = await sentUnpaid(house, self)
    await drain()
    expect(await rows('select state, sent_on, answer_due_on, held_until from applications'))
      .toEqual([{ state: 'awaitingFee', sent_on: '2026-03-10', answer_due_on: '2026-04-09', held_until: '2026-06-08' }])
    expect(await money()).toEqual([{ cents: 10_000, policy_date: '2026-03-10', method: null, paid: null, state: null }])
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('application-fee-due', 'es'))
    for (const words of ['Hola, Majo:', reference, '100', '8 de junio de 2026', '9 de abril de 2026', `/apply/${reference}/pay`]) expect(letter!.text).toContain(words)
    expect(await rows("select from_state, to_state, by_role from application_history where step = 'sendUnpaid'"))
      .toEqual([{ from_state: 'draft', to_state: 'awaitingFee', by_role: 'applicant' }])
  })

  test('with a cheque, a voucher that was set aside before is not used: it was read that a cheque comes', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    // Another device saved the other way while the page was being left; the voucher is still set aside.
    await unitOfWork(house, self, (unit) =>
      saveAnswers(unit, reference, [{ question: 'feeWay', answer: 'cheque', shown: { revision: 1, answer: 'voucher' } }], ''))
    await send(house, self, reference)
    expect(await rows('select state from applications')).toEqual([{ state: 'awaitingFee' }])
    expect(await rows('select state, held_by from vouchers')).toEqual([{ state: 'open', held_by: null }])
    expect(await rows('select id from payments')).toEqual([])
  })

  test('with a voucher that ran out since it was set aside is refused with its last day, and nothing is sent or charged', async () => {
    const { house, clock } = world()
    const { self, reference } = await applicant()
    clock.set('2026-04-10T18:00:00Z')
    await expect(send(house, self, reference)).rejects.toMatchObject({ problems: [{ code: 'voucherExpired', facts: { through: '2026-04-09' } }] })
    expect(await rows('select state from applications')).toEqual([{ state: 'draft' }])
    for (const table of ['submissions', 'charges', 'payments', 'names']) expect(await rows(`select 1 from ${table}`), table).toEqual([])
  })

  test('on the voucher’s last day is still paid', async () => {
    const { house, clock } = world()
    const { self, reference } = await applicant()
    clock.set('2026-04-10T06:30:00Z')
    await send(house, self, reference)
    expect(await rows('select state, sent_on from applications')).toEqual([{ state: 'submitted', sent_on: '2026-04-09' }])
  })

  test('with a voucher that was cancelled meanwhile is refused, and the draft stays', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    const seen = await readIt(house, self, reference)
    await rows("update vouchers set state = 'cancelled', held_by = null, held_for = null, held_kind = null, held_reference = null")
    await expect(sendAs(self, reference, seen)).rejects.toMatchObject({ problems: [{ code: 'voucherMissing', field: 'voucher' }] })
    expect(await rows('select state from applications')).toEqual([{ state: 'draft' }])
  })
})

describe('CERT-05 Documents, read and then changed', () => {
  test.each(['removed', 'moved', 'added'])('one that was %s after reading has to be read again', async (how) => {
    const { house } = world()
    const { self, reference } = await applicant()
    await adds(house, self, reference, 'identity', 'the back.jpg')
    const seen = await readIt(house, self, reference)
    const [{ id }] = await rows("select id from application_documents where name = 'the back.jpg'")
    if (how === 'removed') await unitOfWork(house, self, (unit) => removeDocument(unit, reference, id))
    if (how === 'moved') await unitOfWork(house, self, (unit) => moveDocument(unit, reference, id))
    if (how === 'added') await adds(house, self, reference, 'education', 'more.jpg')
    await expect(sendAs(self, reference, seen)).rejects.toMatchObject({ problems: [{ code: 'changedSinceRead' }] })
    expect(await rows('select state from applications')).toEqual([{ state: 'draft' }])
    await send(house, self, reference)
  })

  test('the last ID that was removed after reading is named', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    const seen = await readIt(house, self, reference)
    const [{ id }] = await rows("select id from application_documents where kind = 'identity'")
    await unitOfWork(house, self, (unit) => removeDocument(unit, reference, id))
    await expect(sendAs(self, reference, seen)).rejects.toMatchObject({ problems: [{ code: 'identityMissing' }] })
  })

  test('what was removed before sending is not part of the submission, and the program never sees it', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    await adds(house, self, reference, 'identity', 'wrong.jpg')
    const [{ id }] = await rows("select id from application_documents where name = 'wrong.jpg'")
    await unitOfWork(house, self, (unit) => removeDocument(unit, reference, id))
    await send(house, self, reference)
    expect(await rows('select answers::text as text from submissions')).not.toMatchObject([{ text: expect.stringContaining('wrong.jpg') }])
    expect(await rows(`select submitted_in from application_documents where id = '${id}'`)).toEqual([{ submitted_in: null }])
  })
})

describe('CERT-03 What is not ready is not sent', () => {
  const untouched = async () => {
    expect(await rows('select state, sent_on from applications')).toEqual([{ state: 'draft', sent_on: null }])
    for (const table of ['submissions', 'news', 'names', 'messages']) expect(await rows(`select 1 from ${table}`)).toEqual([])
  }

  test('everything that is missing is named at once', async () => {
    const { house } = world()
    await certifyingBody(house)
    const self = await person(house, 'majo@example.org')
    const reference = await emptyDraft(house, self)
    await expect(sendAs(self, reference, '')).rejects.toMatchObject({ problems: [
      { code: 'nameMissing' }, { code: 'birthDateMissing' }, { code: 'languageMissing' }, { code: 'identityMissing' }, { code: 'printedNameMissing' },
      { code: 'educationLevelMissing' }, { code: 'educationMissing' }, { code: 'livedExperienceMissing' }, { code: 'commitmentMissing' },
      { code: 'ethicsNotSigned' }, { code: 'feeWayMissing' }] })
    await untouched()
  })

  test('February 30 is named', async () => {
    const { self, reference } = await applicant({ ...goodAnswers, bornOn: { month: '2', day: '30', year: '1990' } })
    await expect(send(world().house, self, reference)).rejects.toMatchObject({ problems: [{ code: 'dateNotReal', field: 'bornOn' }] })
    await untouched()
  })

  test('someone under 18 on the day is told from when it can be sent, and can then', async () => {
    const { house, clock } = world()
    const { self, reference } = await applicant({ ...goodAnswers, bornOn: { year: '2008', month: '3', day: '11' } })
    await expect(send(house, self, reference)).rejects.toMatchObject({ problems: [{ code: 'tooYoung', facts: { from: '2026-03-11' } }] })
    await untouched()
    clock.set('2026-03-11T06:59:00Z')
    await expect(send(house, self, reference)).rejects.toMatchObject({ problems: [{ code: 'tooYoung' }] })
    clock.set('2026-03-11T07:00:00Z')
    await send(house, self, reference)
    expect(await rows('select sent_on from applications')).toEqual([{ sent_on: '2026-03-11' }])
  })

  test('two answers of two devices have to be settled first', async () => {
    const { self, reference } = await applicant()
    await answer(world().house, self, reference, { givenNames: 'Other' })
    await expect(send(world().house, self, reference)).rejects.toMatchObject({ problems: [{ code: 'twoAnswers', field: 'givenNames' }] })
    await untouched()
  })

  test('a review page that is no longer true is read again', async () => {
    const { house } = world()
    const { self, reference } = await applicant({ ...goodAnswers, phone: '' })
    const seen = await readIt(house, self, reference)
    await answer(house, self, reference, { phone: '916 555 0199' })
    for (const stale of [seen, '', await readIt(house, self, reference, 'en')]) {
      await expect(sendAs(self, reference, stale)).rejects.toMatchObject({ problems: [{ code: 'changedSinceRead' }] })
    }
    await untouched()
  })

  test('another person’s draft is not there', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    const [seen, eve] = [await readIt(house, self, reference), await person(house, 'eve@example.org')]
    await expect(sendAs(eve, reference, seen)).rejects.toThrow('Not found')
    await untouched()
  })
})

describe('CERT-04 Two tabs', () => {
  test('that both send at the same moment send once: one submission, one history row, one letter', async () => {
    const { house, drain } = world()
    const { self, reference } = await applicant()
    const seen = await readIt(house, self, reference)
    const tabs = await atOnce(house, 3, () => sendAs(self, reference, seen))
    expect(tabs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const tab of tabs) if (tab.status === 'rejected') expect(tab.reason).toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'submitted' } }] })
    await drain()
    expect(await rows('select number from submissions')).toHaveLength(1)
    expect(await rows("select id from application_history where step = 'send'")).toHaveLength(1)
    for (const table of ['charges', 'payments', 'allocations']) expect(await rows(`select 1 from ${table}`), table).toHaveLength(1)
    expect(lettersTo(world(), 'majo@example.org')).toHaveLength(1)
  })

  test('one that saves while the other sends: what was sent is what was read', async () => {
    const { house } = world()
    const { self, reference } = await applicant({ ...goodAnswers, phone: '' })
    const seen = await readIt(house, self, reference)
    const [sending] = await atOnce(house, 2, async (which) => {
      if (which === 0) await sendAs(self, reference, seen)
      else await answer(house, self, reference, { phone: '916 555 0199' })
    })
    const kept = await rows('select hash from submissions')
    expect(kept).toEqual(sending!.status === 'fulfilled' ? [{ hash: seen }] : [])
  })
})
