import type { Answer, Answers, Question } from '#certification/application-form.ts'
import { readAnswers } from '#certification/application-form.ts'
import { addDocuments } from '#certification/change-documents.server.ts'
import { readPoints, type DecisionKind, type TypedPoint } from '#certification/decision.ts'
import {
  decide, finishOrientationPart, letDecisionsLeaveNow, readForSending, saveAnswers, sendApplication, startApplication,
} from '#certification/public.server.ts'
import { recordFeeCheque } from '#certification/record-fee-cheque.server.ts'
import { resendApplication } from '#certification/resend-application.server.ts'
import { issueVouchers } from '#fees/issue-vouchers.server.ts'
import { feeStanding, reserveVoucher } from '#fees/public.server.ts'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import { recordFile } from '#platform/file-records.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { agreementInEffect, signAgreement } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { keepSpecimen, type Specimen } from './specimen.server.ts'

/** What a person does one after another to apply, each step as its page does it. */

/** The number of a person's application. */
export const referenceOf = async (house: House, { personId }: Self): Promise<string> =>
  (await house.database.query.selectFrom('applications').select('reference').where('subject_id', '=', personId).executeTakeFirstOrThrow()).reference

/** Reads the orientation, part by part, and begins. @returns the number of the application. */
export const begin = (house: House, self: Self): Promise<string> =>
  unitOfWork(house, self, async (unit) => {
    for (const { id } of orientation().parts) await finishOrientationPart(unit, id)
    return startApplication(unit)
  })

export const write = (house: House, self: Self, reference: string, answers: Answers) =>
  unitOfWork(house, self, (unit) => {
    const typed = Object.entries(answers) as [Question, Answer][]
    return saveAnswers(unit, reference, typed.map(([question, answer]) => ({ question, answer, shown: undefined })), '')
  })

/** Adds a document: the bytes first, then its rows. */
export async function addDocument(house: House, self: Self, reference: string, specimen: Specimen): Promise<void> {
  const file = await keepSpecimen(house, specimen)
  await unitOfWork(house, self, async (unit) => {
    const { mostFiles } = policyOn(house, house.settings.jurisdiction, unit.today)
    await recordFile(unit, file, specimen.kind)
    await addDocuments(unit, reference, specimen.kind, [{ ...file, fileId: file.id }], mostFiles)
  })
}

/** Signs the Code of Ethics, in the language in which it was read, with the legal name that was written. */
export const sign = (house: House, self: Self, language: Language, answers: Answers) =>
  unitOfWork(house, self, (unit) => {
    const { version, hash } = agreementInEffect(house.settings, 'code-of-ethics', language, unit.today)
    const name = fullName(readAnswers(answers).legalName)
    return signAgreement(unit, { agreement: 'code-of-ethics', version, language, seenHash: hash, typedName: name, expected: name })
  })

const idsOf = (unit: Unit, reference: string) =>
  unit.db.selectFrom('applications').select(['id', 'certifier_id']).where('reference', '=', reference).executeTakeFirstOrThrow()

/** Chooses to pay with a voucher, and sets it aside. */
export async function chooseVoucher(house: House, self: Self, reference: string, code: string): Promise<void> {
  await write(house, self, reference, { feeWay: 'voucher', voucher: code })
  await unitOfWork(house, self, async (unit) => {
    const { id, certifier_id } = await idsOf(unit, reference)
    await reserveVoucher(unit, { code, kind: 'application', aboutId: id, reference, certifierId: certifier_id })
  })
}

/** Reads everything on one page and sends it. */
export const send = (house: House, self: Self, reference: string, language: Language) =>
  unitOfWork(house, self, async (unit) => {
    const { hash } = await readForSending(unit, reference, language)
    await sendApplication(unit, { reference, language, seen: hash })
  })

/** Sends a returned application again; what was not changed is right as it is. */
export const sendAgain = (house: House, self: Self, reference: string, language: Language) =>
  unitOfWork(house, self, async (unit) => {
    const { hash } = await readForSending(unit, reference, language)
    await resendApplication(unit, { reference, language, seen: hash, asItIs: true })
  })

/** Somebody of the program decides, with what to correct or the grounds, and the decision leaves at once. */
export async function decideAbout(
  house: House, staff: Staff, reference: string, kind: Exclude<DecisionKind, 'reopen'>, typed: readonly TypedPoint[] = [],
): Promise<void> {
  const reasons = reasonsOf(kind === 'deny' ? 'grounds' : 'corrections')
  const points = kind === 'approve' ? [] : readPoints(typed, reasons, 'en').points
  await unitOfWork(house, staff, (unit) => decide(unit, reference, kind, points))
  await letDecisionsLeaveNow(house)
}

/** Staff record the cheque that pays a fee. */
export const recordChequeFor = (house: House, staff: Staff, reference: string, cheque: { number: string; dated: PlainDate }) =>
  unitOfWork(house, staff, async (unit) => {
    const [charge] = await feeStanding(unit, (await idsOf(unit, reference)).id)
    await recordFeeCheque(unit, reference, { ...cheque, cents: charge!.due })
  })

/** Vouchers for the fee of an application, or for another, which hold for a year from today. @returns their codes. */
export const issue = (
  house: House, manager: Staff, program: string, count: number, kind: 'application' | 'exam' | 'examRetake' = 'application',
): Promise<string[]> =>
  unitOfWork(house, manager, async (unit) => {
    const cents = policyOn(house, house.settings.jurisdiction, unit.today)[`${kind}Fee`]
    const wish = { program, kinds: [kind], cents, validFrom: unit.today, validThrough: addDays(unit.today, 365), count }
    const ids = await issueVouchers(unit, wish)
    return (await unit.db.selectFrom('vouchers').select('code').where('id', 'in', ids).orderBy('id').execute()).map(({ code }) => code)
  })
