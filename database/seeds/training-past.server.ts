import { addTraining, decideTraining, letDecisionsLeaveNow } from '#certification/public.server.ts'
import { typedCompletion } from '#learning/completion.ts'
import { issueCompletion } from '#learning/issue-completion.server.ts'
import { fieldsOfDay } from '#learning/typed-day.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import { recordFile } from '#platform/file-records.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { asPrinted } from './as-printed.ts'
import { keepSpecimen, specimenOf, type Specimen } from './specimen.server.ts'

/** Whoever coordinates the training of a provider issues what somebody completed on a day. */
export const issueFor = (house: House, by: Staff, { name, email, language, number, completed }: {
  readonly name: string; readonly email: string; readonly language: Language; readonly number: string; readonly completed: PlainDate
}): Promise<string> => unitOfWork(house, by, (unit) => issueCompletion(unit, typedCompletion({
  name, email, training: 'core80', language, hours: '80', number, ...fieldsOfDay('started', addDays(completed, -25)), ...fieldsOfDay('completed', completed),
})))

/** A certificate of a training, as a picture. */
export const trainingPaper = (name: string): Promise<Specimen> => specimenOf('education', 'certificate.jpg', ['80-HOUR TRAINING', asPrinted(name)])

/** A person adds the certificate of a training, with its paper. */
export async function addCertificate(house: House, self: Self, reference: string, { paper, name, providerId, completed, language = 'en' }: {
  readonly paper: Specimen; readonly name: string; readonly providerId: string; readonly completed: PlainDate; readonly language?: Language
}): Promise<void> {
  const file = await keepSpecimen(house, paper)
  await unitOfWork(house, self, async (unit) => {
    await recordFile(unit, file, 'training')
    await addTraining(unit, reference, { quarterHours: 320, completedOn: completed, printedName: name, language, providerId, paper: file })
  })
}

/** Somebody of the program accepts the certificate that a person handed in, and the decision leaves at once: the exam is open. */
export async function acceptCertificate(house: House, staff: Staff, personId: string): Promise<void> {
  const { id } = await house.database.query.selectFrom('training_certificates').select('id').where('subject_id', '=', personId)
    .where('state', '=', 'inReview').executeTakeFirstOrThrow()
  await unitOfWork(house, staff, (unit) => decideTraining(unit, id, 'accept'))
  await letDecisionsLeaveNow(house)
}
