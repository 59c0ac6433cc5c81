import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { trainingPaper } from '#tests/people/training.ts'
import type { PersonName } from './scene.ts'
import type { Providers } from './training-scene.ts'

type People = Readonly<Record<PersonName, string>>
interface Row {
  readonly id: string
  readonly subject_id: string
  readonly certifier_id: string
}
type State = 'stored' | 'inReview' | 'refused'

export interface Certificates {
  /** Ids of certificates; Sam has an older one that was refused, too. */
  readonly ids: Readonly<Partial<Record<PersonName, string>>>
  /** Papers that no certificate shows yet. */
  readonly papers: Readonly<Partial<Record<PersonName, string>>>
  readonly provider: string
}

/**
 * Certificates: of Ana, Sam and Eve one is read, of Marcus and Sam one was refused, of Ben and Cora one is stored. Decisions that wait to
 * leave: of Marcus about Ana and about himself, of Anh about Ben, of Dana about Eve; and of Ana, Marcus and Sam one that has left.
 */
export async function whoseCertificates(house: House, people: People, at: { readonly here: string; readonly elsewhere: string }, applications: readonly Row[], { Rio, Far }: Providers): Promise<Certificates> {
  const { query } = house.database
  const providers = { [at.here]: Rio, [at.elsewhere]: Far }
  const certificate = async (name: PersonName, state: State): Promise<string> => {
    const application = applications.find(({ subject_id }) => subject_id === people[name])
    const [id, subject_id, certifier_id] = [newId(), people[name], application?.certifier_id ?? at.here]
    const paper = await trainingPaper(house, { personId: subject_id })
    const read = state === 'stored' ? {} : { application_id: application!.id, counts_on: '2026-03-10', review_due_on: '2026-03-24' }
    await query.insertInto('training_certificates').values({
      id, subject_id, certifier_id, state, provider_id: providers[certifier_id]!, quarter_hours: 320, completed_on: '2026-02-20', language: 'en', printed_name: 'x',
      file_id: paper.id, file_name: paper.name, file_type: paper.type, file_bytes: '1', file_previews: 1, added_on: '2026-03-10', ...read,
      decided_on: state === 'refused' ? '2026-03-10' : null, recorded_at: house.clock.now(),
    }).execute()
    const step = (step_: string, to_state: string, by_role: 'applicant' | 'programSpecialist', by_person: string) => query.insertInto('training_certificate_history').values({
      id: newId(), certificate_id: id, subject_id, certifier_id, step: step_, to_state, by_role, by_person, effective_on: '2026-03-10', recorded_at: house.clock.now(),
    }).execute()
    await step('start', 'stored', 'applicant', subject_id)
    if (state === 'inReview') await step('handIn', 'inReview', 'applicant', subject_id)
    if (state === 'refused') await step('refuse', 'refused', 'programSpecialist', people.Anh)
    return id
  }
  await certificate('Sam', 'refused')
  const certificates = {
    Ana: await certificate('Ana', 'inReview'), Sam: await certificate('Sam', 'inReview'), Eve: await certificate('Eve', 'inReview'),
    Marcus: await certificate('Marcus', 'refused'), Ben: await certificate('Ben', 'stored'), Cora: await certificate('Cora', 'stored'),
  }
  const decision = (name: keyof typeof certificates, by: PersonName, state: 'waiting' | 'left') => ({
    id: newId(), certificate_id: certificates[name], application_id: applications.find(({ subject_id }) => subject_id === people[name])!.id,
    subject_id: people[name], certifier_id: name === 'Eve' ? at.elsewhere : at.here, kind: 'accept' as const, state, points: '[]', decided_by: people[by],
    decided_role: 'programSpecialist' as const, decided_on: '2026-03-10', decided_at: house.clock.now(), leaves_at: house.clock.now(), language: 'en' as const,
    addressed_as: 'x', ended_at: state === 'left' ? house.clock.now() : null,
  })
  await query.insertInto('training_decisions').values([
    decision('Ana', 'Marcus', 'waiting'), decision('Marcus', 'Marcus', 'waiting'), decision('Ben', 'Anh', 'waiting'), decision('Eve', 'Dana', 'waiting'),
    decision('Ana', 'Anh', 'left'), decision('Marcus', 'Anh', 'left'), decision('Sam', 'Anh', 'left'),
  ]).execute()
  const paperOf = async (name: PersonName) => (await trainingPaper(house, { personId: people[name] })).id
  return { ids: certificates, papers: { Ana: await paperOf('Ana'), Marcus: await paperOf('Marcus') }, provider: Rio }
}
