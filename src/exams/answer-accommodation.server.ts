import { answerForm } from '#platform/answer-form.server.ts'
import { answerFileForm, type FileFields } from '#platform/file-form.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keepForm } from '#platform/kept-forms.server.ts'
import { isLanguage } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, type Visit } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { problemsOfAsked, readAsked } from './accommodation-form.ts'
import { keepPaper, removeWaitingPaper, waitingPaper } from './accommodation-paper.server.ts'
import { askForAccommodation } from './ask-for-accommodation.server.ts'
import { holdMyEligibility } from './eligibility-store.server.ts'
import { withdrawAccommodation } from './withdraw-accommodation.server.ts'

/** Only what the person typed or chose is kept, sealed, until it is sent. */
async function keepTyped({ house }: Visit, self: Self, here: string, { typed, chosen }: Pick<FileFields, 'typed' | 'chosen'>): Promise<void> {
  const form = new FormData()
  if (typed.words) form.set('words', typed.words)
  for (const kind of chosen.kinds ?? []) form.append('kinds', kind)
  if (!(await keepForm(house, self.personId, here, form))) await unitOfWork(house, self, (unit) => forgetKeptForm(unit, here))
}

/** What each button of the form does, after the paper that came with it is kept. @returns where to go. */
async function doWhatWasAsked(unit: Unit<Self>, here: string, fields: FileFields): Promise<string> {
  await holdMyEligibility(unit)
  await keepPaper(unit, fields.files)
  const [then = '', what = ''] = (fields.typed._then ?? '').split(':')
  if (then === 'language' && isLanguage(what)) return `${here}?lang=${what}`
  if (then === 'remove') await removeWaitingPaper(unit)
  if (then === 'remove' || then === 'paper') return `${here}?paper#ask`
  const asked = readAsked(fields.chosen.kinds ?? [], fields.typed.words)
  if (fields.refused.length > 0 || problemsOfAsked(asked).length > 0) return `${here}?check`
  await askForAccommodation(unit, asked, await waitingPaper(unit))
  return `${here}?sent`
}

/** Answers the form that asks: the paper is kept at once, whatever else is wrong, and so is what was typed. */
async function answerAsking(visit: Visit, request: Request) {
  const [self, here] = [selfOf(visit), visit.url.pathname]
  const { mostFileSize } = await read(visit, self, async (unit) => policyOn(visit.house, visit.house.settings.jurisdiction, unit.today))
  let left: FileFields | undefined
  const answer = await answerFileForm(visit, request, self, { mostFiles: 1, mostFileSize }, async (unit, fields) => {
    const to = await doWhatWasAsked(unit, here, fields)
    if (to.endsWith('?sent')) await forgetKeptForm(unit, here)
    else left = fields
    return to
  })
  if (left) await keepTyped(visit, self, here, left)
  return answer
}

/** The small form of the page: it takes back what is open. */
async function answerWithdrawing(visit: Visit, request: Request) {
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (typed._do !== 'withdraw') throw new Refused([{ code: 'formIncomplete' }])
    await withdrawAccommodation(unit)
    return `${visit.url.pathname}?withdrawn`
  })
}

/** A form with a paper is received by its own hand; the small one was read already. */
export const answerAccommodation = (visit: Visit, request: Request) =>
  (/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '') ? answerAsking(visit, request) : answerWithdrawing(visit, request))
