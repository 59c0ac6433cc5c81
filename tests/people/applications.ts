import { randomInt } from 'node:crypto'
import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { lastDayOf } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import { voucherCodeBase, voucherCodeDigits, voucherCodeFrom } from '#fees/voucher-code.ts'
import { fullName } from '#people/public.ts'
import { readAnswers, type Answer, type Answers, type Question } from '#certification/application-form.ts'
import { documentKinds, type DocumentKind } from '#certification/documents.ts'
import type { DraftFacts } from '#certification/draft-facts.ts'
import { addDocuments } from '#certification/change-documents.server.ts'
import { recordFeeCheque, type Cheque } from '#certification/record-fee-cheque.server.ts'
import { returnFeePayment, type Return } from '#certification/return-fee-payment.server.ts'
import { resendApplication } from '#certification/resend-application.server.ts'
import { readPoints, readWhy, type Correctable, type DecisionKind, type Point } from '#certification/decision.ts'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import { decide, letDecisionsLeaveNow, readForSending, saveAnswers, sendApplication, startApplication } from '#certification/public.server.ts'
import { reserveVoucher } from '#fees/public.server.ts'
import { readWholeOrientation } from './orientation.ts'
import { signs } from './people.ts'

/** Everything an application asks, answered rightly. */
export const goodAnswers: Answers = {
  givenNames: 'María José', familyNames: 'García Márquez', chosenName: 'Majo', bornOn: { year: '1990', month: '3', day: '9' },
  phone: '916 555 0100', language: 'es', printedGivenNames: 'MARIA JOSE', printedFamilyNames: 'GARCIA MARQUEZ', educationLevel: 'diploma',
  livedExperience: ['own'], commitment: ['share', 'recovery'], feeWay: 'voucher',
}

const document = (kind: DocumentKind) => ({
  id: newId(), fileId: newId(), kind, name: `${kind}.jpg`, type: 'image/jpeg', bytes: 12_345, sha256: '0'.repeat(64), previews: 1,
})

/** Everything that an application is judged by, all of it right; or with some of it changed. */
export const goodFacts = (changed: Partial<DraftFacts> = {}): DraftFacts => ({
  answers: goodAnswers, documents: documentKinds.map(document), orientationDone: true,
  signature: { version: '1.0', typedName: fullName(readAnswers(changed.answers ?? goodAnswers).legalName), on: '2026-03-10' }, voucher: { program: 'Sacramento County', code: '2222-2222-2222', cents: 10_000 },
  ...changed,
})

/** Answers an application's questions, whatever was there before. */
export const answer = (house: House, applicant: Self, reference: string, answers: Answers) =>
  unitOfWork(house, applicant, (unit) => {
    const typed = Object.entries(answers) as [Question, Answer][]
    return saveAnswers(unit, reference, typed.map(([question, one]) => ({ question, answer: one, shown: undefined })), '')
  })

/** A file of this person's, of which only the row exists. @returns what a document says of it. */
export async function madeUpFile(house: House, { personId }: Self, kind: DocumentKind, name = `${kind}.jpg`) {
  const file = { name, type: 'image/jpeg', bytes: 12_345, sha256: '0'.repeat(64), previews: 1 } as const
  const id = newId()
  await house.database.query.insertInto('files').values({
    ...file, id, person_id: personId, kind, received_sha256: file.sha256, width: 600, height: 400, recorded_at: house.clock.now(),
  }).execute()
  return { ...file, fileId: id }
}

/** An ID and a diploma. */
export async function addsDocuments(house: House, applicant: Self, reference: string): Promise<void> {
  for (const kind of documentKinds) {
    const file = await madeUpFile(house, applicant, kind)
    await unitOfWork(house, applicant, (unit) => addDocuments(unit, reference, kind, [file], 10))
  }
}

const applicationOf = (house: House, reference: string) =>
  house.database.query.selectFrom('applications').select(['id', 'certifier_id']).where('reference', '=', reference).executeTakeFirstOrThrow()

/** A voucher that pays the whole fee, from nowhere. @returns its code. */
export async function madeUpVoucher(house: House, certifierId: string, issuedBy: string): Promise<string> {
  const today = legalDay(house.clock, house.timeZone)
  const code = voucherCodeFrom(Array.from({ length: voucherCodeDigits }, () => randomInt(voucherCodeBase)))
  await house.database.query.insertInto('vouchers').values({
    id: newId(), code, certifier_id: certifierId, program: 'Sacramento County', kinds: ['application'], cents: 10_000, valid_from: today,
    valid_through: lastDayOf(today, { days: 30 }), state: 'open', issued_by: issuedBy, issued_on: today, recorded_at: house.clock.now(),
  }).execute()
  return code
}

/** Sets aside a voucher that pays the whole fee. */
export async function hasVoucher(house: House, applicant: Self, reference: string): Promise<void> {
  const { id, certifier_id } = await applicationOf(house, reference)
  const code = await madeUpVoucher(house, certifier_id, applicant.personId)
  await unitOfWork(house, applicant, (unit) =>
    reserveVoucher(unit, { code, kind: 'application', aboutId: id, reference, certifierId: certifier_id }))
}

