import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts, SummaryList } from '#design/summary-list.tsx'
import { Progress, TaskList, type TaskTone } from '#design/task-list.tsx'
import { speak } from '#platform/languages.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { datesOf } from '../application-dates.ts'
import { leadOf } from '../application-lead.ts'
import { ApplicationPath } from '../application-path.tsx'
import { findApplication, type Application } from '../application-store.server.ts'
import { pageWords, words } from '../messages.ts'
import { seeDraft } from '../see-draft.server.ts'
import type { ShownAnswer } from '../shown-answers.ts'
import type { PageStatus } from '../tasks.ts'
import type { Route } from './+types/see-application'

async function draftOf(unit: Unit, application: Application) {
  const { pages, done, minutesLeft } = await seeDraft(unit, application)
  return { pages, done, minutesLeft }
}

async function sentOf(unit: Unit, application: Application) {
  const row = await unit.db.selectFrom('submissions').select('answers').where('application_id', '=', application.id)
    .orderBy('number', 'desc').executeTakeFirst()
  return row?.answers as ShownAnswer[] | undefined
}

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  const seen = await read(visit, selfOf(visit), async (unit) => {
    const application = await findApplication(unit, params.reference)
    return {
      today: unit.today, dates: datesOf(application), reference: application.reference,
      draft: application.state === 'draft' ? await draftOf(unit, application) : undefined,
      sent: await sentOf(unit, application),
    }
  })
  return { ...seen, email: visit.session!.email, stopped: searchParams.has('stopped'), justSent: searchParams.has('sent') }
}

const statuses = {
  todo: ['statusTodo', 'todo'], started: ['statusStarted', 'started'], done: ['statusDone', 'done'],
  two: ['statusTwo', 'problem'], young: ['statusYoung', 'done'],
} as const satisfies Record<PageStatus, readonly [keyof typeof words, TaskTone]>

type Draft = NonNullable<Route.ComponentProps['loaderData']['draft']>

function Tasks({ draft: { pages, done, minutesLeft }, reference }: { draft: Draft; reference: string }) {
  const language = useLanguage()
  const say = speak(words, language)
  const next = pages.find(({ status }) => status !== 'done' && status !== 'young')
  return (
    <>
      <Progress text={say('progress', done, pages.length, minutesLeft)} done={done} all={pages.length} />
      {(['whoYouAre', 'livedExperience'] as const).map((section) => (
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
    </>
  )
}

export default function SeeApplication({ loaderData }: Route.ComponentProps) {
  const { today, dates, reference, draft, sent, email, stopped, justSent } = loaderData
  const language = useLanguage()
  const say = speak(words, language)
  const happened = stopped && draft ? 'stopped' : justSent && sent ? 'sent' : undefined
  const notice = happened && (
    <Notice tone="success" title={say(`${happened}Title`)}>{happened === 'stopped' ? say('stopped', email) : say('sentText')}</Notice>
  )
  return (
    <>
      <title>{`${say('myApplication')} · Alongside`}</title>
      <Page
        title={say('myApplication')} lead={leadOf(dates, today, language)} notice={notice}
        asideFirst={!draft}
        aside={<ApplicationPath dates={dates} today={today} language={language} readBy="applicant" />}
      >
        <Facts facts={[{ term: say('reference'), detail: reference }]} />
        {draft && <Tasks draft={draft} reference={reference} />}
        {sent && (
          <Section title={say('whatYouSent')}>
            <SummaryList rows={sent.map(({ wording, answer }) => ({ question: wording, answer }))} />
          </Section>
        )}
        {dates.state === 'discarded' && <Actions><ButtonLink href="/apply">{say('start')}</ButtonLink></Actions>}
      </Page>
    </>
  )
}
