import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { newAccount } from './register.server.ts'
import { startSession } from './sessions.server.ts'
import { accountOfEmail, nameOf } from './account-store.server.ts'

/** Takes over what a person said of themself (names from today on, birth date, phone), in the caller's transaction. */
export { recordPerson } from './record-person.server.ts'

/** The legal name that a person has here, if one is recorded; and the one that they had on a day, for a document of that day. */
export { legalNameOn, legalNamePartsOn, myLegalName, namesWithEvidence } from './name-records.server.ts'

/** Whose session a cookie's secret is, for the pipeline that every request goes through. */
export { findSession } from './sessions.server.ts'
/** Where the person of a unit is signed in now. */
export { myDevices } from './sessions.server.ts'
/** Keeps with a session what its frame says of the next date. */
export { keepNextDate } from './sessions.server.ts'

/** Asks for the password again, before something that only the owner of the account may do. */
export { confirmOwner } from './confirm-owner.server.ts'

/** The hash of a password, for the made-up people of the demonstration. */
export { hashPassword } from './password-hash.server.ts'

/** Changes the language in which a person's account is written to. */
export { changeLanguage } from './change-language.server.ts'

/** The organisation that certifies in the house's jurisdiction. */
export { certifierHere } from './certifier.server.ts'

/** How to write to a person: email, language and what to call them; none when their account is closed. */
export async function addresseeOf(unit: Unit, personId: string) {
  const account = await unit.db.selectFrom('accounts').select(['email', 'language']).where('person_id', '=', personId)
    .where('closed_at', 'is', null).executeTakeFirst()
  return account && { personId, email: account.email, language: account.language, name: (await nameOf(unit, personId)) ?? '' }
}

/** Writes a letter about something that the program has in hand: by email, and on paper too for whoever wants it so. */
export { writeToPerson } from './write-to-person.server.ts'

/** Who decides and answers for the program now: everyone to whom something can be handed over, by name. */
export { colleagues, type Colleague } from './colleagues.server.ts'
/** The letters about an application, for `LettersBeside` of `public.tsx`; and how many wait for staff, for `LettersWaiting`. */
export { lettersBeside } from './letters-beside.server.ts'
export { letterCounts } from './letter-queue.server.ts'

/** Signs in without a password: for the demonstration alone, which is off in production unless asked for by name. */
export async function signInWithoutPassword(unit: Unit, email: string, device: string): Promise<string> {
  return startSession(unit, await accountOf(unit, email), device)
}

/** The open account of an email. @throws when there is none. */
export async function accountOf(unit: Unit, email: string) {
  const account = await accountOfEmail(unit, email)
  if (!account) throw new Error('No such account')
  return account
}

/** An account whose email needs no confirming, because nobody reads it: for made-up people. @returns the person's id. */
export async function registerConfirmed(unit: Unit, made: { email: string; language: Language; name?: string; passwordHash?: string }): Promise<string> {
  const account = await newAccount(unit, { email: made.email, passwordHash: made.passwordHash ?? 'none', language: made.language })
  await unit.db.updateTable('accounts').set({ email_confirmed_at: unit.now }).where('id', '=', account.id).execute()
  if (made.name) {
    await unit.db.insertInto('names').values({
      id: newId(), person_id: account.person_id, kind: 'chosen', full_name: made.name, starts_on: unit.today, recorded_at: unit.now,
    }).execute()
  }
  return account.person_id
}

/** Signs this device out, before someone signs in on it again. */
export { endThisSession } from './end-this-session.server.ts'

/** What there is to sign on a day, in one language: the text to show, its version and its hash. */
export { agreementInEffect, type Agreement, type AgreementText, type SignedAgreement } from './signed-agreements.server.ts'

/** The newest signature of a person under an agreement; the same under the text that is in effect today; or none. */
export { signatureInEffect, signedAgreement } from './signed-agreements.server.ts'

/** Keeps a person's written agreement with the text as they saw it, in the caller's transaction. */
export { signAgreement } from './sign-agreement.server.ts'

/** Someone of the staff knows a person, and from then on sees nothing of them at work; who knows whom; and that it ended. */
export { recordConflict, saidToKnow, whoKnows } from './conflict-store.server.ts'
export { conflictList, openConflict } from './conflict-list.server.ts'
export { endConflict } from './end-conflict.server.ts'
/** Changes of a person's legal name since a moment, and one that waits for an answer, for staff who read an older text. */
export { nameChangesSince } from './name-changes-since.server.ts'

/** Whether somebody whose role ended has stopped deciding and answering: for reactions to `roleEnded`. */
export { answersNoMore } from './answers-no-more.server.ts'
/** Says in the log how to make the first administrator, when there is none. */
export { sayHowToBegin } from './first-administrator.server.ts'
/** Whether the person of a unit had one of these roles until it ended. */
export { hadRole } from './had-role.server.ts'
