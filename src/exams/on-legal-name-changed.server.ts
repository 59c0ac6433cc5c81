import type { Reaction } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { namesWithEvidence } from '#people/public.server.ts'
import { oneExamAtATime, writeEligibilityStep, type Eligibility } from './eligibility-store.server.ts'
import { writeAboutExam } from './write-about-exam.server.ts'

/** The exams of a person that are still to be taken, each held until the unit ends and read anew. */
async function heldFor(unit: Unit, personId: string): Promise<Eligibility[]> {
  const open = () => unit.db.selectFrom('exam_eligibilities').selectAll().where('subject_id', '=', personId).where('state', 'in', ['open', 'closed']).orderBy('id')
  for (const { id } of await open().execute()) await oneExamAtATime(unit, id)
  return open().execute()
}

/**
 * A legal name that evidence showed is the one that an ID has to show at an exam that is still to come: the person reads it at once, and
 * whoever admits them sees it. Told late, the newest name counts. Source: GUIDE, about the certification exam (ID and name match).
 */
export const onLegalNameChanged: Reaction = async (unit, { about }) => {
  const change = await unit.db.selectFrom('name_changes').select('person_id').where('id', '=', about.changeId!).executeTakeFirstOrThrow()
  const name = (await namesWithEvidence(unit, change.person_id)).at(-1)
  if (!name) return
  const { given_names, family_names } = name
  for (const eligibility of await heldFor(unit, change.person_id)) {
    if (eligibility.given_names === given_names && eligibility.family_names === family_names) continue
    await unit.db.updateTable('exam_eligibilities').set({ given_names, family_names }).where('id', '=', eligibility.id).execute()
    await writeEligibilityStep(unit, eligibility, { step: 'rename', from: eligibility.state, to: eligibility.state, by: 'program' })
    if (eligibility.state === 'open') await writeAboutExam(unit, { about: { eligibilityId: eligibility.id } }, 'exam-renamed')
  }
}
