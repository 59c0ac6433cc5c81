import { redirect } from 'react-router'
import { goTo } from '#platform/answers.server.ts'
import { cookieHeader } from '#platform/cookies.ts'
import { visitOf } from '#platform/visit.server.ts'
import { endThisSession } from '../end-this-session.server.ts'
import type { Route } from './+types/sign-out'

export const handle = { plain: true }

export const loader = () => redirect('/')

/** Signs this device out; again is fine. */
export const action = async ({ context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await endThisSession(visit)
  visit.cookies.push(cookieHeader('session', '', visit.house.settings.siteAddress, 0))
  return goTo('/sign-in?why=signedOut')
}

export default function SignOut() {
  return null
}
