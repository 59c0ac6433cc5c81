import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { goTo, notAccepted, readForm, typedIn } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { sampleItems } from '#library/exam-items.server.ts'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { Refused } from '#platform/problems.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { areaName, areas } from '../area-names.server.ts'
import { openAssessmentOf } from '../assessment-store.server.ts'
import { browserOf } from '../browser.server.ts'
import { endOverdue } from '../end-overdue.server.ts'
import { itemAddress } from '../places.ts'
import { minutesFor, readWish } from '../practice.ts'
import { practiceHintWords } from '../practice-hint-messages.ts'
import { practiceWords } from '../practice-messages.ts'
import { assessmentProblemWords } from '../problem-messages.ts'
import { hardFor, practicePolicy, startPractice } from '../start-practice.server.ts'
import type { Route } from './+types/start-practice'

/** More names than that say no more than their number. */
const mostNamed = 6

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const self = selfOf(visit)
  await endOverdue(visit.house, { personId: self.personId })
  // Whoever has one open goes on with that one: the page before says so.
  if (await read(visit, self, (unit) => openAssessmentOf(unit, 'practice'))) throw goTo('/practice-exam')
  const { practiceItemsShort: short, examItems: whole, examMinutes } = practicePolicy(visit.house)
  const minutes = (items: number) => minutesFor(items, { examItems: whole, examMinutes })
  const hardIds = await hardFor(visit.house, self)
  const hard = hardIds.map((id) => areaName(id, visit.language))
  const hardItems = sampleItems().filter(({ competency }) => hardIds.includes(competency)).length
  return { short, whole, shortMinutes: minutes(short), wholeMinutes: minutes(whole), hard, hardItems, areaCount: areas(visit.language).length, formId: newId() }
}

/** Sent twice, the first one is gone on with. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const form = await readForm(request)
  try {
    return goTo(itemAddress(await startPractice(visit.house, selfOf(visit), readWish(typedIn(form).typed, visit.language), browserOf(visit)), 1))
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
}

/** How somebody wants to practice: four questions that all have an answer already. */
export default function StartPractice({ loaderData: { short, whole, shortMinutes, wholeMinutes, hard, hardItems, areaCount, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const [say, hint] = [speak(practiceWords, language), speak(practiceHintWords, language)]
  const named = hard.length > mostNamed ? say('areasHardCount', hard.length) : hard.join(' · ')
  const typed = actionData?.typed ?? {}
  const wish = readWish(typed, language)
  return (
    <>
      <title>{`${say('chooseTitle')} · Alongside`}</title>
      <Page title={say('chooseTitle')} back={{ href: '/practice-exam', text: say('toPractice') }}>
        <ErrorSummary language={language} problems={problemsInWords(actionData?.problems, assessmentProblemWords, language)} />
        <Form formId={formId} language={language}>
          <Choices kind="radio" name="size" legend={say('size')} language={language} chosen={[wish.size]} options={[
            { value: 'short', label: say('sizeShort', short), hint: hint('shortTakes', shortMinutes) },
            { value: 'whole', label: say('sizeWhole', whole), hint: hint('wholeTakes', wholeMinutes) },
          ]} />
          {hard.length > 0 && hard.length < areaCount && (
            <Choices kind="radio" name="only" legend={say('areas')} language={language} chosen={[wish.onlyWeak ? 'weak' : 'all']} options={[
              { value: 'all', label: say('areasAll') }, { value: 'weak', label: say('areasHard'), hint: hardItems < whole ? `${named}. ${hint('hardItems', hardItems)}` : named },
            ]} />
          )}
          <Choices
            kind="radio" name="time" legend={say('time')} hint={say('timeHint', short, shortMinutes, whole, wholeMinutes)} language={language} chosen={[wish.timed ? 'timed' : 'none']}
            options={[{ value: 'none', label: say('timeNone') }, { value: 'timed', label: say('timeWith') }]}
          />
          <Choices
            kind="radio" name="language" legend={say('language')} language={language} chosen={[wish.language]}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <Actions>
            <Button>{say('beginNow')}</Button>
            <ButtonLink href="/practice-exam" kind="second">{say('notNow')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
