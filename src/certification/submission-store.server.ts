import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { contentVersion } from './application-form.ts'
import { ownedBy, type Application } from './application-store.server.ts'
import { markDocumentsSent } from './document-store.server.ts'
import type { ShownAnswer } from './shown-answers.ts'
import type { SubmissionText } from './submission.server.ts'

/** The submission that was sent last, as it was read. */
export async function lastSubmission(unit: Unit, applicationId: string) {
  const row = await unit.db.selectFrom('submissions').selectAll().where('application_id', '=', applicationId)
    .orderBy('number', 'desc').executeTakeFirstOrThrow()
  return { ...row, answers: row.answers as unknown as ShownAnswer[] }
}

const nameIn = (answers: readonly ShownAnswer[]) =>
  ['givenNames', 'familyNames'].map((name) => answers.find(({ question }) => question === name)?.value).join('\n')

/** When the legal name was sent that these answers have: a later submission may only repeat it. */
export async function nameSentAt(unit: Unit, applicationId: string, answers: readonly ShownAnswer[]): Promise<Date> {
  const all = await unit.db.selectFrom('submissions').select(['answers', 'recorded_at']).where('application_id', '=', applicationId).orderBy('number', 'desc').execute()
  const other = all.findIndex((one) => nameIn(one.answers as unknown as ShownAnswer[]) !== nameIn(answers))
  return all.at(other < 0 ? -1 : other - 1)!.recorded_at
}

/** Keeps what was read as the application's next numbered submission, and the documents with it. */
export async function keepSubmission(
  unit: Unit<Self>, application: Application, number: number, language: Language, { answers, hash }: SubmissionText,
): Promise<void> {
  await unit.db
    .insertInto('submissions')
    .values({
      ...ownedBy(application), number, language, content_version: contentVersion, answers: JSON.stringify(answers), hash,
      sent_on: unit.today, recorded_at: unit.now,
    })
    .execute()
  await markDocumentsSent(unit, application.id, number)
}
