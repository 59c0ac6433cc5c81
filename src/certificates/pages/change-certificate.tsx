import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerPreparedForm, type Fields } from '#platform/answer-form.server.ts'
import { notFound } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { changeCertificate } from '../change-certificate.server.ts'
import { reasonsOf } from '../change-reasons.ts'
import { endCertificates } from '../end-certificates.server.ts'
import { certificateWords } from '../messages.ts'
import { certificateProblemWords } from '../problem-messages.ts'
import { reasonWords } from '../reason-messages.ts'
import { certificateManagers } from '../routes.ts'
import { seeCertificate } from '../see-certificate.server.ts'
import { isManagerStep, longestNote } from '../typed-change.ts'
import type { Route } from './+types/change-certificate'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'change' }

const stepOf = (text: string) => {
  if (!isManagerStep(text)) throw notFound()
  return text
}

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const step = stepOf(params.step)
  return read(visit, staffOf(visit, certificateManagers), async (unit) => {
    const { number, state, entry, ways } = await seeCertificate(unit, params.number)
    // Somebody was faster, or the address was typed: where it is now says what can be done.
    if (!ways.includes(step)) throw redirect(`/certificates/${number}`)
    return { number, state, name: entry.name, step, formId: newId(), kept: await keptForm(unit, visit.url.pathname) }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const step = stepOf(params.step)
  await keepOnSwitch(visit, request)
  // What the clock has ended is ended first, also where its sweep has not come by yet.
  const first = async (fields: Fields) => {
    await endCertificates(visit.house, { number: params.number })
    return fields
  }
  return answerPreparedForm(visit, request, staffOf(visit, certificateManagers), first, async (unit, { typed, chosen }) => {
    await changeCertificate(unit, params.number, step, { ...typed, sure: chosen.sure?.[0] ?? typed.sure })
    await forgetKeptForm(unit, visit.url.pathname)
    return `/certificates/${params.number}?done=${step}`
  })
}

interface FormProps {
  readonly seen: Seen
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly chosen: Readonly<Record<string, readonly string[]>> | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

function ChangeForm({ seen: { step, state, formId, number }, typed, chosen, problems }: FormProps) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  return (
    <Form id="change" formId={formId} language={language}>
      <Hidden name="seen" value={state} />
      <Choices
        name="reason" kind="radio" legend={say('reason')} chosen={[typed?.reason ?? '']} language={language} problem={problemAt(problems, 'reason')}
        options={reasonsOf[step].map((value) => ({ value, label: reasonWords[value][language] }))}
      />
      <TextArea name="note" label={say('note')} hint={say('noteHint')} rows={6} maxLength={longestNote} value={typed?.note} language={language} problem={problemAt(problems, 'note')} />
      {step === 'revoke' && (
        <Choices
          name="sure" kind="checkbox" legend={say('sure')} chosen={[...(chosen?.sure ?? [])]} language={language} problem={problemAt(problems, 'sure')}
          options={[{ value: 'yes', label: say('sureYes') }]}
        />
      )}
      <Actions>
        <Button kind={step === 'lift' ? 'main' : 'stop'}>{say(`do-${step}`)}</Button>
        <ButtonLink kind="quiet" href={`/certificates/${number}`}>{say('backToOne')}</ButtonLink>
      </Actions>
    </Form>
  )
}

/** A manager suspends, lifts or revokes one certificate. */
export default function ChangeCertificate({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  const problems = problemsInWords(actionData?.problems, certificateProblemWords, language)
  const { typed, chosen } = actionData ?? seen.kept ?? {}
  return (
    <>
      <title>{`${say(`do-${seen.step}`)} · Alongside`}</title>
      <Page
        title={`${say(`do-${seen.step}`)}: ${seen.name}`} lead={say(`doText-${seen.step}`)}
        back={{ href: `/certificates/${seen.number}`, text: say('backToOne') }}
      >
        <ErrorSummary language={language} problems={problems} />
        {seen.kept && !actionData && <KeptNotice />}
        <ChangeForm seen={seen} typed={typed} chosen={chosen} problems={problems} />
      </Page>
    </>
  )
}
