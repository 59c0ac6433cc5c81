import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { AddressFields } from '../address-fields.tsx'
import { letterProblemWords, letterWords } from '../letter-messages.ts'
import { chooseLetterWay, myLetterWay } from '../letter-way.server.ts'
import { words } from '../messages.ts'
import type { Route } from './+types/choose-letter-way'

const here = '/account/letters'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'letters' }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  return read(visit, selfOf(visit), async (unit) => ({
    way: await myLetterWay(unit), kept: (await keptForm(unit, here))?.typed, done: asked.has('done'),
    asksFor: asked.get('address') === 'other' ? 'other' as const : asked.get('address') === 'us' ? 'us' as const : undefined, formId: newId(),
  }))
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    await chooseLetterWay(unit, typed)
    await forgetKeptForm(unit, here)
    return `${here}?done`
  })
}

export default function ChooseLetterWay({ loaderData: { way, kept, done, asksFor, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  const problems = problemsInWords(actionData?.problems, letterProblemWords, language)
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? kept ?? { ...way.address, way: way.onPaper ? 'paper' : 'email' }
  const kind = asksFor && !actionData ? asksFor : typed._kind === 'other' ? 'other' : 'us'
  const saved = way.onPaper ? say('waySavedPaper') : say('waySaved')
  return (
    <>
      <title>{`${say('wayTitle')} · Alongside`}</title>
      <Page
        title={say('wayTitle')} lead={say('wayLead')} back={{ href: '/account', text: speak(words, language)('account') }}
        notice={done && !actionData && <Notice tone="success">{saved}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="letters" formId={formId} action={here} language={language}>
          <Choices
            kind="radio" name="way" legend={say('wayLegend')} chosen={[typed.way ?? '']} language={language} problem={problemAt(problems, 'way')}
            options={[
              { value: 'email', label: say('wayEmail'), hint: say('wayEmailHint') }, { value: 'paper', label: say('wayPaper'), hint: say('wayPaperHint') },
            ]}
          />
          <Section title={say('addressTitle')}>
            <Hidden name="_kind" value={kind} />
            <AddressFields kind={kind} typed={typed} problems={problems} />
          </Section>
          <Actions><Button>{say('saveWay')}</Button></Actions>
        </Form>
        <p><a href={`${here}?address=${kind === 'us' ? 'other' : 'us'}`}>{say(kind === 'us' ? 'otherCountry' : 'thisCountry')}</a></p>
      </Page>
    </>
  )
}
