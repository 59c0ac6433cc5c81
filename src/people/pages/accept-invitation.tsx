import { Actions, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { goTo, notAccepted, readForm, typedIn } from '#platform/answers.server.ts'
import { cookieHeader } from '#platform/cookies.ts'
import { momentInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, visitOf, type Visit } from '#platform/visit.server.ts'
import { acceptInvitation } from '../accept-invitation.server.ts'
import { deviceOf } from '../devices.ts'
import { endThisSession } from '../end-this-session.server.ts'
import { enterInvited } from '../enter-invited.server.ts'
import { isSameEmail } from '../invitation.ts'
import { seeInvitation } from '../invitation-link.server.ts'
import { Accept, MakeAccount, SignInInvited, type InvitationPart } from '../invitation-parts.tsx'
import { invitationWords, roleMeans, roleNames } from '../role-messages.ts'
import { roleProblemWords } from '../role-problem-messages.ts'
import { roleProblems } from '../role-problems.ts'
import { beginningOf } from '../who-gives.ts'
import type { Route } from './+types/accept-invitation'

export const handle = { plain: true }

/** Who stands before the page: the invited person, somebody else, or nobody who is signed in. */
const visitorOf = ({ session }: Visit, email: string): InvitationPart['open']['visitor'] =>
  (!session ? 'nobody' : isSameEmail(session.email, email) ? 'invited' : 'other')

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { state, open } = await read(visit, { hat: 'signIn' }, (unit) => seeInvitation(unit, params.secret))
  return {
    state, formId: newId(), mine: visit.session?.email ?? '',
    open: open && { ...open, visitor: visitorOf(visit, open.email), until: momentInWords(open.expiresAt, visit.language, visit.house.timeZone) },
  }
}

/** Signs in, or makes the account and signs in; the same page then asks whether the invitation is accepted. */
async function enters(visit: Visit, request: Request, secret: string) {
  const form = await readForm(request)
  try {
    const cookie = await enterInvited(visit, secret, typedIn(form).typed, deviceOf(request.headers.get('user-agent') ?? ''))
    await endThisSession(visit)
    visit.cookies.push(cookieHeader('session', cookie, visit.house.settings.siteAddress))
    return goTo(visit.url.pathname)
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
}

export const action = async ({ request, context, params: { secret } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const { do: wanted } = typedIn(await readForm(request.clone())).typed
  if (wanted === 'leave') {
    await endThisSession(visit)
    return goTo(visit.url.pathname)
  }
  if (!visit.session || wanted !== 'accept') return enters(visit, request, secret)
  const { personId } = visit.session
  return answerForm(visit, request, { hat: 'signIn' }, async (unit) => beginningOf[await acceptInvitation(unit, secret, personId)])
}

interface InvitationProps extends InvitationPart {
  readonly open: NonNullable<Awaited<ReturnType<typeof loader>>['open']>
}

function Invitation(part: InvitationProps) {
  const language = useLanguage()
  const say = speak(invitationWords, language)
  const { organisation, role, email, by, until, visitor, hasAccount } = part.open
  return (
    <Page title={say('title')} lead={say('lead', organisation)}>
      <ErrorSummary language={language} problems={part.problems} />
      <Facts facts={[
        { term: say('role'), detail: <>{roleNames[role][language]}. {roleMeans[role][language]}</> },
        ...(by ? [{ term: say('who'), detail: by }] : []),
        { term: say('email'), detail: email }, { term: say('until'), detail: until },
      ]} />
      {visitor !== 'nobody' ? <Accept {...part} /> : hasAccount ? <SignInInvited {...part} /> : <MakeAccount {...part} />}
    </Page>
  )
}

const overWords = {
  unknown: 'invitationUnknown', accepted: 'invitationAccepted', takenBack: 'invitationTakenBack', expired: 'invitationExpired',
} as const

export default function AcceptInvitation({ loaderData: { state, open, mine, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(invitationWords, language)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      {open || state === 'open' ? (
        <Invitation open={open!} mine={mine} formId={formId} typed={actionData?.typed} problems={roleProblems(actionData?.problems, language)} />
      ) : (
        <Page title={say('overTitle')} lead={roleProblemWords[overWords[state]][language]}>
          <Actions><ButtonLink href={mine ? '/account' : '/sign-in'}>{say(mine ? 'toAccount' : 'toSignIn')}</ButtonLink></Actions>
        </Page>
      )}
    </>
  )
}
