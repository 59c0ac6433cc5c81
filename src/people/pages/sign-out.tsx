import { redirect } from 'react-router'
import { goTo } from '#platform/answers.server.ts'
import { visitOf } from '#platform/visit.server.ts'
import { endThisSession } from '../end-this-session.server.ts'
import type { Route } from './+types/sign-out'

export const handle = { plain: true }

export const loader = () => redirect('/')

/**
 * Signs this device out; again is fine. The cookie stays in the browser: its session has ended and opens nothing, but tells
 * whose words those are that a page in another tab still sends.
 */
export const action = async ({ context }: Route.ActionArgs) => {
  await endThisSession(visitOf(context))
  return goTo('/sign-in?why=signedOut')
}

export default function SignOut() {
  return null
}
