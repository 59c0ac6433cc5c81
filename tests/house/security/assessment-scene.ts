import type { House } from '#platform/house.server.ts'
import { finishAssessment } from '#assessment/finish-assessment.server.ts'
import { chooses, firstBrowser, practises, sitsExam } from '#tests/people/assessments.ts'
import type { PersonName } from './scene.ts'

type People = Readonly<Record<PersonName, string>>

/** Ids of what each has open. */
export type Assessments = Readonly<Partial<Record<PersonName, string>>>

/** Ana, Marcus, Sam and Mai here and Eve elsewhere have each an exam behind them and one that is open, Cora the same of practice; each answered a question. */
export async function whoseAssessments(house: House, people: People, at: { readonly here: string; readonly elsewhere: string }): Promise<Assessments> {
  const open: Partial<Record<PersonName, string>> = {}
  for (const name of ['Ana', 'Marcus', 'Sam', 'Mai', 'Eve', 'Cora'] as const) {
    const who = { hat: 'self', personId: people[name] } as const
    const begins = () => (name === 'Cora' ? practises(house, who, 60) : sitsExam(house, who, name === 'Eve' ? at.elsewhere : at.here))
    await finishAssessment(house, who, await begins(), firstBrowser)
    open[name] = await begins()
    await chooses(house, who, open[name], 1, 1)
  }
  return open
}
