import { answerForm } from '#platform/answer-form.server.ts'
import { answerFileForm, type FileFields } from '#platform/file-form.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keepForm } from '#platform/kept-forms.server.ts'
import { isLanguage } from '#platform/languages.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, type Visit } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { changeChosenName } from './change-chosen-name.server.ts'
import { askForLegalName, withdrawNameChange } from './change-legal-name.server.ts'
import { tidyName } from './legal-name.ts'
import { keepEvidence, removeEvidence, waitingEvidence } from './name-change-evidence.server.ts'
import { mostEvidence, problemsOfNameChange, typedNameChange } from './name-change-rules.ts'
import { currentName, myLegalName } from './name-records.server.ts'

const here = '/account/legal-name'

/** The two small forms of the page: the chosen name, which is saved at once, and taking a request back. */
export async function answerSmallForm(visit: Visit, request: Request) {
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (typed.do === 'withdraw') {
      await withdrawNameChange(unit, typed.change ?? '')
      return `${here}?done=withdrawn`
    }
    await changeChosenName(unit, typed.chosenName ?? '')
    await forgetKeptForm(unit, here)
    return `${here}?done=chosen`
  })
}

/** Is everything there, and right? Then it is asked for; else the page says what is missing, with what was typed. */
async function askIfRight(unit: Unit<Self>, { typed, refused }: FileFields): Promise<string> {
  const [asked, now] = [typedNameChange(typed), await myLegalName(unit)]
  const evidence = (await waitingEvidence(unit)).length
  const wrong = now ? problemsOfNameChange(asked, { now, evidence, today: unit.today }) : []
  if (refused.length > 0 || wrong.length > 0) return `${here}?check`
  await askForLegalName(unit, asked)
  return `${here}?done=asked`
}

/** Was another chosen name typed than the one that is saved? */
const changesChosen = async (unit: Unit<Self>, { chosenName }: FileFields['typed']) =>
  chosenName !== undefined && tidyName(chosenName) !== ((await currentName(unit, 'chosen'))?.full_name ?? '')

/** The button that was pressed. Enter presses none: it saves the chosen name when that is new, or when nothing else is filled in. */
async function pressed(unit: Unit<Self>, { typed, files, refused }: FileFields): Promise<string> {
  if (typed._then) return typed._then
  const { givenNames, familyNames, since } = typedNameChange(typed)
  const asks = [givenNames, familyNames, ...Object.values(since), ...files, ...refused].some(Boolean)
  return await changesChosen(unit, typed) || (typed.chosenName !== undefined && !asks) ? 'chosen' : 'ask'
}

/** What each button of the form does, after the papers that came with it are kept. @returns where to go. */
async function doWhatWasAsked(unit: Unit<Self>, fields: FileFields): Promise<string> {
  await keepEvidence(unit, fields.files)
  const [then = '', what = ''] = (await pressed(unit, fields)).split(':')
  if (then === 'language' && isLanguage(what)) return `${here}?lang=${what}`
  if (then === 'chosen') {
    await changeChosenName(unit, fields.typed.chosenName ?? '')
    return `${here}?done=chosen`
  }
  if (then === 'remove') await removeEvidence(unit, what)
  return then === 'remove' || then === 'add' ? here : askIfRight(unit, fields)
}

/**
 * Answers the form that asks for another legal name. The papers that can be kept are kept at once, whatever else is wrong, and
 * the words stay with the person until the request is made: sealed, for a day. What one button does not take, waits for the other.
 */
export async function answerNameChangeForm(visit: Visit, request: Request) {
  const self = selfOf(visit)
  const limits = await read(visit, self, async (unit) => ({
    mostFiles: Math.max(mostEvidence - (await waitingEvidence(unit)).length, 0),
    mostFileSize: policyOn(visit.house, visit.house.settings.jurisdiction, unit.today).mostFileSize,
  }))
  let left: FileFields['typed'] | undefined
  const answer = await answerFileForm(visit, request, self, limits, async (unit, fields) => {
    const to = await doWhatWasAsked(unit, fields)
    left = await leftAfter(unit, to, fields.typed)
    return to
  })
  if (left) await keepTyped(visit, self, left)
  return answer
}

/** What of the form is not saved yet. */
async function leftAfter(unit: Unit<Self>, to: string, typed: FileFields['typed']): Promise<FileFields['typed']> {
  const { chosenName = '', ...change } = typed
  return { ...(to.endsWith('done=asked') ? {} : change), ...(await changesChosen(unit, typed) && { chosenName }) }
}

async function keepTyped({ house }: Visit, self: Self, typed: FileFields['typed']): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) if (name !== '_then') form.set(name, value)
  if (!(await keepForm(house, self.personId, here, form))) await unitOfWork(house, self, (unit) => forgetKeptForm(unit, here))
}
