import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Letter } from '#design/letter.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { copyNote } from '#platform/mail-page.ts'
import { inPlaceOfSign, maySignsBeMissing } from '#platform/missing-signs.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { HowItWent, letterName } from '../how-it-went.tsx'
import { stepsOfLetter } from '../letter-gone.ts'
import { letterProblemWords, letterWords } from '../letter-messages.ts'
import { noteLetterCameBack, printLetterToo, sendLetterAgain } from '../letter-steps.server.ts'
import { letterKeepers } from '../routes.ts'
import { seeLetter } from '../see-letter.server.ts'
import type { Route } from './+types/see-letter'

const steps = { sentAgain: sendLetterAgain, cameBack: noteLetterCameBack, putOnPaper: printLetterToo } as const
type Step = keyof typeof steps
const stepNames = Object.keys(steps) as Step[]

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const done = stepNames.find((one) => one === visit.url.searchParams.get('done'))
  const letter = await read(visit, staffOf(visit, letterKeepers), (unit) => seeLetter(unit, params.message))
  const { text, ...shown } = letter
  return {
    ...shown, done, lookFirst: maySignsBeMissing(text), note: copyNote(letter.language, letter.firstWrittenOn), may: stepsOfLetter(letter, letter.isOwn),
    formIds: { sentAgain: newId(), cameBack: newId(), putOnPaper: newId() },
  }
}

export const action = ({ request, context, params: { message } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, letterKeepers), async (unit, { typed }) => {
    const step = stepNames.find((one) => one === typed.do) ?? 'sentAgain'
    await steps[step](unit, message)
    return `/review/letters/${message}?done=${step}`
  })
}

type Seen = Awaited<ReturnType<typeof loader>>

/** What can be done about the letter now, each with a line on what it does. */
function Steps({ seen }: { readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  const { may, formIds } = seen
  const step = (name: Step, text: string, hint: string) => (
    <Form formId={formIds[name]} language={language}>
      <Hidden name="do" value={name} />
      <p>{hint}</p>
      <Actions><Button kind={name === 'sentAgain' ? 'main' : 'second'}>{text}</Button></Actions>
    </Form>
  )
  return (
    <>
      {may.sendAgain && step('sentAgain', say('sendAgain'), say('sendAgainHint'))}
      {may.putOnPaper && step('putOnPaper', say(seen.paper ? 'printAgain' : 'putOnPaper'), say('putOnPaperHint'))}
      {may.cameBack && step('cameBack', say('cameBack'), say('cameBackHint'))}
    </>
  )
}

export default function SeeLetter({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  const title = letterName(seen.letter, seen.subject, language)
  const problems = problemsInWords(actionData?.problems, letterProblemWords, language)
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page
        title={title} back={{ href: '/review/letters', text: say('queue') }}
        notice={seen.done && !actionData && <Notice tone="success">{say(`done-${seen.done}`)}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[
          ...(seen.reference ? [{ term: say('toApplication'), detail: <a href={`/review/${seen.reference}#letters`}>{seen.reference}</a> }] : []),
          { term: say('email'), detail: seen.email }, { term: say('writtenOn'), detail: dateInWords(seen.writtenOn, language) },
          { term: say('language'), detail: <span lang={seen.language}>{languageNames[seen.language]}</span> },
          { term: say('howItWent'), detail: <HowItWent {...seen} /> },
        ]} />
        {seen.isOwn && <Notice tone="info" title={say('ownTitle')}>{say('ownText')}</Notice>}
        {seen.lookFirst && <Notice tone="warning">{say('lookFirst', inPlaceOfSign)}</Notice>}
        <Actions><ButtonLink kind="second" href={`/review/letters/print?letter=${seen.id}`}>{say('print')}</ButtonLink></Actions>
        <Steps seen={seen} />
        <Section title={say('openTitle')}>
          {seen.note && <p lang={seen.language}>{seen.note}</p>}
          <Letter html={seen.html} lang={seen.language} />
        </Section>
        {seen.history.length > 0 && (
          <Section title={say('history')}>
            <ul>
              {seen.history.map(({ id, step, byRole, on }) => (
                <li key={id}>{say(`step-${step}`)} · {say(`role-${byRole}`)} · {dateInWords(on, language)}</li>
              ))}
            </ul>
          </Section>
        )}
      </Page>
    </>
  )
}
