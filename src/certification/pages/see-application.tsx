import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { Progress, TaskList, type TaskTone } from '#design/task-list.tsx'
import { speak, type Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { MoneySection } from '#fees/public.tsx'
import { examSteps } from '#exams/public.server.ts'
import { threadsBeside } from '#questions/public.server.ts'
import { QuestionsBeside } from '#questions/public.tsx'
import { datesOf } from '../application-dates.ts'
import { leadOf } from '../application-lead.ts'
import { certifiedWords } from '../certified-messages.ts'
import { AfterTheEnd, WhatIsLeft } from '../approval-part.tsx'
import { ApplicationPath } from '../application-path.tsx'
import { findApplication, type Application } from '../application-store.server.ts'
import { Corrections, Told } from '../corrections-list.tsx'
import { correctionWords } from '../correction-messages.ts'
import { decisionsOf, pointsIn } from '../decision-store.server.ts'
import { DocumentCards } from '../document-cards.tsx'
import { documentsOf } from '../document-store.server.ts'
import type { Document } from '../documents.ts'
import { sections } from '../application-form.ts'
import { applicationLifecycle, isOpen, type ApplicationState } from '../application-lifecycle.ts'
import { statusOfRequirements } from '../eight-requirements.ts'
import { pageWords } from '../form-messages.ts'
import { examByOf } from '../exam-by.server.ts'
import { feeAsOfToday } from '../fee-as-of-today.server.ts'
import { NumberAndHistory } from '../history-link.tsx'
import { keptForAgain } from '../kept-for-again.server.ts'
import { words } from '../messages.ts'
import { requirementWords } from '../requirement-messages.ts'
import { RequirementsList } from '../requirements-list.tsx'
import { seeCorrections } from '../see-corrections.server.ts'
import { hasIssued, trainingBeside, trainingStatus } from '../see-training.server.ts'
import { isTheirsToAdd, TrainingBeside } from '../training-beside.tsx'
import { signatureInTheirName } from '../draft-facts.ts'
import { lastSubmission } from '../submission-store.server.ts'
import { seeDraft } from '../see-draft.server.ts'
import type { ShownAnswer } from '../shown-answers.ts'
import type { PageStatus } from '../tasks.ts'
import type { Route } from './+types/see-application'

async function draftOf(unit: Unit<Self>, application: Application) {
  const { pages, done, minutesLeft, facts, policy } = await seeDraft(unit, application)
  return { pages, done, minutesLeft, policy, requirements: statusOfRequirements(facts, policy, await trainingStatus(unit, application)) }
}

async function returnedOf(unit: Unit<Self>, application: Application, language: Language) {
  const { facts } = await seeDraft(unit, application)
  return { corrections: await seeCorrections(unit, application, facts, language), mustSign: signatureInTheirName(facts) ? undefined : facts.signature ? 'otherName' as const : 'newVersion' as const }
}

/** The grounds of a denial, or why a decision was taken back, while that is the last thing that happened. */
async function lastTold(unit: Unit<Self>, { id, state }: Application) {
  const [last] = await decisionsOf(unit, id)
  return last && last.kind === (state === 'denied' ? 'deny' : 'reopen') ? { kind: last.kind, points: pointsIn(last) } : undefined
}

/** The documents that were sent, and none that was added since to correct something. */
const amongSent = (documents: readonly Document[], sent: readonly ShownAnswer[] = []) =>
  documents.filter(({ fileId }) => sent.some(({ files }) => files?.some(({ id }) => id === fileId)))

const sentOf = async (unit: Unit, { id, sent_on }: Application) => (sent_on ? lastSubmission(unit, id) : undefined)

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  const seen = await read(visit, selfOf(visit), async (unit) => {
    const application = await findApplication(unit, params.reference)
    const sent = await sentOf(unit, application)
    return {
      today: unit.today, dates: { ...datesOf(application), examBy: examByOf(unit, application) }, reference: application.reference,
      draft: application.state === 'draft' ? await draftOf(unit, application) : undefined,
      returned: application.state === 'returned' ? await returnedOf(unit, application, visit.language) : undefined,
      told: application.state === 'denied' || application.state === 'submitted' ? await lastTold(unit, application) : undefined,
      sent: sent?.answers, sentIn: sent?.language, documents: amongSent(await documentsOf(unit, application.id), sent?.answers), charges: await feeAsOfToday(unit, application),
      kept: application.state === 'expired' ? await keptForAgain(unit, application) : undefined,
      threads: await threadsBeside(unit, application.id),
      exam: await examSteps(unit, application.id),
      training: isOpen(application.state) ? { current: await trainingBeside(unit, application), issued: await hasIssued(unit) } : undefined,
    }
  })
  return { ...seen, email: visit.session!.email, stopped: searchParams.has('stopped'), justSent: searchParams.has('sent'), sentAgain: searchParams.has('again'), justPaid: searchParams.has('paid') }
}

const statuses = {
  todo: ['statusTodo', 'todo'], started: ['statusStarted', 'started'], done: ['statusDone', 'done'],
  two: ['statusTwo', 'problem'], young: ['statusYoung', 'done'],
} as const satisfies Record<PageStatus, readonly [keyof typeof words, TaskTone]>

type Draft = NonNullable<Route.ComponentProps['loaderData']['draft']>

