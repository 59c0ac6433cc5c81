import { createTransport } from 'nodemailer'
import type { Database } from './database.server.ts'
import type { Clock } from './clock.server.ts'
import type { Log } from './log.server.ts'
import { refusedForGood, type BounceReason, type ServerAnswer } from './refused-mail.ts'
import type { Settings } from './settings.server.ts'

export interface Mail {
  /** The message's id, so that a mail sent twice by mistake is recognised as one. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/**
 * Takes mail out of the house. Throws when it could not; the message then waits and is tried again.
 * @throws {MailRefused} when trying again would not help.
 */
export interface MailCarrier {
  carry(mail: Mail): Promise<void>
  /** Goes to the mail server without a letter. @throws when it is not there, or does not let us in. */
  check?(): Promise<unknown>
}

/** The mail server refused a letter for good. It says why by a word of ours: the server's own words may name the person. */
export class MailRefused extends Error {
  readonly why: BounceReason
  constructor(why: BounceReason) {
    super(`The mail server refused a letter: ${why}`)
    this.why = why
  }
}

/** Mail by SMTP, as `SMTP_URL` says. */
export function smtpCarrier(settings: Settings): MailCarrier {
  const transport = createTransport({ url: settings.smtpUrl!, connectionTimeout: 10_000, socketTimeout: 20_000 })
  const host = new URL(settings.siteAddress).hostname
  return {
    check: () => transport.verify(),
    carry: async ({ id, ...mail }) => {
      try {
        await transport.sendMail({ ...mail, from: settings.mailFrom, messageId: `<${id}@${host}>` })
      } catch (fault) {
        const why = refusedForGood(fault as ServerAnswer)
        throw why ? new MailRefused(why) : fault
      }
    },
  }
}

/** Said once at the start: no letter is lost meanwhile, and the server starts all the same. */
export async function warnWhenMailIsAway({ carrier, log }: { readonly carrier: MailCarrier | undefined; readonly log: Log }): Promise<void> {
  try {
    await carrier?.check?.()
  } catch (fault) {
    log.warn({ code: (fault as NodeJS.ErrnoException).code }, 'the mail server of SMTP_URL does not take us in: letters wait, and are tried again. Check host, port, user and password')
  }
}

/** The demonstration's mail: kept in a table that the mailbox page shows. Carried again after a crash, it is the same letter. */
export const mailboxCarrier = (database: Database, clock: Clock): MailCarrier => ({
  carry: async (mail) => {
    await database.query
      .insertInto('demonstration_mail')
      .values({
        id: mail.id, to_email: mail.to, subject: mail.subject, text_body: mail.text, html_body: mail.html,
        arrived_at: clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
})
