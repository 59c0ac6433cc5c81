import { competencies } from '#library/exam-items.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { ItemSource } from './item-source.ts'
import { sampleSource } from './item-sources.server.ts'
import { minutesFor, weakCompetencies, type PracticeWish } from './practice.ts'
import { realChance } from './chance.server.ts'
import type { Chance } from './draw-form.ts'
import { practiceScores } from './practice-store.server.ts'
import { startAssessment } from './start-assessment.server.ts'

/** The numbers of a practice exam that begins today. */
export function practicePolicy(house: House) {
  const { practiceItemsShort, examItems, examMinutes } = policyOn(house, house.settings.jurisdiction, legalDay(house.clock, house.timeZone))
  return { practiceItemsShort, examItems, examMinutes }
}

/** What is still hard for a person, in the order of the competencies. */
export async function hardFor(house: House, self: Self): Promise<string[]> {
  const weak = weakCompetencies(await unitOfWork(house, self, practiceScores))
  return competencies().map(({ id }) => id).filter((id) => weak.includes(id))
}

/** A source of which only some competencies are drawn. */
const onlyOf = (source: ItemSource, wanted: readonly string[]): ItemSource =>
  ({ ...source, list: () => source.list().filter(({ competency }) => wanted.includes(competency)) })

/**
 * Begins a practice exam from the public sample bank, in the browser named; one that is open is gone on with. When fewer questions are there than
 * wished (only what is hard), all of these are asked.
 * @returns its id. @throws {Refused} when there are too few items.
 */
export async function startPractice(house: House, self: Self, wish: PracticeWish, device: string | undefined, chance: Chance = realChance): Promise<string> {
  const policy = practicePolicy(house)
  const hard = wish.onlyWeak ? await hardFor(house, self) : []
  const source = hard.length > 0 ? onlyOf(sampleSource(), hard) : sampleSource()
  const wanted = wish.size === 'whole' ? policy.examItems : policy.practiceItemsShort
  const items = hard.length > 0 ? Math.min(wanted, source.list().length) : wanted
  return unitOfWork(house, { hat: 'jobs' }, (unit) => startAssessment(unit, source, {
    kind: 'practice', subjectId: self.personId, language: wish.language, items, minutes: wish.timed ? minutesFor(items, policy) : null, device,
  }, chance))
}
