import { notFound, readForm, typedIn } from '#platform/answers.server.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { selfOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { answerItem, type Answered } from '../answer-item.server.ts'
import { readGiven } from '../answering.ts'
import { browserOf } from '../browser.server.ts'
import { savedWords, words } from '../messages.ts'
import { timeLeft } from '../time.ts'
import { orNotFound, positionIn, wayAfter } from '../way-on.server.ts'
import type { Route } from './+types/keep-answer'

/** Somebody opened the address of the script: the question's own page is what they want. */
export const loader = () => {
  throw notFound()
}

/** What script is told of an answer: how it stands, how long it still is, and where the page must go that may not stay. */
async function told(visit: Visit, answered: Answered): Promise<Response> {
  const { is, assessment, place, flagged, revision } = answered
  const to = await wayAfter(visit.house, answered)
  const said = savedWords(place)[visit.language]
  const status = is === 'kept' || is === 'same' ? 200 : 409
  return Response.json({ is, said, place, flagged, revision, left: timeLeft(assessment, visit.house.clock.now()), ...(to ? { to } : {}) }, { status })
}

/** Keeps a choice as it is made, without leaving the page. */
export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const position = positionIn(params.position)
  const { typed } = typedIn(await readForm(request))
  const place = { assessment: params.assessment, position, device: browserOf(visit) }
  try {
    return await told(visit, await orNotFound(unitOfWork(visit.house, selfOf(visit), (unit) => answerItem(unit, place, readGiven(typed)))))
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    return Response.json({ is: 'unreadable', said: words.tooOld[visit.language] }, { status: 422 })
  }
}
