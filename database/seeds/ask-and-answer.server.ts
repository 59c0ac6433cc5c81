import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { answerQuestion, askQuestion, enterQuestion } from '#questions/public.server.ts'

/** A question of the demonstration, in the words of whoever asks. */
export interface MadeUpQuestion {
  readonly asker: Self
  readonly text: string
  /** The number of their application, if it is about one. */
  readonly about?: string
}

/** A person of the demonstration asks the program. @returns the id of the thread. */
export const ask = (house: House, { asker, text, about }: MadeUpQuestion): Promise<string> =>
  unitOfWork(house, asker, (unit) => askQuestion(unit, { text, about }))

/** The first answer to a question that was asked and not written to again. */
export const answer = (house: House, staff: Staff, thread: string, text: string): Promise<void> =>
  unitOfWork(house, staff, (unit) => answerQuestion(unit, thread, { text, seen: 1 }))

/** A question that someone asked on the phone, noted on the same legal day. @returns the id of the thread. */
export const noteCall = (house: House, staff: Staff, called: { reference: string; language: 'en' | 'es'; text: string }): Promise<string> =>
  unitOfWork(house, staff, (unit) => enterQuestion(unit, { email: '', channel: 'phone', happenedOn: unit.today, ...called }))
