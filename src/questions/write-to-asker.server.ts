import type { News } from '#platform/announcements.server.ts'
import type { Language } from '#platform/languages.ts'
import type { WrittenLetter } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'

type Facts = Readonly<Record<'address', string>>

/** Writes to whoever asked, in the language of their account. Nothing when the account is closed; nothing of the text, ever. */
export async function writeToAsker(
  unit: Unit, news: News, letterIn: (language: Language, facts: Facts) => WrittenLetter,
): Promise<void> {
  const thread = await unit.db.selectFrom('question_threads').select(['id', 'person_id', 'certifier_id', 'application_id']).where('id', '=', news.about.threadId!)
    .executeTakeFirstOrThrow()
  const to = await addresseeOf(unit, thread.person_id)
  if (!to) return
  await writeToPerson(unit, to, letterIn(to.language, { address: `${unit.house.settings.siteAddress}/questions/${thread.id}` }),
    { kind: 'question', id: thread.id, applicationId: thread.application_id, certifierId: thread.certifier_id })
}
