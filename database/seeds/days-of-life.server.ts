import { lastDayToAskForExam } from '#exams/public.ts'
import { addDays, lastDayOf, type PlainDate } from '#platform/dates.ts'
import { policyOf } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import type { MadeUpLife } from './made-up-lives.ts'

/** The days on which something of a life happened, or until which something holds, with those that follow from the shipped policy. */
export function daysOfLife({ started, sent, paid, decided }: MadeUpLife, jurisdiction: string) {
  const { reviewPeriod, incompleteHold, reminderDays } = policyOf(policiesOf(jurisdiction), sent)
  const { approvalValidity, approvalReminders, examRequestDays } = policyOf(policiesOf(jurisdiction), decided)
  const validThrough = lastDayOf(decided, { months: approvalValidity })
  const held = lastDayOf(sent, { days: incompleteHold })
  return {
    started, sent, paid, decided, held,
    chequeDated: addDays(paid, -1),
    due: lastDayOf(sent, { days: reviewPeriod }),
    reminders: reminderDays.map((days): PlainDate => addDays(held, -days)),
    void: addDays(held, 1),
    validThrough,
    approvalReminders: approvalReminders.map((days): PlainDate => addDays(validThrough, -days)),
    examBy: lastDayToAskForExam(validThrough, examRequestDays),
    end: addDays(validThrough, 1),
    voucherThrough: addDays(started, voucherDays),
  }
}

/** How long a voucher of the seeds holds. */
export const voucherDays = 365
