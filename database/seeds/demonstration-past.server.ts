import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { registerConfirmed, accountOf } from '#people/public.server.ts'
import { approveApplication, readForSending, saveAnswers, sendApplication, startApplication } from '#certification/public.server.ts'
import { applicantsOfTheDemonstration, type MadeUpApplicant } from './demonstration-people.ts'
import { personas } from '#demonstration/personas.ts'

const self = (personId: string): Self => ({ hat: 'self', personId })

/** One person writes what they wrote: everything, or only the first page. */
async function write(house: House, actor: Self, made: MadeUpApplicant): Promise<string> {
  return unitOfWork(house, actor, async (unit) => {
    const reference = await startApplication(unit)
    const answers = Object.entries(made.answers) as [Parameters<typeof saveAnswers>[2][number]['question'], never][]
    await saveAnswers(unit, reference, answers.map(([question, answer]) => ({ question, answer, shown: undefined })), '')
    return reference
  })
}

async function send(house: House, actor: Self, reference: string, made: MadeUpApplicant): Promise<void> {
  await unitOfWork(house, actor, async (unit) => {
    const { hash } = await readForSending(unit, reference, made.language)
    await sendApplication(unit, { reference, language: made.language, seen: hash })
  })
}

async function specialist(house: House): Promise<Staff> {
  const { person_id } = await unitOfWork(house, { hat: 'signIn' }, (unit) => accountOf(unit, personas.specialist.email))
  const { organisation_id } = await house.database.query.selectFrom('memberships').select('organisation_id')
    .where('person_id', '=', person_id).executeTakeFirstOrThrow()
  return { hat: 'staff', personId: person_id, organisationId: organisation_id, role: 'programSpecialist' }
}

/** What happened in the demonstration on one day of its past. @param day 0 is today, -45 the beginning. */
export async function livePast(house: House, day: number): Promise<void> {
  for (const made of applicantsOfTheDemonstration) {
    if (made.writesOn === day) {
      const person = made.persona
        ? (await unitOfWork(house, { hat: 'signIn' }, (unit) => accountOf(unit, made.email))).person_id
        : await unitOfWork(house, { hat: 'signIn' }, (unit) => registerConfirmed(unit, made))
      const reference = await write(house, self(person), made)
      if (made.sends) await send(house, self(person), reference, made)
    }
    if (made.approvedOn === day) {
      const actor = await specialist(house)
      const { person_id } = await unitOfWork(house, { hat: 'signIn' }, (unit) => accountOf(unit, made.email))
      const { reference } = await house.database.query.selectFrom('applications').select('reference')
        .where('subject_id', '=', person_id).executeTakeFirstOrThrow()
      await unitOfWork(house, actor, (unit) => approveApplication(unit, reference))
    }
  }
}
