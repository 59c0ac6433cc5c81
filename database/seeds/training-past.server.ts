import { addTraining } from '#certification/add-training.server.ts'
import { addProvider } from '#learning/add-provider.server.ts'
import { approveProvider } from '#learning/approve-provider.server.ts'
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
import { staffHere } from './staff-here.server.ts'

interface MadeUpProvider {
  readonly name: string
  readonly counties: string
  readonly online: string
  /** For how many days after today it is approved, by the language of the training. */
  readonly approvedFor: Partial<Record<Language, number>>
}

/** The academy whose coordinator one can walk in as stands first. */
const providers: readonly MadeUpProvider[] = [
  { name: 'Valle Central Peer Academy', counties: 'Fresno, Kings, Madera, Tulare', online: 'yes', approvedFor: { en: 45, es: 400 } },
  { name: 'Pacific Bridges Training', counties: 'Alameda, San Francisco', online: '', approvedFor: { en: 500 } },
]

/** The program lists two training providers and approves them, on the first day of the past. @returns the id of the first. */
export async function listProviders(house: House, from: PlainDate, today: PlainDate): Promise<string> {
  const manager = await staffHere(house, 'programManager')
  const ids: string[] = []
  for (const { approvedFor, ...typed } of providers) {
    const id = await unitOfWork(house, manager, (unit) => addProvider(unit, { ...typed, entity: 'nonprofit', website: '' }))
    for (const [language, days] of Object.entries(approvedFor)) {
      const fields = { training: 'core80', ...fieldsOfDay('from', from), ...fieldsOfDay('through', addDays(today, days)) }
      await unitOfWork(house, manager, (unit) => approveProvider(unit, id, fields, { languages: [language] }))
    }
    ids.push(id)
  }
  return ids[0]!
}

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
