import { createTransport } from 'nodemailer'
import type { Database } from './database.server.ts'
import type { Clock } from './clock.server.ts'
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
