import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { TextField } from '#design/text-field.tsx'
import { answerPartly, resultOf } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { pageIn } from '#platform/page-number.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { authorizeRequests } from '../authorize-requests.server.ts'
import { examCounts, examList, searchExams } from '../exam-list.server.ts'
import { ExamTable } from '../exam-table.tsx'
import { examPageSize, examViews, firstView, isExamView, mostExamsCounted } from '../list-views.ts'
import { examProblems } from '../problems-in-words.ts'
import { examStaff } from '../routes.ts'
import { staffWords } from '../staff-messages.ts'
import type { Route } from './+types/exams'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  const [asked, page, typed] = [searchParams.get('view'), pageIn(searchParams), (searchParams.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 254)]
  const form = searchParams.get('done') ?? ''
  return read(visit, staffOf(visit, examStaff), async (unit) => {
    const counts = await examCounts(unit)
    const view = isExamView(asked) ? asked : firstView(counts)
    const rows = typed ? await searchExams(unit, typed) : await examList(unit, view, page)
    if (rows.length === 0 && page > 1) throw redirect(`/exams?view=${view}`)
    const done = form ? await resultOf(unit, visit.url.pathname, form) : undefined
    return {
      today: unit.today, view, page, typed, rows, formId: newId(), pages: Math.ceil(Math.min(counts[view], mostExamsCounted) / examPageSize),
      counts: examViews.map((one) => ({ view: one, count: counts[one] })),
      done: done && { problems: done.problems ?? [], authorized: Number(searchParams.get('authorized') ?? 0) },
    }
  })
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerPartly(visit, request, staffOf(visit, examStaff), async (unit, { typed, chosen }) => {
    const { authorized, problems } = await authorizeRequests(unit, chosen.chosen ?? [])
    return { to: `/exams?view=answer&done=${typed._form}&authorized=${authorized}`, problems }
  })
}
type Seen = Route.ComponentProps['loaderData']

/** What became of several at once. */
function Done({ done: { authorized, problems } }: { readonly done: NonNullable<Seen['done']> }) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  return (
    <>
      {authorized > 0 && <Notice tone="success" title={say('authorizedMany', authorized)} />}
      {problems.length > 0 && (
        <Notice tone="warning" title={say('notAuthorized')}>
          <ul>{examProblems(problems, language).map(({ text }, place) => <li key={place}>{text}</li>)}</ul>
        </Notice>
      )}
    </>
  )
}

function Search({ typed }: Pick<Seen, 'typed'>) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  return (
    <form className="search" role="search" action="/exams">
      <TextField type="search" name="q" label={say('search')} hint={say('searchHint')} value={typed} maxLength={254} spellCheck={false} autoComplete="off" language={language} />
      <Button kind="second">{say('searchButton')}</Button>
    </form>
  )
}

export default function Exams({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  const { view, page, pages, counts, rows, typed, today } = seen
  const table = <ExamTable rows={rows} shows={typed ? 'found' : view} today={today} />
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={rows.length > 0 && !typed && view !== 'results' ? say('lead') : undefined} notice={seen.done && !actionData && <Done done={seen.done} />}>
        <ErrorSummary language={language} problems={examProblems(actionData?.problems, language)} />
        <Search typed={typed} />
        {typed ? (
          <>{rows.length > 0 ? table : <Notice tone="info">{say('foundNothing')}</Notice>}<Actions><ButtonLink href="/exams" kind="second">{say('backToList')}</ButtonLink></Actions></>
        ) : (
          <>
            <Tabs label={say('title')} tabs={counts.map((one) => ({
              href: `/exams?view=${one.view}`, text: say(`view-${one.view}`), current: one.view === view, count: one.count > mostExamsCounted ? `${mostExamsCounted}+` : one.count,
            }))} />
            {view === 'answer' && rows.length > 0 ? (
              <Form id="many" formId={seen.formId} language={language}>{table}<Actions><Button>{say('authorizeChosen')}</Button></Actions></Form>
            ) : table}
            {pages > 1 && <Pager language={language} page={page} pages={pages} hrefOf={(to) => `/exams?view=${view}&page=${to}`} />}
          </>
        )}
        <KeysHelp language={language} keys={[
          { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') }, { key: 'Enter', does: say('keyOpen') }, { key: '/', does: say('keySearch') }, { key: '?', does: say('keyHelp') },
        ]} />
      </Page>
    </>
  )
}