/** A draft in which nothing is answered, after the whole orientation. @returns its reference. */
export async function emptyDraft(house: House, applicant: Self): Promise<string> {
  await readWholeOrientation(house, applicant)
  return unitOfWork(house, applicant, startApplication)
}

/** Gives a draft these answers, and everything else that sending asks for. */
export async function complete(house: House, applicant: Self, reference: string, answers: Answers = goodAnswers): Promise<void> {
  await answer(house, applicant, reference, answers)
  await addsDocuments(house, applicant, reference)
  const name = fullName(readAnswers(answers).legalName)
  // Who has not said a name yet has signed as somebody else.
  await signs(house, applicant, name || undefined, 'en', name || undefined)
  if (answers.feeWay !== 'cheque') await hasVoucher(house, applicant, reference)
}

/** A draft with these answers, and with everything else that sending asks for. @returns its reference. */
export async function draft(house: House, applicant: Self, answers: Answers = goodAnswers): Promise<string> {
  const reference = await emptyDraft(house, applicant)
  await complete(house, applicant, reference, answers)
  return reference
}

/** The hash of what the review page shows. */
export const readIt = async (house: House, applicant: Self, reference: string, language: Language = 'es') =>
  (await unitOfWork(house, applicant, (unit) => readForSending(unit, reference, language))).hash

/** Sends a draft as it is read. */
export const send = async (house: House, applicant: Self, reference: string) => {
  const seen = await readIt(house, applicant, reference)
  await unitOfWork(house, applicant, (unit) => sendApplication(unit, { reference, language: 'es', seen }))
}

/** Sends a returned application again, as it is read; what was not changed is right as it is. */
export const sendsAgain = async (house: House, applicant: Self, reference: string, asItIs = true) => {
  const seen = await readIt(house, applicant, reference)
  await unitOfWork(house, applicant, (unit) => resendApplication(unit, { reference, language: 'es', seen, asItIs }))
}

/** A sent application, paid with a voucher. @returns its reference. */
export async function sent(house: House, applicant: Self): Promise<string> {
  const reference = await draft(house, applicant)
  await send(house, applicant, reference)
  return reference
}

/** A sent application whose fee is due. @returns its reference. */
export async function sentUnpaid(house: House, applicant: Self): Promise<string> {
  const reference = await draft(house, applicant, { ...goodAnswers, feeWay: 'cheque' })
  await send(house, applicant, reference)
  return reference
}

/** Adds a made-up file as a document. */
export const adds = async (house: House, applicant: Self, reference: string, kind: DocumentKind = 'identity', name?: string) => {
  const file = await madeUpFile(house, applicant, kind, name)
  await unitOfWork(house, applicant, (unit) => addDocuments(unit, reference, kind, [file], 10))
}

/** Someone of the certifying body records a cheque for what is due. */
export const payByCheque = (house: House, reviewer: Staff, reference: string, cheque: Partial<Cheque> = {}) =>
  unitOfWork(house, reviewer, (unit) => recordFeeCheque(unit, reference, { number: '1042', dated: unit.today, cents: 10_000, ...cheque }))

/** A cheque comes back from the bank, or was recorded by mistake. */
export async function giveBack(house: House, reviewer: Staff, reference: string, kind: Return['kind'] = 'returned', why = 'No funds'): Promise<void> {
  const { id } = await applicationOf(house, reference)
  const { rows } = await house.database.statement(`select p.id from payments p join allocations a on a.payment_id = p.id join charges c on c.id = a.charge_id
    where c.about_id = '${id}' and p.method = 'cheque' order by p.id desc limit 1`)
  await unitOfWork(house, reviewer, (unit) => returnFeePayment(unit, reference, { paymentId: rows[0].id, kind, why }))
}

/** Someone of the certifying body decides; the decision waits to leave. */
export const decides = (house: House, reviewer: Staff, reference: string, kind: DecisionKind = 'approve', points: readonly Point[] = []) =>
  unitOfWork(house, reviewer, (unit) => decide(unit, reference, kind, points))

/** The same, and the ten minutes go by. */
export async function decided(house: House, reviewer: Staff, reference: string, kind: DecisionKind = 'approve', points: readonly Point[] = []): Promise<void> {
  await decides(house, reviewer, reference, kind, points)
  await letDecisionsLeaveNow(house)
}

export const approve = (house: House, reviewer: Staff, reference: string) => decided(house, reviewer, reference)

/** A point as the program would give it. */
export const pointAbout = (about: Correctable, note = '', reasons: readonly string[] = ['other']): Point =>
  readPoints([{ about, reasons, note }], reasonsOf('corrections'), 'en').points[0]!
export const ground = (id = 'noEducation', note = ''): Point => readPoints([{ about: null, reasons: [id], note }], reasonsOf('grounds'), 'en').points[0]!
export const because = (why: string): Point => readWhy(why, 'en').points[0]!
