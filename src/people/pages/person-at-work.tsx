import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import type { Typed } from '#platform/answers.server.ts'
import { dateInWords, dayAt } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { endRole } from '../end-role.server.ts'
import { giveRole } from '../give-role.server.ts'
import { roleKeeperOf } from '../role-keeper.server.ts'
import { roleMeans, roleNames, roleWords } from '../role-messages.ts'
import { roleProblems } from '../role-problems.ts'
import { seePersonAtWork } from '../see-people.server.ts'
import { RoleHistory, roleInWords } from '../shown-roles.tsx'
import type { Route } from './+types/person-at-work'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.roles.some(({ mayEnd }) => mayEnd) ? 'end' : undefined) }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const done = visit.url.searchParams.get('done')
  return read(visit, roleKeeperOf(visit), async (unit) => {
    const seen = await seePersonAtWork(unit, params.person)
    return {
      ...seen, done: done === 'ended' || done === 'given' ? done : undefined, formIds: { end: newId(), give: newId() },
      roles: seen.roles.map(({ since, ...one }) => ({ ...one, since: dateInWords(dayAt(since, visit.house.timeZone), visit.language) })),
      kept: (await keptForm(unit, visit.url.pathname))?.typed,
    }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context, params: { person } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, roleKeeperOf(visit), async (unit, { typed }) => {
    if (typed.do === 'give') {
      await giveRole(unit, person, typed.role)
      return `/operations/people/${person}?done=given`
    }
    await endRole(unit, person, typed.membership, typed.why ?? '')
    await forgetKeptForm(unit, visit.url.pathname)
    return `/operations/people/${person}?done=ended`
  })
}

interface Part {
  readonly seen: Seen
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

function EndRole({ seen, typed: sent, problems }: Part) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const typed = sent ?? seen.kept
  const endable = seen.roles.filter(({ mayEnd }) => mayEnd)
  return (
    <Section title={say('endTitle')}>
      <p>{say('endMeans')}</p>
      {seen.kept && !sent && <KeptNotice />}
      <Form id="end" formId={seen.formIds.end} language={language}>
        <Hidden name="do" value="end" />
        <Choices
          kind="radio" name="membership" legend={say('whichToEnd')} language={language} problem={problemAt(problems, 'membership')}
          chosen={[typed?.membership ?? (endable.length === 1 ? endable[0]!.id : '')]}
          options={endable.map(({ id, role, at }) => ({ value: id, label: roleInWords(role, at, language) }))}
        />
        <TextArea name="why" label={say('why')} hint={say('whyHint')} rows={3} value={typed?.why} language={language} problem={problemAt(problems, 'why')} />
        <Actions><Button kind="stop">{say('endNow')}</Button></Actions>
      </Form>
    </Section>
  )
}

function GiveRole({ seen, typed, problems }: Part) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  return (
    <Section title={say('giveTitle')}>
      <Form formId={seen.formIds.give} language={language}>
        <Hidden name="do" value="give" />
        <Choices
          kind="radio" name="role" legend={say('whichRole')} chosen={[typed?.role ?? '']} language={language} problem={problemAt(problems, 'role')}
          options={seen.canGive.map((role) => ({ value: role, label: roleNames[role][language], hint: roleMeans[role][language] }))}
        />
        <Actions><Button kind="second">{say('give')}</Button></Actions>
      </Form>
    </Section>
  )
}

export default function PersonAtWork({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const problems = roleProblems(actionData?.problems, language)
  const part = { seen, typed: actionData?.typed, problems }
  const name = seen.name || say('noName')
  return (
    <>
      <title>{`${name} · Alongside`}</title>
      <Page
        title={name} lead={seen.email} back={{ href: '/operations/people', text: say('people') }}
        notice={seen.done && !actionData && <Notice tone="success">{say(seen.done === 'ended' ? 'doneEnded' : 'doneGiven')}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        {seen.roles.length === 0 ? <p>{say('noRoleNow')}</p> : (
          <Facts facts={seen.roles.map(({ role, at, since }) => ({ term: roleInWords(role, at, language), detail: `${say('since')}: ${since}` }))} />
        )}
        {seen.isMe && <Notice tone="info"><p>{say('yourOwn')} <a href="/account">{say('toAccount')}</a></p></Notice>}
        {seen.roles.some(({ mayEnd }) => mayEnd) && <EndRole {...part} />}
        {seen.canGive.length > 0 && <GiveRole {...part} />}
        <Section title={say('history')}><RoleHistory history={seen.history} of={seen.personId} /></Section>
      </Page>
    </>
  )
}
