import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { myQuestions } from '../my-questions.server.ts'
import { shortened } from '../public.tsx'
import type { Route } from './+types/my-questions'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, selfOf(visit), myQuestions)
  return rows.map(({ id, state, application_reference, active_on, first_words }) => ({
    id, state, reference: application_reference, text: shortened(first_words), latest: dateInWords(active_on, visit.language),
  }))
}

export default function MyQuestions({ loaderData }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
  return (
    <>
      <title>{`${say('myQuestions')} · Alongside`}</title>
      <Page title={say('myQuestions')} lead={say('myQuestionsLead')}>
        <Actions><ButtonLink href="/questions/ask">{say('ask')}</ButtonLink></Actions>
        <DataTable
          captionUnseen caption={say('myQuestions')} rows={loaderData} keyOf={(row) => row.id} hrefOf={(row) => `/questions/${row.id}`}
          empty={say('noQuestions')}
          columns={[
            { id: 'question', head: say('question'), main: true, cell: (row) => row.text },
            { id: 'state', head: say('where'), cell: (row) => say(`state-${row.state}`) },
            { id: 'application', head: say('application'), cell: (row) => row.reference ?? say('noApplication') },
            { id: 'latest', head: say('latest'), cell: (row) => row.latest },
          ]}
        />
      </Page>
    </>
  )
}
