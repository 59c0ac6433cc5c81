import { audit } from '#platform/audit.server.ts'
import { refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { tidyName } from './legal-name.ts'
import { changeName } from './name-records.server.ts'
import { problemsOfChosenName } from './names.ts'
import { asChosen } from './record-person.server.ts'

/** What we call a person, from today on, as they write it; none when it is empty. It needs no evidence. @throws {Refused} */
export async function changeChosenName(unit: Unit<Self>, typed: string): Promise<void> {
  const name = tidyName(typed)
  refuseIf(problemsOfChosenName(name))
  const changed = await changeName(unit, 'chosen', asChosen(name))
  if (changed) await audit(unit, { action: 'changed', kind: 'person', ids: [unit.actor.personId], detail: 'chosenName' })
}
