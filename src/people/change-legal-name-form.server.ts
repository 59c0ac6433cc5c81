import { answerForm } from '#platform/answer-form.server.ts'
import { answerFileForm, type FileFields } from '#platform/file-form.server.ts'
import { forgetKeptForm, keepForm } from '#platform/kept-forms.server.ts'
import { isLanguage } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, type Visit } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { changeChosenName } from './change-chosen-name.server.ts'
import { askForLegalName, withdrawNameChange } from './change-legal-name.server.ts'
import { keepEvidence, removeEvidence, waitingEvidence } from './name-change-evidence.server.ts'
import { mostEvidence, problemsOfNameChange, typedNameChange } from './name-change-rules.ts'
import { myLegalName } from './name-records.server.ts'

const here = '/account/legal-name'

/** The two small forms of the page: the chosen name, which is saved at once, and taking a request back. */
export const answerSmallForm = (visit: Visit, request: Request) =>
  answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (typed.do === 'withdraw') {
      await withdrawNameChange(unit, typed.change ?? '')
      return `${here}?done=withdrawn`
    }
    await changeChosenName(unit, typed.chosenName ?? '')
    return `${here}?done=chosen`
  })

/** Is everything there, and right? Then it is asked for; else the page says what is missing, with what was typed. */
async function askIfRight(unit: Unit<Self>, { typed, refused }: FileFields): Promise<string> {
  const [asked, now] = [typedNameChange(typed), await myLegalName(unit)]
  const evidence = (await waitingEvidence(unit)).length
  const wrong = now ? problemsOfNameChange(asked, { now, evidence, today: unit.today }) : []
  if (refused.length > 0 || wrong.length > 0) return `${here}?check`
  await askForLegalName(unit, asked)
  await forgetKeptForm(unit, here)
  return `${here}?done=asked`
}

/** What each button of the form does, after the papers that came with it are kept. @returns where to go. */
async function doWhatWasAsked(unit: Unit<Self>, fields: FileFields): Promise<string> {
  await keepEvidence(unit, fields.files)
  const [then = '', what = ''] = (fields.typed._then ?? '').split(':')
  if (then === 'language' && isLanguage(what)) return `${here}?lang=${what}`
  if (then === 'remove') await removeEvidence(unit, what)
  return then === 'remove' || then === 'add' ? here : askIfRight(unit, fields)
}

/**
 * Answers the form that asks for another legal name. The papers that can be kept are kept at once, whatever else is wrong, and
 * the words stay with the person until the request is made: sealed, for a day.
 */
export async function answerNameChangeForm(visit: Visit, request: Request) {
  const self = selfOf(visit)
  const limits = await read(visit, self, async (unit) => ({
    mostFiles: Math.max(mostEvidence - (await waitingEvidence(unit)).length, 0),
    mostFileSize: policyOn(visit.house.settings.jurisdiction, unit.today).mostFileSize,
  }))
  let left: FileFields['typed'] | undefined
  const answer = await answerFileForm(visit, request, self, limits, async (unit, fields) => {
    const to = await doWhatWasAsked(unit, fields)
    left = to.endsWith('done=asked') ? undefined : fields.typed
    return to
  })
  if (left) await keepTyped(visit, self, left)
  return answer
}

async function keepTyped({ house }: Visit, { personId }: Self, typed: FileFields['typed']): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) if (name !== '_then') form.set(name, value)
  await keepForm(house, personId, here, form)
}
