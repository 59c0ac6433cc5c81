import { formIn, notFound, readForm, typedIn } from '#platform/answers.server.ts'
import { timeInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { isPageName, questionsOn } from '../application-form.ts'
import { words } from '../messages.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { saveAnswers, type SavedPage } from '../save-answers.server.ts'
import { shownText, typedAnswers } from '../typed-answers.ts'
import type { Route } from './+types/autosave'

/** Somebody opened the autosave's address: the page itself is what they want. */
export const loader = () => {
  throw notFound()
}

/** Saves a page while it is being written. Answers with JSON: what to say, and what the form now stands on. */
export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const say = speak(words, visit.language)
  const { page, reference } = params
  if (!isPageName(page)) throw notFound()
  const href = `/apply/${reference}/${page}`
  const { typed, chosen } = typedIn(await readForm(request))
  let done: SavedPage
  try {
    done = await read(visit, selfOf(visit), (unit) => saveAnswers(unit, reference, typedAnswers(page, typed, chosen), href, formIn(typed)))
    if (done.asked.length > 0) return Response.json({ said: say('autosaveTwo'), href }, { status: 409 })
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    // An answer that is too long can be shortened, and is then saved.
    const [wrong] = fault.problems.filter(({ code }) => code !== 'notADraft')
    if (wrong) return Response.json({ said: applicationProblems([wrong], visit.language)[0]!.text }, { status: 422 })
    return Response.json({ said: say('autosaveSent'), href: `/apply/${reference}` }, { status: 409 })
  }
  return Response.json({
    said: say('savedAt', timeInWords(visit.house.clock.now(), visit.language, visit.house.timeZone)),
    fields: { shown: shownText(done.saved.filter(({ question }) => questionsOn(page).includes(question))) },
  })
}
