import { recordFile } from '#platform/file-records.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { asPrinted } from '#database/seeds/as-printed.ts'
import { keepSpecimen, specimenOf } from '#database/seeds/specimen.server.ts'
import { addDocument, begin, chooseVoucher, issue, recordChequeFor, send, sign, write } from '#database/seeds/steps-of-applying.server.ts'
import { readAnswers, type Answers } from '#certification/application-form.ts'
import { documentKinds } from '#certification/documents.ts'
import { removeDocument } from '#certification/change-documents.server.ts'
import { letDecisionsLeaveNow } from '#certification/public.server.ts'
import { decides, goodAnswers, ground, pointAbout } from '#tests/people/applications.ts'
import { answered, asks, writesAgain } from '#tests/people/questions.ts'
import { accepts, wishes } from '#tests/people/name-changes.ts'
import { knows } from '#tests/people/assignments.ts'
import { askForLegalName } from '#people/change-legal-name.server.ts'
import { typedNameChange } from '#people/name-change-rules.ts'
import { letterTo } from '../routes/records.ts'
import { person, staff } from '#tests/people/people.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'

/** The people of a small world in which everything was done once, with the product's own operations. */
export interface Lives {
  readonly applicants: readonly string[]
  readonly staff: readonly string[]
}

type Applied = { readonly self: Self; readonly reference: string }

/** How the fee is paid is answered when it is: another answer would be a second one. */
const { feeWay: _, ...answersBeforeFee } = goodAnswers
export const named = (givenNames: string, familyNames: string): Answers => ({ ...answersBeforeFee, givenNames, familyNames, chosenName: '' })

async function writes(house: House, email: string, answers: Answers): Promise<Applied> {
  const self = await person(house, email, answers.language === 'es' ? 'es' : 'en')
  const reference = await begin(house, self)
  const { legalName } = readAnswers(answers)
  const printed = [asPrinted(legalName.givenNames), asPrinted(legalName.familyNames)]
  await write(house, self, reference, { ...answers, printedGivenNames: printed[0]!, printedFamilyNames: printed[1]! })
  for (const kind of documentKinds) await addDocument(house, self, reference, await specimenOf(kind, `${kind}.jpg`, printed))
  return { self, reference }
}

/** Applies as everybody does: the whole application, its documents, the signature and the fee. */
export async function sends(house: House, email: string, answers: Answers, voucher?: string): Promise<Applied> {
  const applied = await writes(house, email, answers)
  await sign(house, applied.self, 'es', answers)
  if (voucher) await chooseVoucher(house, applied.self, applied.reference, voucher)
  else await write(house, applied.self, applied.reference, { feeWay: 'cheque' })
  await send(house, applied.self, applied.reference, 'es')
  return applied
}

/** Whoever was there first is the certifying body that applications go to. */
const bodyOf = async (house: House) =>
  (await house.database.query.selectFrom('organisations').select('id').orderBy('id').executeTakeFirstOrThrow()).id

async function staffOf(house: House): Promise<{ specialist: Staff; manager: Staff }> {
  const body = await bodyOf(house)
  const specialist = await staff(house, body, 'programSpecialist', 'dee@example.org')
  const manager = await staff(house, body, 'programManager', 'noor@example.org')
  await staff(house, body, 'operator', 'sam@example.org')
  return { specialist, manager }
}

/** Their documents: one halfway, one who took a paper back. */
async function drafts(house: House): Promise<void> {
  await writes(house, 'lucia@example.org', named('Lucía', 'Pérez Gómez'))
  const { self, reference } = await writes(house, 'omar@example.org', named('Omar', 'Haddad'))
  const { id } = await house.database.query.selectFrom('application_documents').select('id')
    .where('subject_id', '=', self.personId).orderBy('id').executeTakeFirstOrThrow()
  await unitOfWork(house, self, (unit) => removeDocument(unit, reference, id))
}

/** With a paper that is really there. @returns the id of the change. */
async function asksForAnotherName(house: House, self: Self): Promise<string> {
  const paper = await keepSpecimen(house, await specimenOf('identity', 'order.jpg', ['ANA', 'PAZ']))
  return unitOfWork(house, self, async (unit) => {
    await recordFile(unit, paper, 'nameEvidence')
    return askForLegalName(unit, typedNameChange(wishes))
  })
}

/** Approved, returned, denied; and one whose fee a cheque paid. */
async function decisions(house: House, { specialist, manager }: { specialist: Staff; manager: Staff }): Promise<void> {
  const [first, second, third] = await issue(house, manager, 'Open Door Scholarship', 4)
  const ana = await sends(house, 'ana@example.org', named('Ana', 'Ruiz Soto'), first)
  const beto = await sends(house, 'beto@example.org', named('Beto', 'Márquez'), second)
  const kim = await sends(house, 'kim@example.org', named('Kim', 'Tran'), third)
  const denise = await sends(house, 'denise@example.org', named('Denise', 'Walker'))
  await sends(house, 'ray@example.org', named('Ray', 'Ochoa'))
  await recordChequeFor(house, specialist, denise.reference, { number: '1042', dated: '2026-03-10' })
  await decides(house, specialist, ana.reference)
  await decides(house, specialist, beto.reference, 'ask', [pointAbout('documents-identity', 'Please take the photo in daylight.')])
  await decides(house, specialist, kim.reference, 'deny', [ground()])
  await letDecisionsLeaveNow(house)
  await accepts(house, specialist, await asksForAnotherName(house, ana.self))
  await knows(house, manager, denise.reference)
}

async function questions(house: House, specialist: Staff): Promise<void> {
  const asker = await person(house, 'elena@example.org', 'es')
  const thread = await asks(house, asker)
  await answered(house, specialist, thread)
  await writesAgain(house, asker, thread)
  await letterTo(house, { ...asker, email: 'elena@example.org' })
}

/** Lives a few lives. Letters and jobs of the last things that happened wait. */
export async function livesAFew(house: House, drain: () => Promise<void>): Promise<Lives> {
  const people = await staffOf(house)
  await drafts(house)
  await decisions(house, people)
  await drain()
  await questions(house, people.specialist)
  await setsValue(house, people.manager, 'applicationFee', typedValue('120', '2026-04-01'))
  return {
    applicants: ['lucia@example.org', 'omar@example.org', 'ana@example.org', 'beto@example.org', 'kim@example.org', 'denise@example.org', 'ray@example.org', 'elena@example.org'],
    staff: ['dee@example.org', 'noor@example.org', 'sam@example.org'],
  }
}
