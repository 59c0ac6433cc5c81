import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { pageIn } from '#platform/page-number.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { staffOf, visitOf } from '#platform/visit.server.ts'
import { activateBank, activateDrafts, retireBank } from '../activate-bank.server.ts'
import { lacking } from '../bank-coverage.ts'
import { bankStateWords, bankWords, itemStateWords } from '../bank-messages.ts'
import { ActivateBank, BankHistory, CoverageTable, RetireBank, UseDrafts } from '../bank-parts.tsx'
import { bankProblemWords } from '../bank-problem-messages.ts'
import { bankManagers } from '../bank-routes.ts'
import { findBank } from '../bank-store.server.ts'
import { readBank } from '../read-bank.server.ts'
import { seeBank } from '../see-banks.server.ts'
import type { Route } from './+types/see-bank'

const dones = ['made', 'activated', 'drafts', 'retired'] as const

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const seen = await readBank(visit, (unit) => seeBank(unit, params.bank, asked.get('competency') ?? '', pageIn(asked)))
  return { ...seen, formId: newId(), done: dones.find((one) => one === asked.get('done')) }
}

async function takeStep(unit: Unit<Staff>, id: string, typed: Readonly<Record<string, string>>): Promise<(typeof dones)[number]> {
  await findBank(unit, id)
  if (typed.do === 'activate') await activateBank(unit, id)
  else if (typed.do === 'drafts') await activateDrafts(unit, id)
  else if (typed.do === 'retire') await retireBank(unit, id, typed)
  else throw new Refused([{ code: 'itemStepMissing' }])
  return typed.do === 'activate' ? 'activated' : typed.do === 'drafts' ? 'drafts' : 'retired'
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, bankManagers), async (unit, { typed }) =>
    `/exams/items/${params.bank}?done=${await takeStep(unit, params.bank, typed)}`)
}

type Seen = Route.ComponentProps['loaderData']

/** The questions of a bank by what they are called. */
function Questions({ bank, items, competencies, competency, page, pages }: Pick<Seen, 'bank' | 'items' | 'competencies' | 'competency' | 'page' | 'pages'>) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const nameOf = (id: string) => competencies.find((one) => one.id === id)?.[language] ?? id
  const title = competency ? say('itemsOf', nameOf(competency)) : say('items')
  const columns: Column<Seen['items'][number]>[] = [
    { id: 'identifier', head: say('identifier'), main: true, cell: ({ identifier }) => identifier }, { id: 'version', head: say('version'), numeric: true, cell: ({ version }) => version },
    ...(competency ? [] : [{ id: 'competency', head: say('competency'), plain: true, cell: (row: Seen['items'][number]) => nameOf(row.competency) }]),
    { id: 'state', head: say('state'), plain: true, cell: ({ state }) => itemStateWords[state][language] },
  ]
  return (
    <Section title={title} id="questions">
      <p>{say('itemsLead')}</p>
      {competency && <p><a href={`/exams/items/${bank.id}#questions`}>{say('allItems')}</a></p>}
      <DataTable caption={title} captionUnseen rows={items} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/exams/items/${bank.id}/questions/${id}`} empty={say('itemsNone')} />
      <Pager language={language} page={page} pages={pages} hrefOf={(one) => `/exams/items/${bank.id}?${competency ? `competency=${competency}&` : ''}page=${one}#questions`} />
    </Section>
  )
}

function Imports({ bank, imports }: Pick<Seen, 'bank' | 'imports'>) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  if (imports.length === 0) return null
  return (
    <Section title={say('imports')}>
      <ul>
        {imports.map(({ id, added, renewed, refused, effective_on }) => (
          <li key={id}><a href={`/exams/items/${bank.id}/imports/${id}`}>{dateInWords(effective_on, language)}</a>: {say('importOf', added, renewed, refused)}</li>
        ))}
      </ul>
    </Section>
  )
}

/** One bank: is it enough for an exam, what is in it, and what can be done with it. */
export default function SeeBank({ loaderData, actionData }: Route.ComponentProps) {
  const { bank, coverage, inUse, competencies, drafts, unreadable, history, formId, done } = loaderData
  const language = useLanguage()
  const say = speak(bankWords, language)
  const problems = problemsInWords(actionData?.problems, bankProblemWords, language)
  const enough = bank.state === 'draft' && lacking(coverage).length === 0
  const short = bank.state === 'active' ? lacking(inUse) : []
  return (
    <>
      <title>{`${bank.name} · Alongside`}</title>
      <Page
        title={bank.name} lead={bankStateWords[bank.state][language]} back={{ href: '/exams/items', text: say('backToBanks') }} notice={done && <Notice tone="success">{say(`done-${done}`)}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        {unreadable > 0 && <Notice tone="problem" title={say('unreadable', unreadable)}>{say('unreadableText')}</Notice>}
        {short.length > 0 && <Notice tone="warning" title={say('shortTitle', short.length)}>{say('shortText')}</Notice>}
        <Actions>
          {bank.state !== 'retired' && <ButtonLink href={`/exams/items/${bank.id}/import`} kind={enough || (bank.state === 'active' && drafts > 0) ? 'second' : 'main'}>{say('import')}</ButtonLink>}
          <ButtonLink href={`/exams/items/${bank.id}/statistics`} kind="second">{say('statistics')}</ButtonLink>
          <ButtonLink href={`/exams/items/${bank.id}/export`} kind="quiet">{say('export')}</ButtonLink>
        </Actions>
        {bank.state === 'draft' && <ActivateBank formId={formId} enough={enough} />}
        {bank.state === 'active' && drafts > 0 && <UseDrafts formId={formId} drafts={drafts} />}
        <Section title={say('coverage')}><CoverageTable bank={bank.id} coverage={coverage} inUse={inUse} competencies={competencies} /></Section>
        <Questions {...loaderData} />
        <Imports {...loaderData} />
        <BankHistory history={history} />
        {bank.state !== 'retired' && <RetireBank formId={formId} problems={problems} typed={actionData?.typed} />}
      </Page>
    </>
  )
}
