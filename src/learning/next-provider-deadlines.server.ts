import { inOrderOfTime, type Deadline } from '#platform/deadlines.ts'
import { languageInSentence, languages, speak, type Said } from '#platform/languages.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { endsAhead, type ApprovalEnd } from './approval-ends.ts'
import { trainingKindWords, words } from './messages.ts'
import { approvalsOf, providersHere } from './provider-store.server.ts'

const said = (provider: string, { training, language: taughtIn }: ApprovalEnd): Said =>
  Object.fromEntries(languages.map((language) =>
    [language, speak(words, language)('endOfApproval', provider, trainingKindWords[training][language], languageInSentence[language][taughtIn])])) as Said

/** The next day on which the approval of a training provider ends, after today: at most one. */
export async function nextProviderDeadlines(unit: Unit<Extract<Actor, { hat: 'jobs' }>>): Promise<readonly Deadline[]> {
  const providers = await providersHere(unit)
  const approvals = await approvalsOf(unit, providers.map(({ id }) => id))
  const all = providers.flatMap(({ id, name }) => endsAhead(approvals(id), unit.today).map((end) => ({ day: end.day, what: said(name, end) })))
  return inOrderOfTime(all).slice(0, 1)
}
