import { randomInt } from 'node:crypto'
import { legalDay } from '#platform/clock.server.ts'
import { addDays, lastDayOf, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { askForAccommodation } from '#exams/ask-for-accommodation.server.ts'
import { askForExam } from '#exams/ask-for-exam.server.ts'
import { correctResult, findRequest, type Correction } from '#exams/correct-result.server.ts'
import { decideAccommodation } from '#exams/decide-accommodation.server.ts'
import { readAsked, type Answered } from '#exams/accommodation-form.ts'
import { endEligibilities } from '#exams/public.server.ts'
import { openEligibility, type Opening } from '#exams/open-eligibility.server.ts'
import { payExamByVoucher } from '#exams/pay-exam-by-voucher.server.ts'
import { recordExamCheque } from '#exams/record-exam-cheque.server.ts'
import { seenOf } from '#exams/judge-correction.ts'
import { recordResult, type NewResult } from '#exams/record-result.server.ts'
import { resultOfRequest } from '#exams/result-store.server.ts'
import { returnExamPayment } from '#exams/return-exam-payment.server.ts'
import { withdrawExamRequest } from '#exams/withdraw-request.server.ts'
import { withdrawAccommodation } from '#exams/withdraw-accommodation.server.ts'
import { authorizeRequests } from '#exams/authorize-requests.server.ts'
import { closeEligibility } from '#exams/close-eligibility.server.ts'
import { voucherCodeBase, voucherCodeDigits, voucherCodeFrom } from '#fees/voucher-code.ts'
import type { TestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person, staff } from './people.ts'
import { setsValue, typedValue } from './policy.ts'
import { addsTraining, approvedPerson, decidedTraining } from './training.ts'

const dayMilliseconds = 86_400_000

/** Somebody whose application is approved and whose training certificate is accepted: the exam is open to them. Every letter until now is read. */
export async function examReady(test: TestHouse) {
  const world = await approvedPerson(test)
  const certificate = await addsTraining(test.house, world.applicant, world.reference, world.provider)
  await decidedTraining(test.house, world.marcus, certificate, 'accept')
  await test.drain()
  test.carrier.carried.length = 0
  return { ...world, certificate }
}

/** An eligibility of somebody, made as a decision of the program makes it, without the application around it. @returns its id. */
export const opensExam = (house: House, { personId }: Self, certifierId: string, changed: Partial<Opening> = {}): Promise<string> => {
  const today = legalDay(house.clock, house.timeZone)
  return unitOfWork(house, { hat: 'jobs' }, (unit) => openEligibility(unit, {
    applicationId: newId(), reference: newReference(), subjectId: personId, certifierId, jurisdictionId: 'california', givenNames: 'María José',
    familyNames: 'García Márquez', approvedOn: today, validThrough: lastDayOf(today, { months: 12 }), ...changed,
  }))
}

/** A voucher that pays an exam, or another try, from nowhere. @returns its code. */
export async function examVoucher(house: House, certifierId: string, issuedBy: string, kind: 'exam' | 'examRetake' = 'exam', cents = 15_000): Promise<string> {
  const today = legalDay(house.clock, house.timeZone)
  const code = voucherCodeFrom(Array.from({ length: voucherCodeDigits }, () => randomInt(voucherCodeBase)))
  await house.database.query.insertInto('vouchers').values({
    id: newId(), code, certifier_id: certifierId, program: 'Sacramento County', kinds: [kind], cents, valid_from: today,
    valid_through: lastDayOf(today, { days: 400 }), state: 'open', issued_by: issuedBy, issued_on: today, recorded_at: house.clock.now(),
  }).execute()
  return code
}

export const asksForExam = (house: House, who: Self) => unitOfWork(house, who, askForExam)
export const withdrawsExam = (house: House, who: Self) => unitOfWork(house, who, withdrawExamRequest)

/** Asks, and pays with a voucher: the request is answered. @returns its number. */
export async function authorized(house: House, who: Self, certifierId: string, kind: 'exam' | 'examRetake' = 'exam'): Promise<string> {
  await asksForExam(house, who)
  const code = await examVoucher(house, certifierId, who.personId, kind)
  await unitOfWork(house, who, (unit) => payExamByVoucher(unit, code))
  return (await requestOf(house, who)).reference
}

/** The newest request of a person, and their eligibility, as they are written. */
export const requestOf = (house: House, { personId }: { personId: string }) =>
  house.database.query.selectFrom('exam_requests').selectAll().where('subject_id', '=', personId).orderBy('recorded_at', 'desc').orderBy('number', 'desc').executeTakeFirstOrThrow()
export const eligibilityRow = (house: House, { personId }: { personId: string }) =>
  house.database.query.selectFrom('exam_eligibilities').selectAll().where('subject_id', '=', personId).executeTakeFirstOrThrow()

let keys = 0
/** Somebody says how an exam went: the vendor, where nobody else does. */
export const result = (house: House, request: string, outcome: NewResult['outcome'], changed: Partial<NewResult> & { by?: Staff } = {}) => {
  const { by, ...said } = changed
  return unitOfWork(house, by ?? { hat: 'jobs' }, (unit) => recordResult(unit, {
    request, outcome, satOn: unit.today, source: by ? 'staff' : 'vendor', key: `line ${(keys += 1)}`, ...(by ? { why: 'The vendor called' } : {}), ...said,
  }))
}

/** A manager corrects the result of a request, as it stands now. */
export async function corrects(house: House, by: Staff, request: string, outcome: NewResult['outcome'], changed: Partial<Correction> = {}): Promise<void> {
  const before = await unitOfWork(house, by, async (unit) => resultOfRequest(unit, (await findRequest(unit, request)).id))
  const satOn = before?.sat_on ?? legalDay(house.clock, house.timeZone)
  await unitOfWork(house, by, (unit) => correctResult(unit, request, {
    outcome, satOn, why: 'The vendor sent us the result of another person', seen: before ? seenOf({ outcome: before.outcome, satOn }) : '', ...changed,
  }))
}

/** Someone of the program records a check for the exam, by the day on which it arrived. */
export const examCheque = (house: House, by: Staff, reference: string, { number = '7001', arrivedOn, cents = 15_000 }: { number?: string; arrivedOn?: PlainDate; cents?: number } = {}) =>
  unitOfWork(house, by, (unit) => recordExamCheque(unit, reference, { number, dated: arrivedOn ?? unit.today, cents }, arrivedOn ?? unit.today))

/** The newest check for an exam of somebody comes back. */
export async function examChequeBack(house: House, by: Staff, who: Self): Promise<void> {
  const { id, reference } = await eligibilityRow(house, who)
  const { rows } = await house.database.statement(`select p.id from payments p join allocations a on a.payment_id = p.id join charges c on c.id = a.charge_id
    where c.about_id = '${id}' and p.method = 'cheque' order by p.id desc limit 1`)
  await unitOfWork(house, by, (unit) => returnExamPayment(unit, reference, { paymentId: rows[0].id, kind: 'returned', why: 'No funds' }))
}

export const asksForAccommodation = (house: House, who: Self, kinds: readonly string[] = ['extraTime', 'breaks'], words = 'Half as much time again') =>
  unitOfWork(house, who, (unit) => askForAccommodation(unit, readAsked(kinds, words), undefined))
export const accommodationOf = (house: House, { personId }: { personId: string }) =>
  house.database.query.selectFrom('exam_accommodations').selectAll().where('subject_id', '=', personId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()
export const answersAccommodation = (house: House, by: Staff, id: string, changed: Partial<Answered> = {}) =>
  unitOfWork(house, by, (unit) => decideAccommodation(unit, id, { granted: ['extraTime', 'breaks'], extraTimePercent: 50, measures: 'A break each hour', reason: '', ...changed }))

/** A paper for a request for accommodations, of which only the row exists. */
export async function accommodationPaper(house: House, { personId }: { personId: string }) {
  const paper = { id: newId(), name: 'letter.jpg', type: 'image/jpeg' as const, bytes: 12_345, previews: 1 }
  await house.database.query.insertInto('files').values({
    ...paper, person_id: personId, kind: 'accommodation', sha256: '0'.repeat(64), received_sha256: '0'.repeat(64), width: 600, height: 400, recorded_at: house.clock.now(),
  }).execute()
  return paper
}

/** From tomorrow on staff read each request. */
export async function staffRead({ house, clock }: TestHouse, manager: Staff): Promise<void> {
  await setsValue(house, manager, 'examRequestReview', typedValue('1', addDays(legalDay(house.clock, house.timeZone), 1)))
  clock.forward(dayMilliseconds)
}

async function examPeople(house: House) {
  const here = await certifyingBody(house)
  const [marcus, anh] = [await staff(house, here, 'programSpecialist', 'marcus@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
  return { here, marcus, anh }
}

/** Takes every step of an eligibility's life, with the product's own operations. */
export async function throughEveryEligibilityStep(test: TestHouse): Promise<void> {
  const { house, clock } = test
  const { here, anh } = await examPeople(house)
  const today = legalDay(house.clock, house.timeZone)
  const [ana, ben] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org')]
  const about = { applicationId: newId(), reference: newReference(), approvedOn: today, validThrough: addDays(today, 100) }
  await opensExam(house, ana, here, about)
  await unitOfWork(house, { hat: 'jobs' }, (unit) => closeEligibility(unit, about.applicationId, 'approvalTakenBack'))
  await opensExam(house, ana, here, about)
  const passed = await authorized(house, ana, here)
  await result(house, passed, 'passed')
  await corrects(house, anh, passed, 'failed')
  const late = { applicationId: newId(), reference: newReference(), approvedOn: today, validThrough: addDays(today, 100) }
  await opensExam(house, ben, here, late)
  const request = await authorized(house, ben, here)
  clock.forward(101 * dayMilliseconds)
  await endEligibilities(house)
  await result(house, request, 'passed', { satOn: addDays(today, 100) })
  const again = { ...late, applicationId: newId(), reference: newReference() }
  await opensExam(house, ben, here, { ...again, validThrough: addDays(today, 110) })
  clock.forward(20 * dayMilliseconds)
  await endEligibilities(house)
  await opensExam(house, ben, here, { ...again, validThrough: addDays(today, 200) })
}

/** Takes every step of a request's life, with the product's own operations. */
export async function throughEveryRequestStep(test: TestHouse): Promise<void> {
  const { house, clock } = test
  const { here, marcus, anh } = await examPeople(house)
  const today = legalDay(house.clock, house.timeZone)
  let number = 7100
  const someone = async () => {
    const who = await person(house, `p${(number += 1)}@example.org`)
    const reference = newReference()
    await opensExam(house, who, here, { reference, validThrough: addDays(today, 100) })
    return { who, reference }
  }
  const cheque = (reference: string, arrivedOn?: PlainDate) => examCheque(house, anh, reference, { number: String((number += 1)), ...(arrivedOn ? { arrivedOn } : {}) })

  const ana = await someone()
  await result(house, await authorized(house, ana.who, here), 'voided')
  await asksForExam(house, ana.who)
  await result(house, (await requestOf(house, ana.who)).reference, 'failed')
  await result(house, await authorized(house, ana.who, here, 'examRetake'), 'missed')
  await result(house, await authorized(house, ana.who, here, 'examRetake'), 'passed')

  const ben = await someone()
  await asksForExam(house, ben.who)
  await withdrawsExam(house, ben.who)
  await asksForExam(house, ben.who)
  await cheque(ben.reference)
  await examChequeBack(house, marcus, ben.who)
  await cheque(ben.reference)
  await withdrawsExam(house, ben.who)

  // From each outcome to each other one; no manager corrects what they said themself.
  const wrong = await authorized(house, (await someone()).who, here)
  await result(house, wrong, 'failed')
  const bea = await staff(house, here, 'programManager', 'bea@example.org')
  const ways = ['passed', 'failed', 'missed', 'failed', 'voided', 'passed', 'missed', 'passed', 'voided', 'missed', 'voided', 'failed'] as const
  for (const [at, outcome] of ways.entries()) await corrects(house, at % 2 === 0 ? anh : bea, wrong, outcome)
  const notNeeded = async (request: string) => {
    await corrects(house, bea, request, 'passed')
    await test.drain()
  }
  for (const goesOn of [(who: Self) => asksForExam(house, who), (who: Self) => authorized(house, who, here, 'examRetake')]) {
    const { who } = await someone()
    const first = await authorized(house, who, here)
    await result(house, first, 'failed')
    await goesOn(who)
    await notNeeded(first)
  }
  const waitsToBeRead = (await someone()).who
  const readLater = await authorized(house, waitsToBeRead, here)
  await result(house, readLater, 'failed')

  const late = []
  for (const outcome of ['passed', 'failed', 'missed', 'voided'] as const) {
    const one = await someone()
    late.push({ outcome, request: await authorized(house, one.who, here) })
  }
  const slow = await someone()
  await asksForExam(house, slow.who)
  const readOnes = [await someone(), await someone(), await someone()] as const

  await staffRead(test, anh)
  await authorized(house, waitsToBeRead, here, 'examRetake')
  await notNeeded(readLater)
  await asksForExam(house, readOnes[0].who)
  await cheque(readOnes[0].reference)
  await examChequeBack(house, marcus, readOnes[0].who)
  await cheque(readOnes[0].reference)
  const { reference: read } = await requestOf(house, readOnes[0].who)
  await unitOfWork(house, marcus, (unit) => authorizeRequests(unit, [read]))
  for (const one of [readOnes[1], readOnes[2]]) await authorized(house, one.who, here)
  await withdrawsExam(house, readOnes[1].who)

  clock.forward(89 * dayMilliseconds)
  await endEligibilities(house)
  await cheque(slow.reference, addDays(today, 80))
  clock.forward(11 * dayMilliseconds)
  await endEligibilities(house)
  for (const { request, outcome } of late) await result(house, request, outcome, { satOn: addDays(today, 50) })
}

/** Takes every step of the life of a request for accommodations. */
export async function throughEveryAccommodationStep({ house }: TestHouse): Promise<void> {
  const { here, marcus } = await examPeople(house)
  const ana = await person(house, 'ana@example.org')
  await opensExam(house, ana, here)
  const asked = async () => (await asksForAccommodation(house, ana), (await accommodationOf(house, ana)).id)
  await answersAccommodation(house, marcus, await asked())
  await answersAccommodation(house, marcus, await asked(), { granted: ['breaks'], reason: 'Ask again with a paper' })
  await answersAccommodation(house, marcus, await asked(), { granted: [], reason: 'Ask again with a paper' })
  await asked()
  await unitOfWork(house, ana, withdrawAccommodation)
}
