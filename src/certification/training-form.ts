import { plainDateOf, type PlainDate } from '#platform/dates.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import { isSwapped } from '#platform/no-such-day.ts'
import type { Problem } from '#platform/problems.ts'
import { problemsOfLegalName, tidyName } from '#people/public.ts'
import { readHours } from './training-hours.ts'

/** What stands for "my provider is not in the list". */
export const notListed = 'other'

/** A certificate as its person typed it. */
export interface TypedTraining {
  readonly provider: string
  readonly hours: string
  readonly completed: { readonly month: string; readonly day: string; readonly year: string }
  readonly language: string
  readonly printedName: string
}

export const typedTraining = (typed: Readonly<Record<string, string | undefined>>): TypedTraining => ({
  provider: typed.provider ?? '', hours: typed.hours ?? '', language: typed.language ?? '', printedName: tidyName(typed.printedName ?? ''),
  completed: { month: typed['completed-month'] ?? '', day: typed['completed-day'] ?? '', year: typed['completed-year'] ?? '' },
})

/** The same as what it means. */
export interface ReadTraining {
  readonly providerId: string
  readonly quarterHours: number
  readonly completedOn: PlainDate
  readonly language: Language
  readonly printedName: string
}

const problem = (code: string, field: string): Problem[] => [{ code, field }]

function readProvider(provider: string, providers: readonly string[]): Problem[] {
  if (provider === notListed) return problem('providerNotListed', 'provider')
  return providers.includes(provider) ? [] : problem('providerMissing', 'provider')
}

function readCompleted({ month, day, year }: TypedTraining['completed']): { on?: PlainDate; problems: Problem[] } {
  const field = 'completed'
  const parts = [month, day, year].map((part) => part.trim())
  if (parts.every((part) => part === '')) return { problems: problem('completedMissing', field) }
  const inNumbers = parts.slice(0, 2).every((part) => /^\d{1,2}$/.test(part)) && /^\d{4}$/.test(parts[2]!)
  if (!inNumbers) return { problems: problem('completedNotInNumbers', field) }
  const on = plainDateOf(Number(parts[2]), Number(parts[0]), Number(parts[1]))
  if (on) return { on, problems: [] }
  return { problems: isSwapped(parts[0]!, parts[1]!) ? problem('dayAndMonthSwapped', field) : problem('dateNotReal', field) }
}

/** Letters alone, as every name; a comma or a title stays, because certificates print both. */
function readName(printedName: string): Problem[] {
  if (printedName === '') return problem('printedNameMissing', 'printedName')
  return problemsOfLegalName({ givenNames: printedName, familyNames: '' }).map((one) => ({ ...one, field: 'printedName' }))
}

/**
 * What was typed, as far as it can be read at all; whether it is enough is another question (`judge-certificate.ts`).
 * @param providers the ids of those that can be chosen.
 */
export function readTraining(typed: TypedTraining, providers: readonly string[]): { read?: ReadTraining; problems: Problem[] } {
  const [hours, completed] = [readHours(typed.hours), readCompleted(typed.completed)]
  const problems = [
    ...readProvider(typed.provider, providers), ...(hours.problem ? [hours.problem] : []), ...completed.problems,
    ...(isLanguage(typed.language) ? [] : problem('trainingLanguageMissing', 'language')), ...readName(typed.printedName),
  ]
  if (problems.length > 0 || !isLanguage(typed.language)) return { problems }
  const { provider: providerId, language, printedName } = typed
  return { read: { providerId, language, printedName, quarterHours: hours.quarterHours!, completedOn: completed.on! }, problems }
}
