import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { answerPreparedForm, type Fields } from '#platform/answer-form.server.ts'
import { dateInWords, dayAt, momentInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { countInvitationAgain } from '../count-invitation-letters.server.ts'
import { sendInvitationAgain, takeInvitationBack } from '../invite.server.ts'
import { roleKeeperOf } from '../role-keeper.server.ts'
import { roleWords } from '../role-messages.ts'
import { roleProblems } from '../role-problems.ts'
import { seePeople } from '../see-people.server.ts'
import { RoleHistory, roleInWords } from '../shown-roles.tsx'
import { WaitingInvitations } from '../waiting-invitations.tsx'
import type { Route } from './+types/people-at-work'

const notices = { invited: 'doneInvited', sentAgain: 'doneSentAgain', takenBack: 'doneTakenBack' } as const
const isDone = (text: string): text is keyof typeof notices => Object.hasOwn(notices, text)

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { language, house, url } = visit
  const asked = url.searchParams.get('page') ?? ''
  const done = url.searchParams.get('done') ?? ''
  const seen = await read(visit, roleKeeperOf(visit), (unit) => seePeople(unit, /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1))
  return {
    ...seen, done: isDone(done) ? done : undefined,
    people: seen.people.map((one) => ({
      ...one, roles: one.roles.map(({ since, ...role }) => ({ ...role, since: dateInWords(dayAt(since, house.timeZone), language) })),
    })),
    invitations: seen.invitations.map(({ sentAt, expiresAt, ...one }) =>
      ({ ...one, until: momentInWords(expiresAt, language, house.timeZone), formIds: { again: newId(), back: newId() } })),
  }
}
type Person = Awaited<ReturnType<typeof loader>>['people'][number]

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const keeper = roleKeeperOf(visit)
  const counted = async ({ typed }: Fields) => {
    if (typed.do !== 'takeBack') await countInvitationAgain(visit, keeper, typed.about ?? '')
    return typed
  }
  return answerPreparedForm(visit, request, keeper, counted, async (unit, typed) => {
    if (typed.do === 'takeBack') {
      await takeInvitationBack(unit, typed.about ?? '')
      return '/operations/people?done=takenBack'
    }
    await sendInvitationAgain(unit, typed.about ?? '')
    return '/operations/people?done=sentAgain'
  })
}

export default function PeopleAtWork({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const problems = roleProblems(actionData?.problems, language)
  const nameOf = (one: Person) => (one.name || say('noName')) + (one.isMe ? ` (${say('me')})` : '')
  return (
    <>
      <title>{`${say('people')} · Alongside`}</title>
      <Page
        title={say('people')} lead={say('peopleLead')}
        notice={seen.done && !actionData && <Notice tone="success">{say(notices[seen.done])}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <Actions><ButtonLink href="/operations/people/invite">{say('invite')}</ButtonLink></Actions>
        <DataTable
          captionUnseen caption={say('people')} rows={seen.people} keyOf={(row) => row.personId} hrefOf={(row) => `/operations/people/${row.personId}`}
          empty={say('nobodyHere')}
          columns={[
            { id: 'name', head: say('name'), main: true, cell: nameOf },
            { id: 'email', head: say('email'), cell: (row) => row.email },
            { id: 'roles', head: say('rolesHead'), cell: (row) => row.roles.map(({ role, since, at }) => (
              <div key={role + at}>{say('roleSince', roleInWords(role, at, language), since)}</div>
            )) },
          ]}
        />
        <Section title={say('invited')}><WaitingInvitations rows={seen.invitations} problems={problems} /></Section>
        <Section title={say('history')} id="history">
          <RoleHistory history={seen.history} />
          {seen.more && <p><a href={`/operations/people?page=${seen.page + 1}#history`}>{say('earlier')}</a></p>}
        </Section>
      </Page>
    </>
  )
}
