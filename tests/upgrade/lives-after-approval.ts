import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff, type StaffRole } from '#platform/unit-of-work.server.ts'
import { issue } from '#database/seeds/steps-of-applying.server.ts'
import { acceptCertificate, addCertificate, issueFor, trainingPaper } from '#database/seeds/training-past.server.ts'
import { bookSeat } from '#exams/book-seat.server.ts'
import { payExamByVoucher } from '#exams/public.server.ts'
import { prepareDays } from '#exams/prepare-days.server.ts'
import { accommodationOf, answersAccommodation, asksForAccommodation, asksForExam } from '#tests/people/exams.ts'
import { decides } from '#tests/people/applications.ts'
import { answersItems, practises } from '#tests/people/assessments.ts'
import { admits, agrees, begins, checksIn, finishes, morning } from '#tests/people/exam-days.ts'
import { activeBank } from '#tests/people/items.ts'
import { staff } from '#tests/people/people.ts'
import { adds, approves, coordinator } from '#tests/people/providers.ts'
import { seatsOf, site, sittings } from '#tests/people/sittings.ts'
import { usesCompletion } from '#tests/people/training.ts'
import { sendsFile, results } from '#tests/people/vendor.ts'
import { letDecisionsLeaveNow } from '#certification/public.server.ts'
import { letterTo } from '../routes/records.ts'
import { named, sends, type Lives } from './lives.ts'

/** What these lives need beside a house: its jobs done, and its clock set. */
export interface Hands {
  readonly drain: () => Promise<void>
  readonly set: (instant: string) => void
}

type Approved = Self & { readonly reference: string; readonly email: string }

async function organisationAndStaff(house: House): Promise<{ body: string; specialist: Staff; manager: Staff; proctor: Staff }> {
  const { id: body } = await house.database.query.selectFrom('organisations').select('id').orderBy('id').executeTakeFirstOrThrow()
  const known = async (email: string, role: StaffRole): Promise<Staff> => {
    const { person_id: personId } = await house.database.query.selectFrom('accounts').select('person_id').where('email', '=', email).executeTakeFirstOrThrow()
    return { hat: 'staff', personId, organisationId: body, role }
  }
  return { body, specialist: await known('dee@example.org', 'programSpecialist'), manager: await known('noor@example.org', 'programManager'), proctor: await staff(house, body, 'proctor', 'pat@example.org') }
}

/** People with an approved application. */
async function approved(house: House, specialist: Staff, manager: Staff, people: readonly (readonly [string, string])[]): Promise<Approved[]> {
  const codes = await issue(house, manager, 'Open Door Scholarship', people.length)
  const all: Approved[] = []
  for (const [place, [given, family]] of people.entries()) {
    const email = `${given.toLowerCase()}@example.org`
    const { self, reference } = await sends(house, email, named(given, family), codes[place])
    await decides(house, specialist, reference)
    all.push({ ...self, reference, email })
  }
  await letDecisionsLeaveNow(house)
  return all
}

/** A provider with its coordinator, and who was trained there: by a completion, by a paper that was accepted, by one that waits. */
async function trained(house: House, { specialist, manager }: { specialist: Staff; manager: Staff }, [nora, teo, wren]: readonly Approved[]): Promise<void> {
  const provider = await adds(house, manager)
  await approves(house, manager, provider)
  const rosa = await coordinator(house, provider)
  const completion = await issueFor(house, rosa, { name: 'Nora Vega', email: nora!.email, language: 'es', number: 'RV-1041', completed: '2026-02-27' })
  await usesCompletion(house, nora!, nora!.reference, provider, completion, { completedOn: '2026-02-27', printedName: 'Nora Vega' })
  for (const [who, name] of [[teo!, 'Teo Luna'], [wren!, 'Wren Okafor']] as const) {
    await addCertificate(house, who, who.reference, { paper: await trainingPaper(name), name, providerId: provider, completed: '2026-02-27', language: 'es' })
  }
  for (const { personId } of [nora!, teo!]) await acceptCertificate(house, specialist, personId)
}

async function paysForTheExam(house: House, manager: Staff, who: Self): Promise<void> {
  await asksForExam(house, who)
  const [code] = await issue(house, manager, 'Open Door Scholarship', 1, 'exam')
  await unitOfWork(house, who, (unit) => payExamByVoucher(unit, code!))
}

/** Both have a seat; what one of them needs at the exam is granted. */
async function seated(house: House, manager: Staff, [nora, teo]: readonly Approved[]): Promise<void> {
  for (const who of [nora!, teo!]) await paysForTheExam(house, manager, who)
  await asksForAccommodation(house, nora!)
  await answersAccommodation(house, manager, (await accommodationOf(house, nora!)).id)
  const [sitting] = await sittings(house, manager, await site(house, manager))
  for (const who of [nora!, teo!]) await unitOfWork(house, who, (unit) => bookSeat(unit, sitting!, 'es'))
}

/** One passes questions of the program's own bank and is certified, the other is in the midst of them. */
async function theDay(house: House, proctor: Staff, [nora, teo]: readonly Approved[], { drain, set }: Hands): Promise<void> {
  set(morning)
  await prepareDays(house)
  for (const who of [nora!, teo!]) {
    const seated = { ...who, seat: (await seatsOf(house, who)).at(-1)!.id }
    await checksIn(house, seated)
    const { given_names: givenNames, family_names: familyNames } = await house.database.query.selectFrom('exam_days').selectAll().where('registration_id', '=', seated.seat).executeTakeFirstOrThrow()
    await admits(house, proctor, seated, { name: { givenNames, familyNames } })
    await agrees(house, seated)
    const exam = await begins(house, seated)
    await (who === nora ? finishes(house, seated, exam, 110) : answersItems(house, seated, exam, 12, 3))
  }
  await drain()
}

/**
 * Lives on where `livesAFew` stopped, until certificates, exams and their questions are there: what a release leaves behind must be of every room.
 * One letter waits. @returns who was there already, and who came.
 */
export async function livesOn(house: House, lives: Lives, hands: Hands): Promise<Lives> {
  const people = await organisationAndStaff(house)
  const who = await approved(house, people.specialist, people.manager, [['Nora', 'Vega'], ['Teo', 'Luna'], ['Wren', 'Okafor']])
  await hands.drain()
  await trained(house, people, who)
  await hands.drain()
  await seated(house, people.manager, who)
  await answersItems(house, who[2]!, await practises(house, who[2]!), 14, 4)
  await activeBank(house, people.manager)
  await sendsFile(house, people.manager, results('K7M-3PQ-9D,passed,2026-03-01,1,Nora,Vega'))
  await theDay(house, people.proctor, who, hands)
  await letterTo(house, who[0]!)
  return { applicants: [...lives.applicants, ...who.map(({ email }) => email)], staff: [...lives.staff, 'pat@example.org', 'rosa@example.org'] }
}
