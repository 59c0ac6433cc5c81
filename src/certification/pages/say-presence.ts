import { notFound } from '#platform/answers.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findApplication } from '../application-store.server.ts'
import { presenceInWords } from '../presence-in-words.ts'
import { lookIn } from '../review-presence.server.ts'
import { reviewers } from '../routes.ts'
import type { Route } from './+types/say-presence'

/** Somebody opened this address: the application itself is what they want. */
export const loader = () => {
  throw notFound()
}

/**
 * The page of an application says that it is still open. Answers with who else is there. Nothing of the application is
 * shown, so this is no look at it: opening the page was one. Whoever says it too often is simply not written down again.
 */
export const action = async ({ context, params: { reference } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, reviewers)
  const tooOften = await visit.house.rateLimits.count('presenceOfPerson', staff.personId)
  const present = await read(visit, staff, async (unit) => {
    const application = await findApplication(unit, reference)
    return tooOften ? undefined : lookIn(unit, application, { name: visit.session?.name, how: 'stays' })
  })
  return Response.json(present ? { said: presenceInWords(present, visit.language, visit.house.timeZone) } : {})
}
