import { letter } from '#library/letters.server.ts'
import type { News, Reactions } from '#platform/announcements.server.ts'
import type { Language } from '#platform/languages.ts'
import type { WrittenLetter } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf } from './public.server.ts'
import { writeToPerson } from './write-to-person.server.ts'

type Facts = Readonly<Record<string, string>>

/** Writes to whom the change is about, in their language. No name, and nothing when the account is closed. */
async function write(unit: Unit, { about }: News, letterIn: (language: Language, facts: Facts) => WrittenLetter): Promise<void> {
  const change = await unit.db.selectFrom('name_changes').select(['id', 'person_id', 'certifier_id']).where('id', '=', about.changeId!)
    .executeTakeFirstOrThrow()
  const to = await addresseeOf(unit, change.person_id)
  if (!to) return
  const site = unit.house.settings.siteAddress
  await writeToPerson(unit, to, letterIn(to.language, { address: `${site}/account/legal-name`, reset: `${site}/reset` }),
    { kind: 'nameChange', id: change.id, certifierId: change.certifier_id })
}

/** What a person is told about the change of their legal name. */
export const onNameChangeNews: Reactions = {
  nameChangeAsked: {
    'write that it was asked for': (unit, news) => write(unit, news, (language, facts) => letter('legal-name-asked', language, facts)),
  },
  legalNameChanged: {
    'write that the name is changed': (unit, news) => write(unit, news, (language, facts) => letter('legal-name-changed', language, facts)),
  },
  nameChangeDeclined: {
    'write that there is an answer': (unit, news) => write(unit, news, (language, facts) => letter('legal-name-declined', language, facts)),
  },
}
