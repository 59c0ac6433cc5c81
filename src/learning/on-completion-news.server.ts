import { letter } from '#library/letters.server.ts'
import type { News, Reactions } from '#platform/announcements.server.ts'
import type { Language } from '#platform/languages.ts'
import type { WrittenLetter } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'

type Facts = Readonly<Record<string, string>>

/** Writes to whose completion it is, in the language of their account. Nothing while nobody has confirmed its email, or when the account is closed. */
async function write(unit: Unit, { about }: News, letterIn: (language: Language, facts: Facts) => WrittenLetter): Promise<void> {
  const completion = await unit.db.selectFrom('training_completions').select(['id', 'subject_id', 'certifier_id']).where('id', '=', about.completionId!)
    .executeTakeFirstOrThrow()
  const to = completion.subject_id === null ? undefined : await addresseeOf(unit, completion.subject_id)
  if (!to) return
  await writeToPerson(unit, to, letterIn(to.language, { address: `${unit.house.settings.siteAddress}/account/training` }),
    { kind: 'training', id: completion.id, certifierId: completion.certifier_id })
}

/** What a person is told about their completions. */
export const onCompletionNews: Reactions = {
  completionIssued: {
    'write that it is issued': (unit, news) => write(unit, news, (language, facts) => letter('completion-issued', language, facts)),
  },
  completionWithdrawn: {
    'write that it is withdrawn': (unit, news) => write(unit, news, (language, facts) => letter('completion-withdrawn', language, facts)),
  },
}