function Tasks({ draft: { pages, done, minutesLeft, requirements, policy }, reference }: { draft: Draft; reference: string }) {
  const language = useLanguage()
  const say = speak(words, language)
  const next = pages.find(({ status }) => status !== 'done' && status !== 'young')
  return (
    <>
      <Progress text={say('progress', done, pages.length, minutesLeft)} done={done} all={pages.length} />
      {sections.map((section) => (
        <Section key={section} title={say(section)}>
          <TaskList
            tasks={pages.filter((page) => page.section === section).map(({ page, status }) => ({
              href: `/apply/${reference}/${page}`, title: pageWords[page].title[language],
              status: { text: say(statuses[status][0]), tone: statuses[status][1] },
            }))}
          />
        </Section>
      ))}
      <Actions>
        <ButtonLink href={`/apply/${reference}/${next?.page ?? 'check'}`}>{say(next ? 'goOn' : 'checkAndSend')}</ButtonLink>
        {next && <ButtonLink href={`/apply/${reference}/check`} kind="second">{say('checkAndSend')}</ButtonLink>}
        <ButtonLink href={`/apply/${reference}/discard`} kind="quiet">{say('discard')}</ButtonLink>
      </Actions>
      <Requirements status={requirements} reference={reference} policy={policy} />
    </>
  )
}

function Requirements({ status, reference, policy }: { status: Draft['requirements']; reference: string; policy: Draft['policy'] }) {
  const say = speak(requirementWords, useLanguage())
  return (
    <Section title={say('title')}>
      <p>{say('summary', Object.values(status).filter((one) => one === 'met').length)}</p>
      <RequirementsList status={status} reference={reference} policy={policy} />
    </Section>
  )
}

/** What can be done with a sent application, and after one that has ended. */
function WhatNext({ state, reference }: { state: ApplicationState; reference: string }) {
  const language = useLanguage()
  const say = speak(words, language)
  const steps = applicationLifecycle.allowed(state, 'applicant')
  return (
    <Actions>
      {steps.includes('payByVoucher') && <ButtonLink href={`/apply/${reference}/pay`}>{say('payNow')}</ButtonLink>}
      {steps.includes('withdraw') && <ButtonLink href={`/apply/${reference}/withdraw`} kind="quiet">{say('withdraw')}</ButtonLink>}
      {state === 'certified' && <ButtonLink href="/my-certificate">{speak(certifiedWords, language)('toCertificate')}</ButtonLink>}
      {!isOpen(state) && state !== 'certified' && <ButtonLink href="/apply">{say('startAgainButton')}</ButtonLink>}
    </Actions>
  )
}

export default function SeeApplication({ loaderData }: Route.ComponentProps) {
  const { today, dates, reference, draft, returned, told, sent, sentIn, documents, email, stopped, justSent, sentAgain, justPaid, charges, threads, kept, training, exam } = loaderData
  const language = useLanguage()
  const say = speak(words, language)
  const sayOf = speak(correctionWords, language)
  const unpaid = dates.state === 'awaitingFee'
  const happened = stopped && (draft || returned) ? 'stopped' : sentAgain && dates.state === 'submitted' ? 'sentAgain' : justSent && sent ? 'sent' : justPaid && dates.state === 'submitted' ? 'paid' : undefined
  const happenedText = { stopped: say('stopped', email), sent: say(unpaid ? 'sentUnpaidText' : 'sentText'), paid: say('paidText'), sentAgain: sayOf('sentAgainText') }
  const notice = happened && <Notice tone="success" title={happened === 'sentAgain' ? sayOf('sentAgainTitle') : say(`${happened}Title`)}>{happenedText[happened]}</Notice>
  return (
    <>
      <title>{`${say('myApplication')} · Alongside`}</title>
      <Page
        title={say('myApplication')} lead={leadOf(dates, today, language)} notice={notice}
        asideFirst={!draft && !returned && !unpaid && !(training && dates.state === 'approved' && isTheirsToAdd(training.current))}
        aside={<ApplicationPath dates={dates} today={today} language={language} readBy="applicant" training={training?.current} exam={exam} />}
      >
        <NumberAndHistory reference={reference} />
        {returned && <Corrections {...returned} reference={reference} />}
        {told && <Told {...told} reference={reference} />}
        {training && dates.state === 'approved' && <TrainingBeside {...training} reference={reference} approvedThrough={dates.validThrough} today={today} />}
        {draft ? <Tasks draft={draft} reference={reference} /> : <WhatNext state={dates.state} reference={reference} />}
        {training && dates.state !== 'approved' && <TrainingBeside {...training} reference={reference} approvedThrough={null} today={today} />}
        {dates.examBy && (
          <WhatIsLeft
            validThrough={dates.validThrough!} examBy={dates.examBy} today={today} trainingDone={training?.current?.state === 'accepted' && !training.current.isOver}
            trainingWithUs={training?.current?.state === 'inReview'} isOpen={exam?.state === 'open'} exam={exam}
          />
        )}
        {kept && <AfterTheEnd kept={kept} />}
        <MoneySection charges={charges} reader="person" />
        <QuestionsBeside threads={threads} reference={reference} readBy="person" />
        {sent && (
          <Section title={say('whatYouSent')}>
            <div lang={sentIn}><SummaryList rows={sent.map(({ wording, answer }) => ({ question: wording, answer }))} /></div>
            <DocumentCards documents={documents} under={`/apply/${reference}`} />
          </Section>
        )}
      </Page>
    </>
  )
}
