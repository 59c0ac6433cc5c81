import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import type { Typed } from '#platform/answers.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { answerNameChangeForm, answerSmallForm } from '../change-legal-name-form.server.ts'
import { ChangeForm, ChosenName, Declined, formOnPage, OpenChange } from '../change-legal-name-parts.tsx'
import { seeNames, type NamesSeen } from '../change-legal-name-page.server.ts'
import { words } from '../messages.ts'
import { nameWords } from '../name-change-messages.ts'
import { nameProblems } from '../name-change-problems.ts'
import { problemsOfNameChange, typedNameChange } from '../name-change-rules.ts'
import type { Route } from './+types/change-legal-name'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: (loaderData: unknown) => formOnPage(loaderData as NamesSeen | undefined) }

const happenings = { asked: 'askedDone', withdrawn: 'withdrawnDone', chosen: 'chosenSaved' } as const

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const done = (['asked', 'withdrawn', 'chosen'] as const).find((one) => one === asked.get('done'))
  return { ...(await read(visit, selfOf(visit), (unit) => seeNames(unit, visit))), done, check: asked.has('check') }
}

/** A form with papers is received by its own hand; the small ones were read already. */
export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const brings = /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
  return brings ? answerNameChangeForm(visit, request) : answerSmallForm(visit, request)
}

/** What is wrong with what is still on the page: with what was sent, and when it was to be asked for, with all of it. */
function problemsHere({ seen, typed, sent }: { seen: Route.ComponentProps['loaderData']; typed: Typed; sent: Route.ComponentProps['actionData'] }) {
  const asks = sent ? sent.typed._then === 'ask' : seen.check
  const ofAsking = asks && seen.legal && !seen.open
    ? problemsOfNameChange(typedNameChange(typed), { now: seen.legal, evidence: seen.evidence.length, today: seen.today }) : []
  const more = ofAsking.filter(({ code, field }) => !sent?.problems.some((one) => one.code === code || (one.field === 'files' && field === 'files')))
  return [...(sent?.problems ?? []), ...more]
}

export default function ChangeLegalName({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  const typed: Typed = { ...seen.kept, ...actionData?.typed }
  const problems = nameProblems(problemsHere({ seen, typed, sent: actionData }), language)
  const part = { seen, typed, problems }
  const declined = !seen.open && seen.declined && <Declined declined={seen.declined} />
  // Whoever comes from the letter reads the answer first; what they are doing right now goes before it.
  const news = seen.done && !actionData ? (
    <Notice tone="success" title={say(happenings[seen.done])}>{seen.done === 'asked' ? say('askedDoneText') : undefined}</Notice>
  ) : undefined
  const isFirst = !news && problems.length === 0
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page
        title={say('title')} lead={say('lead')} back={{ href: '/account', text: speak(words, language)('account') }}
        notice={news ?? (isFirst && declined)}
      >
        <ErrorSummary language={language} problems={problems} />
        <ChosenName {...part} isNew={!actionData} />
        <Section title={say('legalTitle')}>
          {seen.legal ? <Facts facts={[
            { term: say('legalNow'), detail: seen.legal.name }, { term: say('legalSince'), detail: dateInWords(seen.legal.startsOn, language) },
          ]} /> : <p>{say('noLegal')} <a href="/apply">{say('toApplication')}</a></p>}
        </Section>
        {seen.open && <OpenChange seen={seen} open={seen.open} />}
        {!isFirst && declined}
        {seen.mayAsk && <ChangeForm {...part} />}
        {seen.earlier.length > 0 && (
          <Section title={say('earlier')}>
            <ul>{seen.earlier.map(({ id, newName, state, decidedOn, askedOn }) => (
              <li key={id}><bdi>{newName}</bdi> · {say(`state-${state}`)} · {dateInWords(decidedOn ?? askedOn, language)}</li>
            ))}</ul>
          </Section>
        )}
      </Page>
    </>
  )
}
