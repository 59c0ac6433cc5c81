import { redirect } from 'react-router'
import { goTo } from '#platform/answers.server.ts'
import { cookieHeader } from '#platform/cookies.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { selfOf, visitOf } from '#platform/visit.server.ts'
import { endSession } from '../sessions.server.ts'
import type { Route } from './+types/sign-out'

export const handle = { plain: true }

export const loader = () => redirect('/')

/** Signs this device out; again is fine. */
export const action = async ({ context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const { session } = visit
  if (session) await unitOfWork(visit.house, selfOf(visit), (unit) => endSession(unit, session.id))
  visit.cookies.push(cookieHeader('session', '', visit.house.settings.siteAddress, 0))
  return goTo('/sign-in?why=signedOut')
}

export default function SignOut() {
  return null
}
