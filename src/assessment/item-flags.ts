import type { Letter } from '#library/exam-items.ts'
import type { ItemStatistics, LanguageStatistics } from './item-statistics.ts'

/** From when on a question is flagged; percent, hundredths, and how many answers at least: see `content/exam/item-flags.yaml`. */
export interface FlagLimits {
  readonly fewest: number
  readonly tooEasy: number
  readonly tooHard: number
  readonly weak: number
  readonly wrongOption: number
  readonly languages: number
}
export const flags = ['keyPerhapsWrong', 'negative', 'languagesDiffer', 'tooHard', 'tooEasy', 'weak'] as const
/** What may be wrong with a question. A flag is a reason to read it, never one to retire it unread. */
export type Flag = (typeof flags)[number]

/** Too few answers to say anything. */
export const isTooFew = ({ count }: Pick<ItemStatistics, 'count'>, { fewest }: Pick<FlagLimits, 'fewest'>): boolean => count < fewest

/** How far apart two shares are, measured by what chance alone would do (the normal approximation with a common share). */
export function apartness(one: LanguageStatistics, other: LanguageStatistics): number {
  const common = (one.right * one.count + other.right * other.count) / (one.count + other.count)
  const spread = Math.sqrt(common * (1 - common) * (1 / one.count + 1 / other.count))
  return spread === 0 ? 0 : Math.abs(one.right - other.right) / spread
}
/** Beyond this, chance does it less than once in a hundred times. */
const beyondChance = 2.576

function differ({ en, es }: ItemStatistics['byLanguage'], { fewest, languages }: FlagLimits): boolean {
  if (en.count < fewest || es.count < fewest) return false
  return Math.abs(en.right - es.right) * 100 >= languages && apartness(en, es) > beyondChance
}

/** Does a wrong option draw many who know the rest better than those who chose the key? Then the key may be wrong. */
function rivals({ options }: ItemStatistics, key: Letter, { wrongOption }: FlagLimits): boolean {
  const ofKey = options.find(({ choice }) => choice === key)!
  return options.some(({ choice, share, rest }) => choice !== null && choice !== key && share * 100 >= wrongOption && rest! > (ofKey.rest ?? -1))
}

/** Everything that may be wrong, what matters most first. Of too few answers nothing is said. @param key none: it is not known here, and not judged. */
export function flagsOf(all: ItemStatistics, key: Letter | undefined, limits: FlagLimits): Flag[] {
  if (isTooFew(all, limits)) return []
  const { right, discrimination, byLanguage } = all
  const raised: Record<Flag, boolean> = {
    keyPerhapsWrong: key !== undefined && rivals(all, key, limits), negative: discrimination !== undefined && discrimination < 0, languagesDiffer: differ(byLanguage, limits),
    tooHard: right * 100 < limits.tooHard, tooEasy: right * 100 > limits.tooEasy,
    weak: discrimination !== undefined && discrimination >= 0 && discrimination * 100 < limits.weak,
  }
  return flags.filter((flag) => raised[flag])
}
