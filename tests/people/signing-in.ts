import { readLetters } from '#library/letters.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import type { Mail } from '#platform/mail-carrier.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { confirmEmail } from '#people/confirm-email.server.ts'
import { hashPassword } from '#people/password-hash.server.ts'
import { register as registerIn } from '#people/register.server.ts'
import { startSession } from '#people/sessions.server.ts'
import type { TestHouse } from '#tests/open-test-house.ts'

/** Registers as the page does, and lets the letter leave. @returns what the operation answers. */
export async function register({ house, drain }: TestHouse, email: string, password: string, language: Language = 'en') {
  const passwordHash = await hashPassword(password)
  const answer = await unitOfWork(house, { hat: 'signIn' }, (unit) => registerIn(unit, { email, passwordHash, language }))
  await drain()
  return answer
}

/** What was mailed to an email, the oldest first. */
export const lettersTo = ({ carrier }: TestHouse, email: string): Mail[] =>
  carrier.carried.filter(({ to }) => to.toLowerCase() === email.toLowerCase())

/** The subject that a letter has in a language. */
export const subjectOf = (letter: string, language: Language): string => readLetters().get(letter)!.subject[language]

/** The secret of the one-time link in the newest letter that has one. */
export function linkIn(world: TestHouse, email: string, kind: 'confirm' | 'reset' | 'invitation' = 'confirm'): string {
  const links = lettersTo(world, email).flatMap(({ text }) => text.match(new RegExp(`(?<=/${kind}/)[\\w-]{43}`))?.[0] ?? [])
  if (links.length === 0) throw new Error(`No letter to ${email} has such a link`)
  return links.at(-1)!
}

/** Someone with a confirmed email and a password, all letters so far read. */
export async function withPassword(world: TestHouse, email: string, password: string, language: Language = 'en'): Promise<Self> {
  const { house, carrier } = world
  await register(world, email, password, language)
  await confirmEmail(house, { secret: linkIn(world, email), password, device: '?' })
  await house.database.query.deleteFrom('sessions').execute()
  carrier.carried.length = 0
  const { person_id } = await house.database.query.selectFrom('accounts').select('person_id').where('email', '=', email).executeTakeFirstOrThrow()
  return { hat: 'self', personId: person_id }
}

/** Signs a person in on a device. @returns the secret of its cookie. */
export const session = (house: House, { personId }: { personId: string }, device = 'Firefox, Linux') =>
  unitOfWork(house, { hat: 'signIn' }, async (unit) => {
    const account = await unit.db.selectFrom('accounts').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow()
    return startSession(unit, account, device)
  })
