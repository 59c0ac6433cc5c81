import { completionById, providersToChoose } from '#learning/public.server.ts'
import { answerForm } from '#platform/answer-form.server.ts'
import { answerFileForm, type FileFields } from '#platform/file-form.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keepForm } from '#platform/kept-forms.server.ts'
import { isLanguage } from '#platform/languages.ts'
import { Refused, type Problem } from '#platform/problems.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, type Visit } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { addTraining, removeTraining } from './add-training.server.ts'
import { findApplication } from './application-store.server.ts'
import { judgeCertificate, problemsOfCertificate } from './judge-certificate.ts'
import { readTraining, typedTraining, type ReadTraining } from './training-form.ts'
import { inQuarters } from './training-hours.ts'
import { judgedBy } from './training-judged.server.ts'
import { keepPaper, removePaper, waitingPaper } from './training-paper.server.ts'

type Typed = FileFields['typed']

/** What is wrong with what was typed; and the names, where only a person can say whether they are the same. */
export interface JudgedForm {
  readonly read: ReadTraining | undefined
  readonly problems: readonly Problem[]
  readonly names: { readonly legal: string; readonly printed: string } | undefined
}

/** The form as the rules see it, before anything is sent. @throws {NotFound} */
export async function judgeForm(unit: Unit<Self>, reference: string, typed: Typed): Promise<JudgedForm> {
  const application = await findApplication(unit, reference)
  const { read, problems } = readTraining(typedTraining(typed), (await providersToChoose(unit)).map(({ id }) => id))
  const paper = (await waitingPaper(unit)) ? [] : [{ code: 'paperMissing', field: 'files' }]
  if (!read) return { read, problems: [...problems, ...paper], names: undefined }
  const by = await judgedBy(unit, application, read)
  const name = judgeCertificate(read, by).find(({ check }) => check === 'name')
  const differs = name?.verdict === 'look' && by.legalNames[0] !== undefined
  return { read, problems: [...problemsOfCertificate(read, by), ...paper], names: differs ? { legal: by.legalNames[0]!, printed: read.printedName } : undefined }
}

/** Which names a page that showed their difference was about. */
export const comparedNames = ({ names }: Pick<JudgedForm, 'names'>): string => (names ? JSON.stringify([names.legal, names.printed]) : '')

/** Is everything there, and right? Then it is added; else the page says what is missing, with what was typed. */
async function addIfRight(unit: Unit<Self>, reference: string, here: string, { typed, refused }: FileFields): Promise<string> {
  const judged = await judgeForm(unit, reference, typed)
  if (refused.length > 0 || judged.problems.length > 0) return `${here}?check`
  if (judged.names && typed._compared !== comparedNames(judged)) return `${here}?check#names`
  const { id, name, type, bytes, previews } = (await waitingPaper(unit))!
  const state = await addTraining(unit, reference, { ...judged.read!, paper: { id, name, type, bytes, previews } })
  return `${here}?done=${state}`
}

/** What each button of the form does, after the paper that came with it is kept. @returns where to go. */
async function doWhatWasAsked(unit: Unit<Self>, reference: string, here: string, fields: FileFields): Promise<string> {
  await findApplication(unit, reference)
  await keepPaper(unit, fields.files)
  const [then = '', what = ''] = (fields.typed._then ?? '').split(':')
  if (then === 'language' && isLanguage(what)) return `${here}?form&lang=${what}`
  if (then === 'remove') await removePaper(unit)
  return then === 'remove' || then === 'paper' ? `${here}?form` : addIfRight(unit, reference, here, fields)
}

/** What was typed stays with the person until it is added: sealed, for a day. */
async function keepTyped({ house }: Visit, self: Self, here: string, typed: Typed): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) if (!name.startsWith('_')) form.set(name, value)
  if (!(await keepForm(house, self.personId, here, form))) await unitOfWork(house, self, (unit) => forgetKeptForm(unit, here))
}

/**
 * Answers the form that adds a certificate. The paper is kept at once, whatever else is wrong, and so is what was typed: nobody takes
 * a photo twice because of a number.
 */
async function answerTrainingForm(visit: Visit, request: Request, reference: string) {
  const [self, here] = [selfOf(visit), visit.url.pathname]
  const { mostFileSize } = await read(visit, self, async (unit) =>
    policyOn(visit.house, (await findApplication(unit, reference)).jurisdiction_id, unit.today))
  let left: Typed | undefined
  const answer = await answerFileForm(visit, request, self, { mostFiles: 1, mostFileSize }, async (unit, fields) => {
    const to = await doWhatWasAsked(unit, reference, here, fields)
    if (to.includes('done=')) await forgetKeptForm(unit, here)
    else left = fields.typed
    return to
  })
  if (left) await keepTyped(visit, self, here, left)
  return answer
}

/** Takes over a completion that the provider issued to this person. @throws {Refused} when it is not there, or not theirs. */
async function useCompletion(unit: Unit<Self>, reference: string, id: string): Promise<'stored' | 'inReview'> {
  const issued = await completionById(unit, id)
  if (!issued || issued.withdrawn || issued.training !== 'core80') throw new Refused([{ code: 'completionGone' }])
  const { providerId, hours, completedOn, language, name } = issued
  return addTraining(unit, reference, { providerId, quarterHours: inQuarters(hours), completedOn, language, printedName: name, completionId: id })
}

/** The small forms of the page: use what the provider issued, and take back what was added. */
async function answerSmallForm(visit: Visit, request: Request, reference: string) {
  await keepOnSwitch(visit, request)
  const here = visit.url.pathname
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    await findApplication(unit, reference)
    if (typed._do === 'use') return `${here}?done=${await useCompletion(unit, reference, typed._completion ?? '')}`
    if (typed._do !== 'remove') throw new Refused([{ code: 'formIncomplete' }])
    await removeTraining(unit, reference, typed._certificate ?? '')
    return `${here}?done=removed`
  })
}

/** A form with a paper is received by its own hand; the small ones were read already. */
export const answerTraining = (visit: Visit, request: Request, reference: string) =>
  (/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
    ? answerTrainingForm(visit, request, reference) : answerSmallForm(visit, request, reference))
