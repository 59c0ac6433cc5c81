import type { Policy } from '#policy/policies.ts'
import { formPages, isEmpty, pageNames, questionsOn, type PageName, type Question } from './application-form.ts'
import type { DraftFacts } from './draft-facts.ts'
import { problemsOfAge, problemsOfPage } from './requirements.ts'

/** How far a page of the form is. `young` is filled rightly, and can be sent on a later day. */
export type PageStatus = 'todo' | 'started' | 'done' | 'two' | 'young'

const isUntouched = (page: PageName, { answers, documents }: DraftFacts): boolean =>
  questionsOn(page).every((question) => isEmpty(answers[question])) && !documents.some(({ kind }) => kind === page)

/** @param two questions of which there are two answers. */
export function statusOf(page: PageName, facts: DraftFacts, two: readonly Question[], policy: Policy): PageStatus {
  if (questionsOn(page).some((question) => two.includes(question))) return 'two'
  if (problemsOfPage(page, facts, policy.date).length === 0) {
    return page === 'birth-date' && problemsOfAge(facts.answers, policy).length > 0 ? 'young' : 'done'
  }
  return isUntouched(page, facts) ? 'todo' : 'started'
}

/** Every page with its status, and the minutes that what is left usually takes. */
export function tasksOf(facts: DraftFacts, two: readonly Question[], policy: Policy) {
  const pages = pageNames.map((page) => ({ page, status: statusOf(page, facts, two, policy), ...formPages[page] }))
  const left = pages.filter(({ status }) => status !== 'done' && status !== 'young')
  return { pages, done: pages.length - left.length, minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0) }
}

/** The page to go on with after this one: the next that is not done, else none. */
export function nextPage(after: PageName, statuses: readonly { page: PageName; status: PageStatus }[]): PageName | undefined {
  const place = pageNames.indexOf(after)
  const inOrder = [...statuses.slice(place + 1), ...statuses.slice(0, place)]
  return inOrder.find(({ status }) => status !== 'done' && status !== 'young')?.page
}
