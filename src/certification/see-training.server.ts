import { completionById, completionsOf, providersToChoose, providerStanding } from '#learning/public.server.ts'
import { isBefore } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keptForm } from '#platform/kept-forms.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { isOpen } from './application-lifecycle.ts'
import { findApplication, type Application } from './application-store.server.ts'
import { pointsIn } from './decision-store.server.ts'
import type { RequirementStatus } from './eight-requirements.ts'
import { problemsOfCertificate } from './judge-certificate.ts'
import { askedOfTraining, countsThrough } from './training-policy.server.ts'
import { trainingDecisionsOf } from './training-decision-store.server.ts'
import { comparedNames, judgeForm, type JudgedForm } from './training-form.server.ts'
import { judgedBy } from './training-judged.server.ts'
import { waitingPaper } from './training-paper.server.ts'
import { isApprovedOn } from './training-reviews.server.ts'
import { currentIn, myCertificates, type TrainingCertificate } from './training-store.server.ts'

/** Why it was refused, or opened again, while that is the last thing that happened. */
async function lastTold(unit: Unit<Self>, { id, state }: TrainingCertificate) {
  const [last] = await trainingDecisionsOf(unit, id)
  if (!last || last.kind === 'accept' || (last.kind === 'refuse') !== (state === 'refused')) return []
  return pointsIn(last)
}

const paperOf = ({ file_id, file_name, file_bytes, file_previews }: TrainingCertificate) =>
  (file_id ? { id: file_id, name: file_name!, bytes: Number(file_bytes), previews: file_previews! } : undefined)

/** What is short of a certificate: where it is, and until when. */
export const shortOf = (unit: Unit, certificate: TrainingCertificate, { jurisdiction_id }: Pick<Application, 'jurisdiction_id'>) => {
  const through = countsThrough(unit, jurisdiction_id, certificate.completed_on)
  return {
    id: certificate.id, state: certificate.state, addedOn: certificate.added_on, reviewDueOn: certificate.review_due_on, decidedOn: certificate.decided_on,
    completedOn: certificate.completed_on, quarterHours: certificate.quarter_hours, countsThrough: through, isOver: isBefore(through, unit.today),
  }
}
export type ShortTraining = ReturnType<typeof shortOf>

async function seeCertificate(unit: Unit<Self>, application: Application, certificate: TrainingCertificate) {
  const { provider_id: providerId, completed_on: completedOn, language, printed_name: printedName, quarter_hours: quarterHours } = certificate
  const by = await judgedBy(unit, application, { providerId, completedOn, language })
  const issued = certificate.completion_id ? await completionById(unit, certificate.completion_id) : undefined
  return {
    ...shortOf(unit, certificate, application), language, printedName, paper: paperOf(certificate), isIssued: issued !== undefined,
    isWithdrawn: issued?.withdrawn !== undefined, provider: (await providerStanding(unit, providerId, completedOn, language)).name,
    problems: certificate.state === 'stored'
      ? [...problemsOfCertificate({ quarterHours, completedOn, printedName }, by), ...(issued?.withdrawn ? [{ code: 'completionGone' }] : [])] : [],
    told: await lastTold(unit, certificate),
  }
}

/** What the provider has issued for this training and can be used now. */
async function usable(unit: Unit<Self>, certificates: readonly TrainingCertificate[]) {
  const used = certificates.filter(({ state }) => state !== 'removed').map(({ completion_id }) => completion_id)
  return (await completionsOf(unit)).filter(({ id, training, withdrawn }) => training === 'core80' && !withdrawn && !used.includes(id))
    .map(({ id, providerName, hours, completedOn }) => ({ id, providerName, hours, completedOn, formId: newId() }))
}

/** Has a provider issued something that this person could hand in, and has not? */
export const hasIssued = async (unit: Unit<Self>): Promise<boolean> => (await usable(unit, await myCertificates(unit))).length > 0

const mayAdd = (current: ShortTraining | undefined, wants: boolean) =>
  !current || current.state === 'refused' || (current.state === 'accepted' && current.isOver) || (current.state === 'stored' && wants)

const nothingYet: JudgedForm = { read: undefined, problems: [], names: undefined }

/** The form with what was typed until now, and what is wrong with it when it was to be sent. */
async function seeForm(unit: Unit<Self>, { url, house }: Visit, application: Application) {
  const [kept, paper] = [(await keptForm(unit, url.pathname))?.typed, await waitingPaper(unit)]
  const judged = url.searchParams.has('check') ? await judgeForm(unit, application.reference, kept ?? {}) : nothingYet
  return {
    kept, paper: paper && { ...paper, bytes: Number(paper.bytes) }, providers: await providersToChoose(unit), formId: newId(),
    problems: judged.problems, names: judged.names, compared: comparedNames(judged),
    mostFileSize: policyOn(house, application.jurisdiction_id, unit.today).mostFileSize,
  }
}

/** Everything on the page of one's training certificate. @throws {NotFound} */
export async function seeTraining(unit: Unit<Self>, visit: Visit, reference: string) {
  const application = await findApplication(unit, reference)
  const certificates = await myCertificates(unit)
  const found = currentIn(certificates)
  const current = found && (await seeCertificate(unit, application, found))
  const asked = visit.url.searchParams
  const open = isOpen(application.state)
  const adds = open && mayAdd(current, asked.has('form') || asked.has('check'))
  return {
    today: unit.today, reference: application.reference, open, current,
    approvedThrough: isApprovedOn(application, unit.today) ? application.valid_through : null,
    form: adds ? await seeForm(unit, visit, application) : undefined,
    issued: open && (!current || current.state !== 'inReview') && (adds || current?.state === 'stored') ? await usable(unit, certificates) : [],
    asked: askedOfTraining(unit, application.jurisdiction_id, unit.today), reviewDays: policyOn(unit.house, application.jurisdiction_id, unit.today).trainingReviewDays,
    removeForm: newId(),
  }
}
export type TrainingPage = Awaited<ReturnType<typeof seeTraining>>

/** How the requirement of the training stands, for the list of the eight. */
export async function trainingStatus(unit: Unit<Self>, application: Application): Promise<RequirementStatus> {
  const current = await trainingBeside(unit, application)
  if (current?.state === 'accepted') return current.isOver ? 'later' : 'met'
  return current?.state === 'stored' || current?.state === 'inReview' ? 'kept' : 'later'
}

/** The certificate beside the application of its person; none when there is none. */
export async function trainingBeside(unit: Unit<Self>, application: Application): Promise<ShortTraining | undefined> {
  const current = currentIn(await myCertificates(unit))
  return current && shortOf(unit, current, application)
}
