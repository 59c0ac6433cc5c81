import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { possibleChanges } from '../approval-form.ts'
import { ApproveForm } from '../approve-form.tsx'
import { approveProvider } from '../approve-provider.server.ts'
import { standingOn } from '../approvals.ts'
import { entityWords, trainingKindWords, words } from '../messages.ts'
import { learningProblems } from '../problems-in-words.ts'
import { ProviderHistory } from '../provider-history.tsx'
import { providerKeepers } from '../routes.ts'
import { seeProvider } from '../see-provider.server.ts'
import { placesInWords, standingInWords } from '../standing-in-words.ts'
import type { Route } from './+types/see-provider'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.isManager ? 'approve' : undefined) }

const happenings = ['added', 'changed', 'approved'] as const

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, providerKeepers)
  return read(visit, staff, async (unit) => {
    const { provider, approvals, history, names, issued } = await seeProvider(unit, params.provider)
    const { id, name, entity, website, counties, online } = provider
    const isManager = staff.role === 'programManager'
    return {
      id, name, entity, website, counties, online, issued, isManager, formId: newId(),
      kept: isManager ? await keptForm(unit, visit.url.pathname) : undefined,
      done: happenings.find((one) => one === visit.url.searchParams.get('done')),
      approvals: approvals.map((one) => ({
        ...one, today: standingOn([one], unit.today, one.training), mayChange: isManager && possibleChanges(one, unit.today).length > 0,
      })).reverse(),
      history: history.map((one) => ({
        id: one.id, on: one.effective_on, step: one.step, fields: one.fields, from: one.starts_on, why: one.why,
        by: one.by_person === staff.personId ? 'me' : names.get(one.by_person),
        approval: one.training === null ? undefined
          : { training: one.training, language: one.language!, from: one.approved_from!, through: one.approved_through! },
      })),
    }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>
type Approval = Seen['approvals'][number]

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, providerKeepers), async (unit, { typed, chosen }) => {
    await approveProvider(unit, params.provider, typed, chosen)
    await forgetKeptForm(unit, visit.url.pathname)
    return `/review/providers/${params.provider}?done=approved`
  })
}

function Approvals({ id, approvals }: Pick<Seen, 'id' | 'approvals'>) {
  const language = useLanguage()
  const say = speak(words, language)
  const columns: Column<Approval>[] = [
    { id: 'training', head: say('training'), main: true, cell: ({ training }) => trainingKindWords[training][language] },
    { id: 'language', head: say('language'), cell: (row) => <span lang={row.language}>{languageNames[row.language]}</span> },
    { id: 'days', head: say('days'), cell: ({ from, through }) => say('fromThrough', dateInWords(from, language), dateInWords(through, language)) },
    { id: 'today', head: say('standsToday'), cell: ({ today }) => standingInWords(today, language) },
    {
      id: 'change', head: say('whatNow'),
      cell: (row) => (
        <a href={`/review/providers/${id}/approvals/${row.id}`}>
          {say(!row.mayChange ? 'seeApproval' : row.today.standing === 'suspended' ? 'liftApproval' : 'changeApproval')}<span className="unseen"> {trainingKindWords[row.training][language]}, {languageNames[row.language]}</span>
        </a>
      ),
    },
  ]
  return <DataTable captionUnseen caption={say('approvals')} rows={approvals} columns={columns} keyOf={(row: Approval) => row.id} empty={say('noApprovals')} />
}

/** One provider, for those who keep the list. */
export default function SeeProvider({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = learningProblems(actionData?.problems, language)
  const { typed, chosen } = actionData ?? seen.kept ?? {}
  return (
    <>
      <title>{`${seen.name} · Alongside`}</title>
      <Page
        title={seen.name} back={{ href: '/review/providers', text: say('backToProviders') }}
        notice={seen.done && !actionData && <Notice tone="success" title={say(seen.done)}>{seen.done === 'added' ? say('addedText') : undefined}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[
          { term: say('entity'), detail: entityWords[seen.entity][language] },
          { term: say('where'), detail: placesInWords(seen, language) },
          ...(seen.website ? [{ term: say('website'), detail: <a href={seen.website} rel="noreferrer">{seen.website.replace(/^https?:\/\//, '')}</a> }] : []),
          { term: say('issuedCount'), detail: say('issuedHere', seen.issued) },
        ]} />
        <Actions><ButtonLink kind="second" href={`/review/providers/${seen.id}/change`}>{say('changeProvider')}</ButtonLink></Actions>
        <Section title={say('approvals')}>
          <Approvals id={seen.id} approvals={seen.approvals} />
          {!seen.isManager && <p>{say('onlyManagers')}</p>}
        </Section>
        {seen.isManager && (
          <Section title={say('approve')}>
            <p>{say('approveLead')}</p>
            {seen.kept && !actionData && <KeptNotice />}
            <ApproveForm formId={seen.formId} typed={typed} chosen={chosen} problems={problems} />
          </Section>
        )}
        <ProviderHistory history={seen.history} />
      </Page>
    </>
  )
}
