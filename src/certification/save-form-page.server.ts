import type { Fields } from '#platform/answer-form.server.ts'
import { formIn } from '#platform/answers.server.ts'
import type { InspectedFile } from '#platform/inspect-file.server.ts'
import { forgetKeptForm } from '#platform/kept-forms.server.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { recordFile } from '#platform/file-records.server.ts'
import { signAgreement } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { questionsOn, readAnswers, type Answers, type PageName, type Question } from './application-form.ts'
import { answersIn, findApplication, lockApplication } from './application-store.server.ts'
import { addDocuments, moveDocument, removeDocument } from './change-documents.server.ts'
import { isWritten } from './correcting.ts'
import { signatureInTheirName } from './draft-facts.ts'
import { documentsOf } from './document-store.server.ts'
import { documentKindOf, type DocumentKind } from './documents.ts'
import { comparisonOf, differs } from './printed-name.ts'
import { saveAnswers, type SavedPage } from './save-answers.server.ts'
import { seeDraft } from './see-draft.server.ts'
import { settleAnswers } from './settle-answers.server.ts'
import { nextPage } from './tasks.ts'
import { typedAnswers } from './typed-answers.ts'

export interface SentPage {
  readonly reference: string
  readonly page: PageName
  /** The page's address, under which a kept form lies. */
  readonly address: string
  readonly language: Language
}

/** Where to go after saving: as the button says; onwards only when this page has nothing wrong in it. */
export async function goOnFrom(
  unit: Unit<Self>, { page, reference }: SentPage, then: string, known?: Pick<SavedPage, 'application' | 'saved'>,
): Promise<string> {
  const here = `/apply/${reference}`
  const [kind, language] = then.split(':')
  if (kind === 'language' && isLanguage(language)) return `${here}/${page}?lang=${language}`
  if (kind === 'stop') return `${here}?stopped`
  if (kind === 'add' || kind === 'remove' || kind === 'move') return `${here}/${page}`
  const application = known?.application ?? (await findApplication(unit, reference))
  const { pages } = await seeDraft(unit, application, known?.saved)
  const { status } = pages.find((one) => one.page === page)!
  if (status !== 'done') return `${here}/${page}?check`
  if (application.state === 'returned') return here
  return `${here}/${nextPage(page, pages) ?? 'check'}`
}

const choicesIn = (page: PageName, typed: Fields['typed']) => new Map(questionsOn(page).flatMap((question): [Question, 'saved' | 'other'][] => {
  const choice = typed[`keep-${question}`]
  return choice === 'saved' || choice === 'other' ? [[question, choice]] : []
}))

/** Keeps the files that are not among the documents already: one whose answer was lost may come again. */
async function keepFiles(unit: Unit<Self>, reference: string, kind: DocumentKind, files: readonly InspectedFile[], most: number) {
  if (files.length === 0) return
  const { id } = await lockApplication(unit, reference)
  const there = (await documentsOf(unit, id)).filter((one) => one.kind === kind).map(({ sha256 }) => sha256)
  const fresh = files.filter(({ sha256 }, place) => ![...there, ...files.slice(0, place).map((one) => one.sha256)].includes(sha256))
  for (const file of fresh) await recordFile(unit, file, kind)
  await addDocuments(unit, reference, kind, fresh.map((file) => ({ ...file, fileId: file.id })), most)
}

async function changeDocuments(unit: Unit<Self>, reference: string, then: string): Promise<void> {
  const [kind, id] = then.split(':')
  if (kind === 'remove') await removeDocument(unit, reference, id ?? '')
  if (kind === 'move') await moveDocument(unit, reference, id ?? '')
}

/** Whether the name on the ID differs from the legal name, and the page that was sent has not said so about these very names. */
function namesDifferUnseen(answers: Answers, compared = ''): boolean {
  const comparison = comparisonOf(answers)
  return differs(comparison) && comparison.of !== compared
}

/**
 * Does what a page of the form asks: saves what was typed, right or wrong; adds, removes and moves documents; settles two
 * answers; reserves a voucher.
 * @returns where to go on.
 * @throws {Refused}
 */
export async function saveFormPage(
  unit: Unit<Self>, sent: SentPage, { typed, chosen }: Fields, files: readonly InspectedFile[] = [], mostFiles = 0,
): Promise<string> {
  const { page, reference, address } = sent
  const then = typed._then ?? ''
  if (then === 'settle') {
    await settleAnswers(unit, reference, choicesIn(page, typed))
    return goOnFrom(unit, sent, then)
  }
  const done = await saveAnswers(unit, reference, typedAnswers(page, typed, chosen), address, formIn(typed))
  const kind = documentKindOf(page)
  if (kind) await keepFiles(unit, reference, kind, files, mostFiles)
  await changeDocuments(unit, reference, then)
  if (done.asked.length > 0) return `/apply/${reference}/${page}`
  if (page === 'identity' && then === '' && namesDifferUnseen(answersIn(done.saved), typed.compared)) return `/apply/${reference}/${page}#names`
  return goOnFrom(unit, sent, then, done)
}

/**
 * Signs the Code of Ethics as it was read, with the person's legal name.
 * @returns where to go on. @throws {Refused}
 */
export async function signFormPage(unit: Unit<Self>, sent: SentPage, { typed }: Fields): Promise<string> {
  const then = typed._then ?? ''
  if (then !== '') return goOnFrom(unit, sent, then)
  const application = await findApplication(unit, sent.reference)
  if (!isWritten(application)) throw new Refused([{ code: 'notADraft' }])
  const { facts } = await seeDraft(unit, application)
  if (!signatureInTheirName(facts)) {
    await signAgreement(unit, {
      agreement: 'code-of-ethics', version: typed.version ?? '', seenHash: typed.seen ?? '', language: isLanguage(typed.language) ? typed.language : sent.language,
      typedName: typed.typedName ?? '', expected: fullName(readAnswers(facts.answers).legalName),
    })
  }
  await forgetKeptForm(unit, sent.address)
  return goOnFrom(unit, sent, then)
}
