import { orientation } from '#library/orientation.server.ts'
import { arrivesAt, presses } from './hands.ts'
import type { Person } from './person.ts'

/** How a person reads the orientation, part by part. */

/** From the page where one applies to the one that says that the orientation is read. @param until only so many parts. */
export async function readsTheOrientation(person: Person, until = Infinity): Promise<void> {
  const { application, orientation: say } = person.say
  await presses(person, application('toOrientation'))
  await arrivesAt(person, say('orientation'))
  await presses(person, say('start'))
  for (const { title } of orientation().parts.slice(0, until)) {
    await arrivesAt(person, title[person.language])
    await presses(person, say('haveRead'))
  }
  if (until < orientation().parts.length) return
  await arrivesAt(person, say('finished'))
}
