import { newId } from '#platform/identifiers.server.ts'
import { keptForm } from '#platform/kept-forms.server.ts'
import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { comfortAids } from '#library/comfort-aids.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { daysKept } from '#policy/retention.server.ts'
import type { AccommodationKind } from './accommodation-lifecycle.ts'
import { waitingPaper } from './accommodation-paper.server.ts'
import { accommodationsOf, type Accommodation } from './accommodation-store.server.ts'
import { asOfToday, myEligibility } from './eligibility-store.server.ts'

/** One request, as its person sees it. */
const shown = (one: Accommodation) => ({
  id: one.id, state: one.state, kinds: one.kinds as AccommodationKind[], words: one.words, askedOn: one.asked_on, answerDueOn: one.answer_due_on,
  endedOn: one.ended_on, granted: one.granted_kinds as AccommodationKind[], percent: one.extra_time_percent, measures: one.measures, reason: one.reason,
  gone: one.words_removed_on !== null,
  paper: one.file_id ? { id: one.file_id, name: one.file_name!, bytes: Number(one.file_bytes), previews: one.file_previews! } : undefined,
})
export type ShownAccommodation = ReturnType<typeof shown>

/** What needs no request, in one language; and whether it is only a sample. */
export function comfortIn(language: Language) {
  const { aids, status } = comfortAids()
  return { aids: aids.map((aid) => ({ id: aid.id, text: aid[language] })), sample: status === 'unverified' }
}

/** Everything on the page of accommodations; without an exam only the list of what needs no request. */
export async function seeAccommodations(unit: Unit<Self>, visit: Visit) {
  const eligibility = await myEligibility(unit)
  const requests = eligibility ? (await accommodationsOf(unit, eligibility.id)).map(shown) : []
  const jurisdiction = eligibility?.jurisdiction_id ?? unit.house.settings.jurisdiction
  const { accommodationReviewDays, mostFileSize } = policyOn(unit.house, jurisdiction, unit.today)
  const mayAsk = eligibility !== undefined && asOfToday(unit, eligibility).state === 'open' && !requests.some(({ state }) => state === 'open')
  const kept = mayAsk ? await keptForm(unit, visit.url.pathname) : undefined
  const paper = mayAsk ? await waitingPaper(unit) : undefined
  return {
    today: unit.today, hasExam: eligibility !== undefined, requests, mayAsk, comfort: comfortIn(visit.language),
    days: accommodationReviewDays, keptDays: daysKept(jurisdiction, 'accommodation'), mostFileSize, formId: newId(), withdrawForm: newId(),
    kept: kept?.typed, keptKinds: kept?.chosen.kinds ?? [], paper: paper && { ...paper, bytes: Number(paper.bytes) },
  }
}
export type AccommodationPage = Awaited<ReturnType<typeof seeAccommodations>>
