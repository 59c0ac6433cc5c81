import { ErrorSummary } from '#design/error-summary.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { ComesNext } from '../comes-next.tsx'
import { words } from '../messages.ts'
import { asQuery, earliestDay, readPolicyChange, typedIn } from '../policy-change.ts'
import { comesNext, inEffect } from '../policy-history.ts'
import { PolicyHistory } from '../policy-history.tsx'
import { keptValue } from '../policy-store.server.ts'
import { policyProblems } from '../problems-in-words.ts'
import { readOverridesAgain } from '../read-overrides.server.ts'
import { policyKeepers } from '../routes.ts'
import { SetForm } from '../set-form.tsx'
import { takeBackPolicyValue } from '../take-back-policy-value.server.ts'
import { valueInWords, valueWords } from '../value-words.ts'
import { VerifyForm } from '../verify-form.tsx'
import { verifyPolicyValue } from '../verify-policy-value.server.ts'
import { refuseTogether } from '../values-together.server.ts'
import type { Route } from './+types/policy-value'

/** The language switch sends the form for a new value first, so that nothing typed is lost. */
export const handle = { form: () => 'set' }

const doneSentences = { set: 'setDone', takenBack: 'takenBackDone', verified: 'verifiedDone' } as const
type Done = keyof typeof doneSentences

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams: asked, pathname } = visit.url
  return read(visit, staffOf(visit, policyKeepers), async (unit) => {
    const { key, history, ...kept } = await keptValue(unit, params.key)
    return {
      key, unit: kept.unit, history, today: unit.today, earliest: earliestDay(unit.today), timeZone: visit.house.timeZone,
      kept: await keptForm(unit, pathname), typed: asked.has('value') ? typedIn(asked) : undefined,
      done: Object.keys(doneSentences).find((one): one is Done => one === asked.get('done')),
      setForm: newId(), verifyForm: newId(), nextForms: comesNext(history, unit.today).map(() => newId()),
    }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  const here = visit.url.pathname
  const answer = await answerForm(visit, request, staffOf(visit, policyKeepers), async (unit, { typed }) => {
    if (typed.do === 'takeBack') {
      await takeBackPolicyValue(unit, params.key, typed.change ?? '')
      return `${here}?done=takenBack`
    }
    if (typed.do === 'verify') {
      await verifyPolicyValue(unit, params.key, typed)
      return `${here}?done=verified`
    }
    const kept = await keptValue(unit, params.key)
    const change = readPolicyChange(kept.key, kept.unit, typed, unit.today, kept.history)
    refuseTogether(unit, change)
    await forgetKeptForm(unit, here)
    return `${here}/check?${asQuery(change, kept.unit)}`
  })
  await readOverridesAgain(visit.house)
  return answer
}

/** One value: what it is and was, what comes next, and a form for a new one. */
export default function PolicyValuePage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const { key, unit, history, today, done, kept } = loaderData
  const problems = policyProblems(actionData?.problems, unit, language)
  const asTyped = actionData?.typed ?? kept?.typed ?? loaderData.typed ?? {}
  const now = inEffect(history, today)!
  const { name, means, selects, effect } = valueWords[key]
  return (
    <>
      <title>{`${name[language]} · Alongside`}</title>
      <Page
        title={name[language]} lead={means[language]} back={{ href: '/operations/policy', text: say('backToPolicy') }}
        notice={done && <Notice tone="success" title={say(doneSentences[done])}>{done === 'set' ? say('setDoneText') : undefined}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <SummaryList rows={[
          { question: say('inEffect'), answer: valueInWords(now.value, unit, language) },
          { question: say('since'), answer: dateInWords(now.from, language) },
          { question: say('source'), answer: /GUIDE|TOOLKIT/.test(now.source) ? `${now.source}\n${say('sourceNames')}` : now.source },
          { question: say('status'), answer: say(now.status) },
          { question: say('selects'), answer: selects[language] },
          { question: say('touches'), answer: effect[language] },
        ]} />
        {now.status === 'unverified' && <Notice tone="warning" title={say('notVerifiedTitle')}>{say('notVerified')}</Notice>}
        <ComesNext unit={unit} next={comesNext(history, today)} forms={loaderData.nextForms} />
        <Section title={say('set')} id="set-value">
          {kept && !actionData && <KeptNotice />}
          <SetForm
            policyKey={key} unit={unit} earliest={loaderData.earliest} setForm={loaderData.setForm} typed={asTyped} problems={problems}
          />
        </Section>
        <Section title={say('history')}><PolicyHistory unit={unit} history={history} timeZone={loaderData.timeZone} /></Section>
        <Section title={say('verify')} id="verify-value">
          <VerifyForm unit={unit} history={history} verifyForm={loaderData.verifyForm} typed={asTyped} problems={problems} />
        </Section>
      </Page>
    </>
  )
}
