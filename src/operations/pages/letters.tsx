import { redirect } from 'react-router'
import { Actions, Button } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { faultInWords } from '../fault-in-words.ts'
import { letterLists, type LetterList } from '../letter-lists.ts'
import { words } from '../messages.ts'
import { mayMend, menderOf, triedIn } from '../operator.server.ts'
import { OldForm } from '../old-form.tsx'
import { pageIn } from '#platform/page-number.ts'
import { watchers } from '../routes.ts'
import { seeLetters } from '../see-jobs.server.ts'
import { tryLettersAgain } from '../try-again.server.ts'
import { momentsOf } from '../watch-view.server.ts'
import type { Route } from './+types/letters'

const here = '/operations/messages'
const addressOf = (list: LetterList, page = 1) => `${here}?${new URLSearchParams({ list, ...(page > 1 ? { page: String(page) } : {}) })}`

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const [asked, inWords] = [visit.url.searchParams, momentsOf(visit)]
  const list = letterLists.find((one) => one === asked.get('list')) ?? 'waiting'
  const page = pageIn(asked)
  const { rows, counts, pages } = await read(visit, staffOf(visit, watchers), (unit) => seeLetters(unit, list, page))
  if (rows.length === 0 && page > 1) throw redirect(addressOf(list))
  return {
    list, page, pages, counts, mayMend: mayMend(visit), formId: newId(), tried: triedIn(asked),
    rows: rows.map((row) => ({
      ...row, why: row.reason ? faultInWords({ kind: null, code: row.reason, place: null }, visit.language) : undefined,
      writtenAt: inWords(row.written_at)!, nextAt: inWords(row.next_at), since: inWords(row.undelivered_at),
      mayBeTried: list === 'waiting' || (list === 'givenUp' && row.can_leave),
    })),
  }
}
type Seen = Awaited<ReturnType<typeof loader>>
type Row = Seen['rows'][number]

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, menderOf(visit), async (unit, { typed: { which, list } }) => {
    const tried = await tryLettersAgain(unit, which === 'all' ? undefined : which ?? '')
    return `${addressOf(letterLists.find((one) => one === list) ?? 'waiting')}&tried=${tried}`
  })
}

function columnsOf({ list, mayMend: mends }: Seen, say: ReturnType<typeof speak<typeof words>>): Column<Row>[] {
  const again = (row: Row) => (row.mayBeTried
    ? <Button kind="quiet" form="again" name="which" value={row.id}>{say('tryAgain')}<span className="unseen"> {row.id}</span></Button>
    : say('cannotLeave'))
  return [
    { id: 'id', head: say('id'), main: true, cell: ({ id }) => id },
    { id: 'kind', head: say('letterKind'), cell: ({ about_signing_in }) => say(about_signing_in ? 'aboutSigningIn' : 'aboutAMatter') },
    { id: 'written', head: say('writtenAt'), cell: ({ writtenAt }) => writtenAt },
    { id: 'why', head: say('why'), cell: ({ why }) => why ?? '–' },
    ...(list === 'waiting' ? [
      { id: 'tries', head: say('tries'), numeric: true, cell: ({ tries }: Row) => tries },
      { id: 'next', head: say('nextTry'), cell: ({ nextAt }: Row) => nextAt ?? '–' },
    ] : [{ id: 'since', head: say('since'), cell: ({ since }: Row) => since ?? '–' }]),
    ...(mends && list !== 'cameBack' ? [{ id: 'again', head: say('whatToDo'), cell: again }] : []),
  ]
}

export default function LettersThatWait({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const { list, rows } = seen
  return (
    <>
      <title>{`${say('lettersTitle')} · Alongside`}</title>
      <Page
        title={say('lettersTitle')} lead={say('lettersLead')} back={{ href: '/operations', text: say('back') }}
        notice={seen.tried !== undefined && !actionData && <Notice tone="info">{say('triedAgain', seen.tried)}</Notice>}
      >
        <OldForm problems={actionData?.problems} />
        <Tabs label={say('lettersTitle')} tabs={letterLists.map((one) => ({ href: addressOf(one), text: say(`list-${one}`), count: seen.counts[one], current: one === list }))} />
        {list !== 'waiting' && <p>{say('staffSee')}</p>}
        {seen.mayMend && list !== 'cameBack' && (
          <Form id="again" formId={seen.formId} action={here} language={language}>
            <Hidden name="list" value={list} />
            {rows.some(({ mayBeTried }) => mayBeTried) && <Actions><Button kind="second" name="which" value="all">{say('tryAllLetters')}</Button></Actions>}
          </Form>
        )}
        <DataTable captionUnseen caption={say(`list-${list}`)} rows={rows} columns={columnsOf(seen, say)} keyOf={({ id }) => id} empty={say(`none-${list}`)} />
        <Pager language={language} page={seen.page} pages={seen.pages} hrefOf={(to) => addressOf(list, to)} />
      </Page>
    </>
  )
}
