import { letter } from '#library/letters.server.ts'
import type { Language } from '#platform/languages.ts'
import { writeMessage } from '#platform/messages.server.ts'
import type { News } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf } from '#people/public.server.ts'
import type { Application } from './application-store.server.ts'

/** Writes a letter about an application to its applicant, in their language. Nothing when the account is closed. */
export async function writeToApplicant(
  unit: Unit, news: News, id: string, facts: (application: Application, language: Language) => Record<string, string>,
): Promise<void> {
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', news.about.applicationId!)
    .executeTakeFirstOrThrow()
  const to = await addresseeOf(unit, application.subject_id)
  if (!to) return
  await writeMessage(unit, to, letter(id, to.language, {
    name: to.name, reference: application.reference,
    address: `${unit.house.settings.siteAddress}/apply/${application.reference}`,
    ...facts(application, to.language),
  }))
}
