/** Why a mail server refused a letter for good, as far as it concerns its person. */
export type BounceReason = 'noMailbox' | 'mailboxFull' | 'refused'

/** What a mail server answered, and to which command. */
export interface ServerAnswer {
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

/** The number after the code, like `5.1.1`: its second part says what it is about. Source: RFC 3463, 2 and 3. */
const enhanced = (response: string | undefined) => /^\d{3}[ -]5\.(\d{1,3})\.\d{1,3}\b/.exec(response ?? '')?.[1]

/** These are about our own sign-in at the server, not about the person's mailbox. Source: RFC 4954, 6. */
const aboutUs = [530, 534, 535, 538]

/** Said of the address or of the letter itself; what is said before them concerns every letter. */
const commands = ['RCPT TO', 'DATA']

/**
 * Did the server refuse this letter for good, and why? None when it is worth trying again: refused for now (4xx), refused before
 * anyone was named, or refused because of how we are set up (5.7.x: relaying, signing in), which is mended without the person.
 * Source: RFC 5321, 4.2.1 (5xx: the same request in the same form does not succeed later).
 */
export function refusedForGood({ command, responseCode, response }: ServerAnswer): BounceReason | undefined {
  if (!commands.includes(command ?? '') || responseCode === undefined || responseCode < 500 || responseCode > 599) return undefined
  const about = enhanced(response)
  if (aboutUs.includes(responseCode) || about === '7') return undefined
  if (responseCode === 552 || about === '2') return 'mailboxFull'
  if ([550, 551, 553].includes(responseCode) && command === 'RCPT TO') return 'noMailbox'
  return about === '1' ? 'noMailbox' : 'refused'
}
