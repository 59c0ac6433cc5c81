import { redirect } from 'react-router'
import { Actions, Button } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { jobKindWords, jobStateWords, words } from '../messages.ts'
import { mayMend, menderOf, triedIn } from '../operator.server.ts'
import { OldForm } from '../old-form.tsx'
import { pageIn } from '#platform/page-number.ts'
import { watchers } from '../routes.ts'
import { seeJobs } from '../see-jobs.server.ts'
import { tryJobsAgain } from '../try-again.server.ts'
import { momentsOf, whyInWords } from '../watch-view.server.ts'
import { FollowUp } from '../watch-work.tsx'
import type { Route } from './+types/jobs-of-a-kind'

const mended = 'reactions'
const addressOf = (kind: string, page = 1) => `/operations/jobs/${kind}${page > 1 ? `?page=${page}` : ''}`

export const loader = async ({ context, params: { name } }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  // Letters are asked for by a job each, and say more of themselves there.
  if (name === 'messages') throw redirect('/operations/messages')
  const [asked, inWords] = [visit.url.searchParams, momentsOf(visit)]
  const page = pageIn(asked)
  const { rows, count, pages } = await read(visit, staffOf(visit, watchers), (unit) => seeJobs(unit, name, page))
  if (rows.length === 0 && page > 1) throw redirect(addressOf(name))
  return {
    kind: name, page, pages, count, mayMend: mayMend(visit), formId: newId(), tried: triedIn(asked),
    rows: rows.map((row) => ({
      ...row, why: row.fault_kind || row.fault_code ? whyInWords(row, visit.language) : undefined,
      askedAt: inWords(row.asked_at)!, nextAt: row.state === 'retry' ? inWords(row.next_at) : undefined, lastAt: inWords(row.last_at),
    })),
  }
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export const action = ({ request, context, params: { name } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, menderOf(visit), async (unit, { typed: { which } }) => {
    // What the clock asks for comes again by itself; only follow-up work is ours to try again.
    if (name !== mended) throw new NotFound()
    return `${addressOf(name)}?tried=${await tryJobsAgain(unit, which === 'all' ? undefined : which ?? '')}`
  })
}

function Again({ row }: { readonly row: Row }) {
  const say = speak(words, useLanguage())
  return <Button kind="quiet" form="again" name="which" value={row.id}>{say('tryAgain')}<span className="unseen"> {row.id}</span></Button>
}

export default function JobsOfAKind({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const name = jobKindWords[seen.kind]![language]
  const mends = seen.mayMend && seen.kind === mended
  const columns: Column<Row>[] = [
    { id: 'what', head: say('what'), main: true, cell: (row) => (seen.kind === mended ? <FollowUp row={row} /> : name) },
    { id: 'state', head: say('state'), cell: ({ state }) => jobStateWords[state][language] },
    { id: 'why', head: say('why'), cell: ({ why }) => why ?? '–' },
    { id: 'tries', head: say('tries'), code: true, cell: ({ tries, most_tries }) => say('triesOf', tries, most_tries) },
    { id: 'asked', head: say('askedAt'), cell: ({ askedAt }) => askedAt },
    { id: 'last', head: say('lastTry'), cell: ({ lastAt }) => lastAt ?? '–' },
    { id: 'next', head: say('nextTry'), cell: ({ nextAt }) => nextAt ?? '–' },
    ...(mends ? [{ id: 'again', head: say('whatToDo'), cell: (row: Row) => (row.state === 'failed' || row.state === 'retry' ? <Again row={row} /> : '–') }] : []),
  ]
  return (
    <>
      <title>{`${name} · Alongside`}</title>
      <Page
        title={name} lead={say('jobsLead')} back={{ href: '/operations', text: say('back') }}
        notice={seen.tried !== undefined && !actionData && <Notice tone="info">{say('triedAgain', seen.tried)}</Notice>}
      >
        <OldForm problems={actionData?.problems} />
        {mends && (
          <Form id="again" formId={seen.formId} action={addressOf(seen.kind)} language={language}>
            {seen.rows.some(({ state }) => state === 'failed' || state === 'retry')
              && <Actions><Button kind="second" name="which" value="all">{say('tryAllJobs')}</Button></Actions>}
          </Form>
        )}
        <DataTable caption={say('total', seen.count)} rows={seen.rows} columns={columns} keyOf={({ id }) => id} empty={say('nothingWaits')} />
        <Pager language={language} page={seen.page} pages={seen.pages} hrefOf={(to) => addressOf(seen.kind, to)} />
      </Page>
    </>
  )
}
