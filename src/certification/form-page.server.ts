import { timeInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keptForm } from '#platform/kept-forms.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { agreementInEffect } from '#people/public.server.ts'
import { answerFrom, questionsOn, type Answers, type PageName } from './application-form.ts'
import { findApplication } from './application-store.server.ts'
import { documentsOfKind, isPageOpen, mayChange } from './correcting.ts'
import { documentKindOf } from './documents.ts'
import { signatureInTheirName } from './draft-facts.ts'
import { comparisonOf } from './printed-name.ts'
import { problemsOfAge, problemsOfPage } from './requirements.ts'
import { seeDraft } from './see-draft.server.ts'
import { pointsAsked } from './decision-store.server.ts'
import { shownText } from './typed-answers.ts'

/** The answers that a kept form had on this page, over what is saved. */
async function withKept(unit: Unit<Self>, page: PageName, address: string, answers: Answers) {
  const kept = await keptForm(unit, address)
  if (!kept) return { answers, kept: false, shown: undefined, typedName: undefined }
  const typed = Object.fromEntries(questionsOn(page).map((question) => [question, answerFrom(question, kept.typed, kept.chosen)]))
  return { answers: { ...answers, ...typed }, kept: true, shown: kept.typed.shown, typedName: kept.typed.typedName }
}

/** Everything that one page of the form shows. @throws {NotFound} */
export async function seeFormPage(unit: Unit<Self>, visit: Visit, reference: string, page: PageName) {
  const application = await findApplication(unit, reference)
  const { saved, facts, policy } = await seeDraft(unit, application)
  const here = saved.filter(({ question }) => questionsOn(page).includes(question))
  const { answers, kept, shown, typedName } = await withKept(unit, page, visit.url.pathname, facts.answers)
  const latest = here.map(({ savedAt }) => savedAt).sort((a, b) => b.getTime() - a.getTime())[0]
  const kind = documentKindOf(page)
  const signature = signatureInTheirName(facts)
  const points = application.state === 'returned' ? (await pointsAsked(unit, application.id)).filter((point) => point.page === page) : []
  const agreement = page === 'ethics' ? agreementInEffect(visit.house.settings, 'code-of-ethics', visit.language, unit.today) : undefined
  return {
    page, answers, kept, policy, reference, kind, typedName, formId: newId(), isOpen: isPageOpen(application, page, signature !== undefined), points,
    isDraft: application.state === 'draft', isReturned: application.state === 'returned', questions: questionsOn(page).filter((question) => mayChange(application, question)),
    documentsOpen: kind !== undefined && mayChange(application, documentsOfKind(kind)),
    shown: shown ?? shownText(here),
    two: here.filter(({ other }) => other !== undefined),
    problems: visit.url.searchParams.has('check')
      ? [...problemsOfPage(page, facts, unit.today), ...(page === 'birth-date' ? problemsOfAge(facts.answers, policy) : [])]
      : [],
    savedAt: latest && timeInWords(latest, visit.language, visit.house.timeZone),
    documents: kind ? facts.documents.filter((one) => one.kind === kind) : [],
    comparison: page === 'identity' ? comparisonOf(facts.answers) : undefined,
    agreement: agreement && { version: agreement.version, hash: agreement.hash, code: agreement.text },
    signature, signedAs: facts.signature?.typedName, voucher: facts.voucher,
    room: policy.mostFiles - facts.documents.length,
  }
}
export type FormPage = Awaited<ReturnType<typeof seeFormPage>>
