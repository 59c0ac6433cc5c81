import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { addDays, dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { readPolicyChange, typedIn, type PolicyChange } from '../policy-change.ts'
import { before, comesNext, type DatedValue } from '../policy-history.ts'
import { keptValue } from '../policy-store.server.ts'
import { policyProblems } from '../problems-in-words.ts'
import { readOverridesAgain } from '../read-overrides.server.ts'
import { policyKeepers } from '../routes.ts'
import { seenHash, setPolicyValue } from '../set-policy-value.server.ts'
import type { PolicyUnit } from '../policy-value.ts'
import { TouchedMatters } from '../touched-matters.tsx'
import { valueInWords, valueWords } from '../value-words.ts'
import type { Route } from './+types/check-policy-value'

/** A change as the address says it; or what is wrong with it by now. */
function changeIn(...asked: Parameters<typeof readPolicyChange>) {
  try {
    return { change: readPolicyChange(...asked), problems: [] }
  } catch (fault) {
    if (fault instanceof Refused) return { problems: fault.problems }
    throw fault
  }
}

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, policyKeepers), async (unit) => {
    const kept = await keptValue(unit, params.key)
    const { change, problems } = changeIn(kept.key, kept.unit, typedIn(visit.url.searchParams), unit.today, kept.history)
    const { key, history } = kept
    const form = { back: `/operations/policy/${key}`, again: `/operations/policy/${key}${visit.url.search}`, formId: newId() }
    if (!change) return { key, unit: kept.unit, problems, ...form, preview: undefined }
    const touched = (await Promise.all(unit.house.policyEffects[key]!.map((effect) => effect(unit, change)))).flat()
    return { key, unit: kept.unit, problems, ...form, preview: { change, history, touched, seen: seenHash(change, kept) } }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const typed = typedIn(visit.url.searchParams)
  const answer = await answerForm(visit, request, staffOf(visit, policyKeepers), async (unit, { typed: form }) => {
    await setPolicyValue(unit, params.key, typed, form.seen ?? '')
    return `/operations/policy/${params.key}?done=set`
  })
  await readOverridesAgain(visit.house)
  return answer
}

/** What a new value would touch, before it is set. */
export default function CheckPolicyValue({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const { key, unit, preview, problems, back, again, formId } = loaderData
  // Told by the form first; what is wrong with the address itself is known without sending it.
  const wrong = policyProblems(problems.length > 0 ? problems : actionData?.problems, unit, language)
  const name = valueWords[key].name[language]
  return (
    <>
      <title>{`${say('checkTitle')} · Alongside`}</title>
      <Page title={preview ? say('checkTitle') : say('notYet')} lead={preview && say('checkLead')} back={{ href: back, text: name }}>
        <ErrorSummary language={language} problems={wrong.map(({ text }) => ({ text }))} />
        {preview && (
          <>
            <ChangeFacts unit={unit} change={preview.change} history={preview.history} />
            <Section title={say('openMatters')}><TouchedMatters touched={preview.touched} /></Section>
          </>
        )}
        <Form formId={formId} language={language}>
          {preview && <Hidden name="seen" value={preview.seen} />}
          <Actions>
            {preview && <Button>{say('setIt')}</Button>}
            <ButtonLink href={again} kind="second">{say('changeIt')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}

interface ChangeFactsProps {
  readonly unit: PolicyUnit
  readonly change: PolicyChange
  readonly history: readonly DatedValue[]
}

/** The change itself: from what to what, from when until when, and on which word. */
function ChangeFacts({ unit, change, history }: ChangeFactsProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const [now, next] = [before(history, change.from)!, comesNext(history, change.from)[0]]
  const inWords = (value: PolicyChange['value']) => valueInWords(value, unit, language)
  return (
    <SummaryList rows={[
      { question: say('change'), answer: say('fromTo', inWords(now.value), inWords(change.value)) },
      { question: say('fromDay'), answer: dateInWords(change.from, language) },
      ...(next ? [{ question: say('until'), answer: say('untilNext', dateInWords(addDays(next.from, -1), language), inWords(next.value)) }] : []),
      { question: say('source'), answer: change.source },
      { question: say('status'), answer: say(change.status) },
      { question: say('touches'), answer: valueWords[change.key].effect[language] },
    ]} />
  )
}
