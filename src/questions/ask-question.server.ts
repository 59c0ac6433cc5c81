import { NotFound, refuseIf } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { certifierHere } from '#people/public.server.ts'
import { addresseeOf } from '#people/public.server.ts'
import { problemsOfText } from './question-text.ts'
import { beginThread } from './question-store.server.ts'

/** This person's own application: the one of a reference, or the newest that was not set aside. Row-level security shows no other. */
export async function ownApplication(unit: Unit<Self>, reference?: string) {
  const mine = unit.db.selectFrom('applications').select(['id', 'reference', 'certifier_id']).where('subject_id', '=', unit.actor.personId)
  const found = reference === undefined
    ? mine.where('state', '<>', 'discarded').orderBy('recorded_at', 'desc')
    : mine.where('reference', '=', readReference(reference) ?? '')
  const row = await found.limit(1).executeTakeFirst()
  if (!row && reference !== undefined) throw new NotFound()
  return row
}

interface Asked {
  readonly text: string
  /** The number of the application it is about; without one, the person's newest, if there is any. */
  readonly about?: string | undefined
}

/**
 * A person asks the program, in the language of their account.
 * @returns the id of the thread. @throws {Refused} for nothing, or too much. @throws {NotFound} about an application that is not theirs.
 */
export async function askQuestion(unit: Unit<Self>, { text, about }: Asked): Promise<string> {
  refuseIf(problemsOfText(text))
  const application = await ownApplication(unit, about)
  const me = await addresseeOf(unit, unit.actor.personId)
  if (!me) throw new NotFound()
  const certifier_id = application?.certifier_id ?? (await certifierHere(unit)).id
  return beginThread(unit, { person_id: unit.actor.personId, certifier_id },
    { kind: 'asked', language: me.language, text, called: me.name || null, application })
}
