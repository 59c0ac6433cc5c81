import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { SelectField } from '#design/select-field.tsx'
import { TextField } from '#design/text-field.tsx'
import { answerPreparedForm, type Fields } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { refuseIf } from '#platform/problems.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { countInvitationLetter } from '../count-invitation-letters.server.ts'
import { tidyEmail } from '../email.ts'
import { problemsOfInvitation } from '../invitation.ts'
import { invite } from '../invite.server.ts'
import { roleKeeperOf } from '../role-keeper.server.ts'
import { roleMeans, roleNames, roleWords } from '../role-messages.ts'
import { roleProblems } from '../role-problems.ts'
import { seePlaces } from '../see-people.server.ts'
import type { Route } from './+types/invite'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'invite' }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, roleKeeperOf(visit), async (unit) => ({
    ...(await seePlaces(unit)), formId: newId(), days: visit.house.settings.invitationDays,
    kept: (await keptForm(unit, visit.url.pathname))?.typed,
  }))
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  const keeper = roleKeeperOf(visit)
  const checked = async ({ typed }: Fields) => {
    const wish = { email: tidyEmail(typed.email ?? ''), role: typed.role, organisation: typed.organisation ?? '', language: typed.language }
    refuseIf(problemsOfInvitation(wish, keeper.role))
    await countInvitationLetter(visit, wish.email, 'email')
    return wish
  }
  return answerPreparedForm(visit, request, keeper, checked, async (unit, wish) => {
    await invite(unit, wish)
    await forgetKeptForm(unit, visit.url.pathname)
    return '/operations/people?done=invited'
  })
}

export default function Invite({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const problems = roleProblems(actionData?.problems, language)
  const typed = actionData?.typed ?? seen.kept
  const roles = [...seen.roles, ...(seen.providers.length > 0 ? (['trainingCoordinator'] as const) : [])]
  return (
    <>
      <title>{`${say('invite')} · Alongside`}</title>
      <Page title={say('invite')} lead={say('inviteLead', seen.days)} back={{ href: '/operations/people', text: say('people') }}>
        <ErrorSummary language={language} problems={problems} />
        {seen.kept && !actionData && <KeptNotice />}
        <Form id="invite" formId={seen.formId} language={language}>
          <TextField
            name="email" type="email" label={say('email')} hint={say('emailHint')} value={typed?.email} autoComplete="off" spellCheck={false}
            language={language} problem={problemAt(problems, 'email')}
          />
          <Choices
            kind="radio" name="role" legend={say('whichRole')} chosen={[typed?.role ?? '']} language={language} problem={problemAt(problems, 'role')}
            options={roles.map((role) => ({ value: role, label: roleNames[role][language], hint: roleMeans[role][language] }))}
          />
          {seen.providers.length > 0 && (
            <SelectField
              name="organisation" label={say('whichProvider')} hint={say('providerHint')} chosen={typed?.organisation ?? ''} language={language}
              problem={problemAt(problems, 'organisation')}
              options={[{ value: '', text: say('noProvider') }, ...seen.providers.map(({ id, name }) => ({ value: id, text: name }))]}
            />
          )}
          <Choices
            kind="radio" name="language" legend={say('letterLanguage')} chosen={[typed?.language ?? language]} language={language}
            problem={problemAt(problems, 'language')}
            options={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
          />
          <Actions><Button>{say('send')}</Button></Actions>
        </Form>
      </Page>
    </>
  )
}
