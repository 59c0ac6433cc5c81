import { letter } from '#library/letters.server.ts'
import type { News, Reactions } from '#platform/announcements.server.ts'
import type { Language } from '#platform/languages.ts'
import { writeMessage, type WrittenLetter } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf } from './public.server.ts'

type Facts = Readonly<Record<string, string>>

async function personOf(unit: Unit, { about }: News): Promise<string> {
  if (about.personId) return about.personId
  return (await unit.db.selectFrom('name_changes').select('person_id').where('id', '=', about.changeId!).executeTakeFirstOrThrow()).person_id
}

/** Writes to whom the news is about, in their language. No name, and nothing when the account is closed. */
async function write(unit: Unit, news: News, letterIn: (language: Language, facts: Facts) => WrittenLetter): Promise<void> {
  const to = await addresseeOf(unit, await personOf(unit, news))
  if (!to) return
  const site = unit.house.settings.siteAddress
  await writeMessage(unit, to, letterIn(to.language, { address: `${site}/account/legal-name`, reset: `${site}/reset` }))
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
