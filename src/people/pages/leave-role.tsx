import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { leaveRole } from '../end-role.server.ts'
import { isLastAdministrator } from '../role-lock.server.ts'
import { roleNames, roleWords } from '../role-messages.ts'
import { roleProblemWords } from '../role-problem-messages.ts'
import { roleProblems } from '../role-problems.ts'
import { myRoles } from '../see-people.server.ts'
import type { Route } from './+types/leave-role'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const mine = (await myRoles(unit)).find(({ id }) => id === params.membership)
    if (!mine) throw new NotFound()
    const isLast = mine.role === 'operator' && (await isLastAdministrator(unit, mine.organisationId, unit.actor.personId))
    return { role: mine.role, organisation: mine.organisation, isLast, formId: newId() }
  })
}

export const action = ({ request, context, params: { membership } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit) => {
    await leaveRole(unit, membership)
    return '/account?left#roles'
  })
}

export default function LeaveRole({ loaderData: { role, organisation, isLast, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const title = say('leaveTitle', roleNames[role][language])
  return (
    <>
      <title>{`${say('leave')} · Alongside`}</title>
      <Page title={title} back={{ href: '/account', text: say('myAccount') }}>
        <ErrorSummary language={language} problems={roleProblems(actionData?.problems, language)} />
        {isLast ? (
          <>
            <Notice tone="info" title={say('lastTitle')}>{roleProblemWords.lastAdministrator[language]}</Notice>
            <Actions><ButtonLink href="/operations/people/invite">{say('invite')}</ButtonLink></Actions>
          </>
        ) : (
          <>
            <p>{say('leaveMeans', organisation)}</p>
            <Form formId={formId} language={language}>
              <Actions>
                <Button kind="stop">{say('leaveNow')}</Button>
                <ButtonLink href="/account" kind="second">{say('keep')}</ButtonLink>
              </Actions>
            </Form>
          </>
        )}
      </Page>
    </>
  )
}
