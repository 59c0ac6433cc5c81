import { writeMessage, type Addressee, type LetterSubject, type WrittenLetter } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { putOnPaper } from './put-on-paper.server.ts'

/** Writes a letter about something that the program has in hand: by email, and on paper too for whoever wants it so. */
export async function writeToPerson(unit: Unit, to: Addressee, letter: WrittenLetter, about: LetterSubject): Promise<void> {
  const id = await writeMessage(unit, to, letter, { about })
  await putOnPaper(unit, id, 'asked')
}
