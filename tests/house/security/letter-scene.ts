import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'

/** Ids of letters by their person. */
export type Letters = Readonly<Record<string, string>>

const letterOf = (house: House, person_id: string, aboutSomething: boolean) =>
  house.database.query.selectFrom('messages').selectAll().where('person_id', '=', person_id)
    .where('application_id', aboutSomething ? 'is not' : 'is', null).orderBy('id').executeTakeFirstOrThrow()

/** A letter of a person waits to be printed, another copy of it was posted, and its history says so. */
async function onPaper(house: House, person_id: string, postedBy: string): Promise<string> {
  const letter = await letterOf(house, person_id, true)
  const row = {
    message_id: letter.id, person_id, certifier_id: letter.certifier_id!, application_id: letter.application_id, recorded_at: house.clock.now(),
  }
  const paper = { ...row, why: 'asked' as const, lines: ['Ana'], waiting_on: '2026-03-10' }
  await house.database.query.insertInto('paper_letters').values([
    { ...paper, id: newId(), state: 'waiting' as const }, { ...paper, id: newId(), state: 'posted' as const, posted_on: '2026-03-10', posted_by: postedBy },
  ]).execute()
  await house.database.query.insertInto('letter_history')
    .values({ ...row, id: newId(), step: 'posted', by_person: postedBy, by_role: 'programSpecialist', effective_on: '2026-03-10' }).execute()
  return letter.id
}

/** Letters on paper of these people, and where some get theirs. */
export async function lettersOnPaper(house: House, people: Readonly<Record<string, string>>): Promise<{ letters: Letters; signInLetters: Letters }> {
  const letters = Object.fromEntries(await Promise.all(['Ana', 'Marcus', 'Sam', 'Eve'].map(async (name) =>
    [name, await onPaper(house, people[name]!, people.Anh!)] as const)))
  for (const name of ['Ana', 'Ben', 'Marcus', 'Sam']) {
    await house.database.query.insertInto('postal_addresses').values({
      person_id: people[name]!, on_paper: true, kind: 'us', fields: '{}', lines: [name], changed_at: house.clock.now(),
    }).execute()
  }
  return { letters, signInLetters: { Ana: (await letterOf(house, people.Ana!, false)).id } }
}
