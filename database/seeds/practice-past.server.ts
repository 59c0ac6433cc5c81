import { answerItem } from '#assessment/answer-item.server.ts'
import { placeOf } from '#assessment/answering.ts'
import { finishAssessment } from '#assessment/finish-assessment.server.ts'
import type { PracticeWish } from '#assessment/practice.ts'
import { startPractice } from '#assessment/start-practice.server.ts'
import { chanceFrom } from '#assessment/try-set.ts'
import { sampleItems } from '#library/exam-items.server.ts'
import type { House } from '#platform/house.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'

/** The browser of somebody made up; it is signed out by now, so whoever walks in goes on without being asked. */
const browser = hashOf('a browser of the demonstration')

/** An item of a practice exam, as far as it matters for how somebody answers it. */
interface Asked {
  readonly position: number
  readonly item_id: string
  readonly competency: string
}
/** Whether somebody answers an item rightly, wrongly, or not at all. */
type Answers = (item: Asked) => boolean | undefined

/** A practice exam of somebody: the same number draws the same questions and chances. */
export interface Practice {
  readonly number: number
  readonly language: Language
  readonly wish?: Partial<PracticeWish>
  readonly open?: boolean
}

/** Somebody practices: begins, answers, and ends it unless it stays open, as its pages do. */
export async function practices(house: House, self: Self, { number, language, wish, open }: Practice, answers: Answers): Promise<void> {
  const id = await startPractice(house, self, { size: 'short', timed: false, onlyWeak: false, language, ...wish }, browser, chanceFrom(number))
  const keys = new Map(sampleItems().map((item) => [item.id, item.key]))
  await unitOfWork(house, self, async (unit) => {
    const form = await unit.db.selectFrom('assessment_items').select(['position', 'item_id', 'competency', 'options']).where('assessment_id', '=', id).orderBy('position').execute()
    for (const item of form) {
      const right = answers(item)
      const place = placeOf(item.options, keys.get(item.item_id)!)
      if (right !== undefined) await answerItem(unit, { assessment: id, position: item.position, device: browser }, { place: right ? place : (place % 4) + 1, flagged: false, revision: 0 })
    }
  })
  if (!open) await finishAssessment(house, self, id, browser)
}

/** Of so many questions these are right, by chance which; the rest is wrong, and after the last that is answered there is none. */
export function rightOf(right: number, answered: number, number: number): Answers {
  const chance = chanceFrom(number)
  let left = right
  return ({ position }) => {
    if (position > answered) return undefined
    const isRight = chance() * (answered - position + 1) < left
    if (isRight) left -= 1
    return isRight
  }
}

/** What is hard for those who practice together. */
const hardAreas: readonly string[] = ['confidentiality', 'documentation', 'advocacy']

/** How hard an item is, from 0 to 1, always the same. */
const hardness = (id: string): number => chanceFrom([...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7))()

/** First everything, then what was hard: whoever knows more is right more often, and the wrong ones do not fall anywhere. */
export function byAbility(ability: number, number: number, first: boolean): Answers {
  const chance = chanceFrom(number)
  return ({ item_id, competency }) => {
    if (first) return !hardAreas.includes(competency) && chance() > 0.1
    return chance() < 0.62 + 0.5 * (ability - 0.5) + 0.5 * (0.5 - hardness(item_id))
  }
}
