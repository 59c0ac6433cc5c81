import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languages, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { addSittings } from '../keep-sittings.server.ts'
import { examManagers } from '../routes.ts'
import { seatProblems } from '../seat-problems.ts'
import { SittingFields } from '../sitting-fields.tsx'
import { sittingWords } from '../sitting-messages.ts'
import { isActive, sitesOf } from '../site-store.server.ts'
import type { Route } from './+types/add-sittings'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: (loaderData: unknown) => ((loaderData as { sites?: readonly unknown[] } | undefined)?.sites?.length ? 'add' : undefined) }

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const actor = staffOf(visit, examManagers)
  return read(visit, actor, async (unit) => ({
    sites: (await sitesOf(unit, actor.organisationId)).filter((site) => isActive(site, unit.today)).map(({ id, name, place, kind }) => ({ id, kind, name: place ? `${place.city}: ${name}` : name })),
    minutes: policyOn(unit.house, unit.house.settings.jurisdiction, unit.today).examMinutes, timeZone: unit.house.timeZone,
    formId: newId(), kept: await keptForm(unit, visit.url.pathname),
  }))
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed, chosen }) => {
    const added = await addSittings(unit, typed, chosen.languages ?? [])
    await forgetKeptForm(unit, visit.url.pathname)
    return `/exams/sittings?added=${added}`
  })
}

export default function AddSittings({ loaderData: { sites, minutes, timeZone, formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(sittingWords, language)
  const problems = seatProblems(actionData?.problems, language)
  const filled = actionData ?? kept
  return (
    <>
      <title>{`${say('add')} · Alongside`}</title>
      <Page title={say('add')} lead={say('addLead')} back={{ href: '/exams/sittings', text: say('back') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        {sites.length === 0 ? (
          <>
            <p>{say('noSites')}</p>
            <Actions><ButtonLink href="/exams/sites/new">{say('addSite')}</ButtonLink></Actions>
          </>
        ) : (
          <Form id="add" formId={formId} language={language}>
            <SittingFields typed={filled?.typed} chosen={filled ? filled.chosen.languages ?? [] : languages} problems={problems} sites={sites} timeZone={timeZone} />
            <p>{say('lasts', minutes)}</p>
            <Actions>
              <Button>{say('addButton')}</Button>
              <ButtonLink href="/exams/sittings" kind="quiet">{say('back')}</ButtonLink>
            </Actions>
          </Form>
        )}
      </Page>
    </>
  )
}
