import type { House } from '#platform/house.server.ts'
import type { Self } from '#platform/unit-of-work.server.ts'
import { personas } from '#demonstration/personas.ts'
import type { MadeUpApplicant } from './demonstration-people.ts'
import type { DayStep } from './exam-past.server.ts'
import { byAbility, practices, rightOf } from './practice-past.server.ts'

/** What Nayeli practiced before her exam: of 20 questions ever more were right. The last one is open. */
const ofNayeli: readonly (readonly [on: number, right: number, answered: number])[] = [[-17, 9, 18], [-13, 11, 20], [-10, 13, 20], [-6, 14, 20], [-3, 17, 20], [-1, 5, 7]]

/** Days on which those practice who are no persona: first everything, then what was hard for them. */
const daysOfOthers = [-16, -12, -8, -4]
/** Those whom nobody walks in as, and who have an account by then. */
export const whoPractices = (people: readonly Pick<MadeUpApplicant, 'email' | 'persona' | 'writesOn'>[]): string[] =>
  people.filter(({ persona, writesOn }) => !persona && writesOn < daysOfOthers[0]!).map(({ email }) => email)

const hundredths = (number: number) => 0.2 + (0.6 * ((number * 37) % 100)) / 100

type WhoIs = (email: string) => Promise<Self>

const nayeli = (house: House, who: WhoIs): DayStep[] => ofNayeli.map(([on, right, answered], at) => ({
  on, take: async () => practices(house, await who(personas.examAhead.email), {
    number: 7100 + at, language: 'es', open: answered < 10, wish: { timed: at === 3 },
  }, rightOf(right, answered, 7200 + at)),
}))

/** Enough of them that the statistics of some questions can say something. */
const others = (house: House, who: WhoIs, emails: readonly string[]): DayStep[] => daysOfOthers.map((on, time) => ({
  on, take: async () => {
    for (const [at, email] of emails.entries()) {
      const number = 100 * time + at
      const wish = time === 0 ? {} : { size: 'whole', onlyWeak: true } as const
      await practices(house, await who(email), { number: 7300 + number, language: at % 3 === 0 ? 'es' : 'en', wish }, byAbility(hundredths(at), 8300 + number, time === 0))
    }
  },
}))

/** @param emails who practices besides Nayeli; nobody: the statistics stay nearly empty. */
export const practiceInSteps = (house: House, who: WhoIs, emails: readonly string[]): DayStep[] =>
  [...nayeli(house, who), ...(emails.length === 0 ? [] : others(house, who, emails))]
