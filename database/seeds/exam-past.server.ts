import { changeCertificate } from '#certificates/change-certificate.server.ts'
import { askForAccommodation, askForExam, decideAccommodation, payExamByVoucher, recordExamCheque, recordResult } from '#exams/public.server.ts'
import { bookSeat } from '#exams/book-seat.server.ts'
import { waitForSeat } from '#exams/wait-for-seat.server.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { examPlaces } from './exam-places.ts'
import type { MadeUpAccommodation, MadeUpChange, MadeUpExam, MadeUpTry } from './made-up-exams.ts'
import { providerHere } from './providers.server.ts'
import type { Specimen } from './specimen.server.ts'
import { issue } from './steps-of-applying.server.ts'
import { acceptCertificate, addCertificate } from './training-past.server.ts'

/** Who takes an exam of the demonstration, once they have applied; and who of the program reads what they send. */
export interface ExamTaker {
  readonly self: Self
  readonly reference: string
  readonly name: string
  readonly language: Language
  readonly reviewer: Staff
  readonly manager: Staff
  readonly paper: Specimen
}

/** Something that happens on a day, counted from today. */
export interface DayStep {
  readonly on: number
  readonly take: () => Promise<unknown>
}

/** The program whose vouchers pay for exams. */
const program = 'Open Door Scholarship'

async function pay(house: House, { self, reference, reviewer, manager }: ExamTaker, { pays, paidOn }: MadeUpTry, isRetake: boolean): Promise<void> {
  const today = legalDay(house.clock, house.timeZone)
  const kind = isRetake ? 'examRetake' as const : 'exam' as const
  const cents = policyOn(house, house.settings.jurisdiction, today)[`${kind}Fee`]
  if (pays === 'voucher') {
    const [code] = await issue(house, manager, program, 1, kind)
    return unitOfWork(house, self, (unit) => payExamByVoucher(unit, code!))
  }
  const cheque = { number: String(40_000 - paidOn), dated: addDays(today, -2), cents }
  await unitOfWork(house, reviewer, (unit) => recordExamCheque(unit, reference, cheque, today))
}

async function book(house: House, { self, language }: ExamTaker, { site, satOn, waits, afternoon }: MadeUpTry, today: PlainDate): Promise<void> {
  const { id } = await house.database.query.selectFrom('exam_sittings').innerJoin('exam_sites', 'exam_sites.id', 'site_id').select('exam_sittings.id')
    .where('name', '=', examPlaces[site].name).where('starts_on', '=', addDays(today, satOn)).orderBy('starts_at', afternoon ? 'desc' : 'asc').limit(1).executeTakeFirstOrThrow()
  await unitOfWork(house, self, (unit) => (waits ? waitForSeat(unit, id, language) : bookSeat(unit, id, language).then(() => undefined)))
}

async function tell(house: House, { self, manager }: ExamTaker, { outcome, satOn }: MadeUpTry, today: PlainDate): Promise<void> {
  const { reference: request } = await house.database.query.selectFrom('exam_requests').select('reference')
    .where('subject_id', '=', self.personId).where('state', '=', 'authorized').executeTakeFirstOrThrow()
  const result = { request, outcome, satOn: addDays(today, satOn), source: 'staff' as const, key: `told ${request}`, why: 'Whoever gave the exam told us.' }
  await unitOfWork(house, manager, (unit) => recordResult(unit, result))
}

function accommodationInSteps(house: House, who: () => Promise<ExamTaker>, asked: MadeUpAccommodation): DayStep[] {
  const { askedOn, answeredOn, kind, extraTime, words, measures } = asked
  const kinds = [kind, ...(extraTime ? ['extraTime' as const] : [])]
  return [
    { on: askedOn, take: async () => unitOfWork(house, (await who()).self, (unit) => askForAccommodation(unit, { kinds, words }, undefined)) },
    { on: answeredOn, take: async () => {
      const { self, reviewer } = await who()
      const { id } = await house.database.query.selectFrom('exam_accommodations').select('id').where('subject_id', '=', self.personId)
        .where('state', '=', 'open').executeTakeFirstOrThrow()
      await unitOfWork(house, reviewer, (unit) => decideAccommodation(unit, id, { granted: kinds, extraTimePercent: extraTime, measures, reason: '' }))
    } },
  ]
}

const tryInSteps = (house: House, who: () => Promise<ExamTaker>, one: MadeUpTry, isRetake: boolean, today: PlainDate): DayStep[] => [
  { on: one.askedOn, take: async () => unitOfWork(house, (await who()).self, askForExam) },
  { on: one.paidOn, take: async () => pay(house, await who(), one, isRetake) },
  ...(one.byVendor ? [] : [
    { on: one.bookedOn, take: async () => book(house, await who(), one, today) },
    { on: one.knownOn, take: async () => tell(house, await who(), one, today) },
  ]),
]

const seenBefore = { suspend: 'active', lift: 'suspended', revoke: 'active' } as const

async function change(house: House, { self, manager }: ExamTaker, { step, reason, note }: MadeUpChange): Promise<void> {
  const { number } = await house.database.query.selectFrom('certificates').select('number').where('subject_id', '=', self.personId).executeTakeFirstOrThrow()
  await unitOfWork(house, manager, (unit) => changeCertificate(unit, number, step, { seen: seenBefore[step], reason, note, sure: 'yes' }))
}

/**
 * What somebody does from their approval to their certificate, and what becomes of it, each step on its day by the product's own operations.
 * What lies ahead of today is left out.
 * @param today the demonstration's, from which days are counted.
 */
export function examInSteps(house: House, who: () => Promise<ExamTaker>, exam: MadeUpExam, today: PlainDate): DayStep[] {
  const { training: { provider, completedOn, addedOn, acceptedOn }, accommodation, tries, changes = [] } = exam
  const add = async () => {
    const { self, reference, paper, name, language } = await who()
    await addCertificate(house, self, reference, {
      paper, name, providerId: await providerHere(house, provider), completed: addDays(today, completedOn), language: provider === 'ended' ? 'en' : language,
    })
  }
  const accept = async () => {
    const { self, reviewer } = await who()
    await acceptCertificate(house, reviewer, self.personId)
  }
  return [
    { on: addedOn, take: add }, { on: acceptedOn, take: accept },
    ...(accommodation ? accommodationInSteps(house, who, accommodation) : []),
    ...tries.flatMap((one, place) => tryInSteps(house, who, one, place > 0, today)),
    ...changes.map((one): DayStep => ({ on: one.on, take: async () => change(house, await who(), one) })),
  ].filter(({ on }) => on < 0)
}
