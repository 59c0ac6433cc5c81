import { tidyName, type LegalName } from './legal-name.ts'
import { isCutOff, isInitial, isParticle, lettersOf, wordsOf, type Word } from './name-letters.ts'

/**
 * How the name printed on an ID stands to the legal name. Source: GUIDE, initial application process: first and last name on
 * the application must match exactly what the uploaded government ID shows. A rule only warns: whether it is the same
 * person, the reviewer sees on the picture.
 */
export type NameMatch = 'same' | 'sameButForWriting' | 'partly' | 'different'
type Part = keyof LegalName

/** One thing in which two names differ though they are partly the same, in the words that were typed. */
export interface NameDifference {
  readonly what: 'onlyOnId' | 'onlyInApplication' | 'initial' | 'cutOff' | 'orderSwapped' | 'partedDifferently'
  readonly part?: Part
  readonly inApplication?: string
  readonly onId?: string
}

export interface NameComparison {
  readonly match: NameMatch
  readonly differs: readonly NameDifference[]
}

interface PartCompared {
  /** At least a whole word in common; only an initial; nothing to compare on one side; nothing in common. */
  readonly common: 'word' | 'initial' | 'empty' | 'nothing'
  readonly differs: readonly NameDifference[]
}

/** How much a pair of words says that they are the same word; nothing when they are not. */
function likeness(legal: Word, printed: Word, isLast: boolean): number {
  if (legal.letters === printed.letters) return 4
  if (isLast && isCutOff(legal, printed)) return 3
  return isInitial(legal, printed) ? 2 : 0
}

type Pair = readonly [legal: Word | undefined, printed: Word | undefined]

/** Pairs the words of both sides in their order, so that the likest meet; the others stand alone. */
function paired(legal: readonly Word[], printed: readonly Word[]): Pair[] {
  const best: { score: number; pairs: Pair[] }[][] = [...legal, undefined].map(() => [])
  for (let i = legal.length; i >= 0; i -= 1) {
    for (let j = printed.length; j >= 0; j -= 1) {
      const [one, other] = [legal[i], printed[j]]
      const ways = [
        ...(one ? [{ ...best[i + 1]![j]!, alone: [one, undefined] as Pair, adds: 0 }] : []),
        ...(other ? [{ ...best[i]![j + 1]!, alone: [undefined, other] as Pair, adds: 0 }] : []),
      ]
      const adds = one && other ? likeness(one, other, j === printed.length - 1) : 0
      if (adds > 0) ways.unshift({ ...best[i + 1]![j + 1]!, alone: [one, other], adds })
      const way = ways.toSorted((a, b) => b.score + b.adds - (a.score + a.adds))[0]
      best[i]![j] = way ? { score: way.score + way.adds, pairs: [way.alone, ...way.pairs] } : { score: 0, pairs: [] }
    }
  }
  return best[0]![0]!.pairs
}

function differenceOf([legal, printed]: Pair, part: Part): NameDifference[] {
  if (!printed) return [{ what: 'onlyInApplication', part, inApplication: legal!.typed }]
  if (!legal) return [{ what: 'onlyOnId', part, onId: printed.typed }]
  if (legal.letters === printed.letters) return []
  const what = isInitial(legal, printed) ? 'initial' : 'cutOff'
  return [{ what, part, inApplication: legal.typed, onId: printed.typed }]
}

function comparePart(part: Part, legalText: string, printedText: string): PartCompared {
  const [legal, printed] = [wordsOf(legalText), wordsOf(printedText)]
  const isSame = lettersOf(legalText) === lettersOf(printedText)
  if (isSame) return { common: legal.length > 0 ? 'word' : 'empty', differs: [] }
  const pairs = paired(legal, printed)
  const differs = pairs.flatMap((pair) => differenceOf(pair, part))
  if (legal.length === 0 || printed.length === 0) return { common: 'empty', differs }
  const onlyParticles = legal.every(isParticle)
  const both = pairs.filter(([one, other]) => one && other && (onlyParticles || !isParticle(one)))
  if (both.length === 0) return { common: 'nothing', differs }
  return { common: both.some(([one, other]) => !isInitial(one!, other!)) ? 'word' : 'initial', differs }
}

/** Both parts in turn. None when nothing is the same, or nothing more than an initial. */
function compareParts(legal: LegalName, printed: LegalName): readonly NameDifference[] | undefined {
  const parts = (['givenNames', 'familyNames'] as const).map((part) => comparePart(part, legal[part], printed[part]))
  if (parts.some(({ common }) => common === 'nothing') || !parts.some(({ common }) => common === 'word')) return undefined
  return parts.flatMap(({ differs }) => differs)
}

/** "FAMILY, GIVEN" in one field, as some IDs print it, is taken apart; a comma before "Jr." stays where both are filled in. */
function apart({ givenNames, familyNames }: LegalName): LegalName {
  if (givenNames.trim() !== '' && familyNames.trim() !== '') return { givenNames, familyNames }
  const [family, ...given] = `${givenNames}${familyNames}`.split(',')
  return given.length === 0 ? { givenNames, familyNames } : { givenNames: given.join(','), familyNames: family! }
}

const swapped = ({ givenNames, familyNames }: LegalName): LegalName => ({ givenNames: familyNames, familyNames: givenNames })
const whole = ({ givenNames, familyNames }: LegalName) => `${givenNames} ${familyNames}`
const partly = (differs: readonly NameDifference[]): NameComparison => ({ match: 'partly', differs })

/** The words of the first name that the second one has too, wherever they stand. A particle alone is nothing that stays. */
export function wordsThatStay(one: LegalName, other: LegalName): string[] {
  const there = new Set(wordsOf(whole(other)).map(({ letters }) => letters))
  return wordsOf(whole(one)).filter((word) => there.has(word.letters) && !isParticle(word)).map(({ typed }) => typed)
}

/** No ID prints more; comparing what somebody else sends, however long, would take the time of everybody. */
const longestPart = 200
const cut = ({ givenNames, familyNames }: LegalName): LegalName => ({ givenNames: givenNames.slice(0, longestPart), familyNames: familyNames.slice(0, longestPart) })

/** Does the name printed on an ID match the legal name? @param typedName what stands on the ID, as it was typed from it. */
export function compareNames(legalName: LegalName, typedName: LegalName): NameComparison {
  const [legal, typed] = [cut(legalName), cut(typedName)]
  const asTyped = (part: Part) => tidyName(legal[part]) === tidyName(typed[part])
  if (asTyped('givenNames') && asTyped('familyNames')) return { match: 'same', differs: [] }
  const printed = apart(typed)
  const direct = compareParts(legal, printed)
  if (direct?.length === 0) return { match: 'sameButForWriting', differs: [] }
  if (lettersOf(whole(legal)) === lettersOf(whole(printed)) && lettersOf(whole(legal)) !== '') {
    // In which field a single name stands says nothing.
    return wordsOf(whole(legal)).length === 1 ? { match: 'sameButForWriting', differs: [] } : partly([{ what: 'partedDifferently' }])
  }
  if (lettersOf(whole(swapped(legal))) === lettersOf(whole(printed)) && lettersOf(whole(legal)) !== '') return partly([{ what: 'orderSwapped' }])
  if (direct) return partly(direct)
  const turned = compareParts(legal, swapped(printed))
  return turned ? partly([{ what: 'orderSwapped' }, ...turned]) : { match: 'different', differs: [] }
}
