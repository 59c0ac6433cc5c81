import { addTraining } from '#certification/add-training.server.ts'
import { typedCompletion } from '#learning/completion.ts'
import { issueCompletion } from '#learning/issue-completion.server.ts'
import { fieldsOfDay } from '#learning/typed-day.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import { recordFile } from '#platform/file-records.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { asPrinted } from './as-printed.ts'
import { keepSpecimen, specimenOf } from './specimen.server.ts'

/** Whoever coordinates the training of a provider issues what somebody completed on a day. */
export const issueFor = (house: House, by: Staff, { name, email, language, number, completed }: {
  readonly name: string; readonly email: string; readonly language: Language; readonly number: string; readonly completed: PlainDate
}): Promise<string> => unitOfWork(house, by, (unit) => issueCompletion(unit, typedCompletion({
  name, email, training: 'core80', language, hours: '80', number, ...fieldsOfDay('started', addDays(completed, -25)), ...fieldsOfDay('completed', completed),
})))

/** A person adds the certificate of a training, with its paper. */
export async function addCertificate(house: House, self: Self, reference: string, { name, providerId, completed }: {
  readonly name: string; readonly providerId: string; readonly completed: PlainDate
}): Promise<void> {
  const specimen = await specimenOf('education', 'certificate.jpg', ['80-HOUR TRAINING', asPrinted(name)])
  const file = await keepSpecimen(house, specimen)
  await unitOfWork(house, self, async (unit) => {
    await recordFile(unit, file, 'training')
    await addTraining(unit, reference, { quarterHours: 320, completedOn: completed, printedName: name, language: 'en', providerId, paper: file })
  })
}
