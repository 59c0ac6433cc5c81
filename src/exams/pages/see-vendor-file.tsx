import { redirect } from 'react-router'
import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Facts } from '#design/summary-list.tsx'
import { Tabs } from '#design/tabs.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { pageIn } from '#platform/page-number.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { examManagers } from '../routes.ts'
import { lineViews, seeVendorFile } from '../see-vendor-files.server.ts'
import { tryVendorLinesAgain } from '../try-vendor-lines-again.server.ts'
import { LineTable } from '../vendor-line-table.tsx'
import { vendorWords } from '../vendor-messages.ts'
import { encodingNames, LookAgain, standingOf } from '../vendor-parts.tsx'
import { vendorProblems } from '../vendor-problems.ts'
import type { Route } from './+types/see-vendor-file'

const addressOf = (file: string) => `/exams/vendor/files/${file}`

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  const page = pageIn(searchParams)
  const seen = await read(visit, staffOf(visit, examManagers), (unit) => seeVendorFile(unit, params.file, searchParams.get('view'), page))
  if (seen.lines.length === 0 && page > 1) throw redirect(`${addressOf(params.file)}?view=${seen.view}`)
  return {
    ...seen, views: lineViews, file: { ...seen.file, at: momentInWords(seen.file.at, visit.language, visit.house.timeZone) },
    happened: searchParams.has('sent') ? 'sent' as const : searchParams.has('tried') ? 'tried' as const : undefined,
  }
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed }) => {
    await tryVendorLinesAgain(unit, params.file, typed.sameName)
    return `${addressOf(params.file)}?tried`
  })
}

type Seen = Route.ComponentProps['loaderData']

/** The file itself: how far it is, and what was not read of it. */
function AboutFile({ file, unseen }: Pick<Seen, 'file' | 'unseen'>) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  return (
    <>
      <Facts facts={[
        { term: say('standing'), detail: standingOf(file, language).map((part) => <div key={part}>{part}</div>) }, { term: say('what'), detail: say(`kind-${file.kind}`) },
        { term: say('came'), detail: file.at }, ...(file.encoding ? [{ term: say('written'), detail: encodingNames[file.encoding] }] : []),
        ...(file.ignored.length > 0 ? [{ term: say('ignored'), detail: file.ignored.join(', ') }] : []),
      ]} />
      {unseen > 0 && <Notice tone="info">{say('unseen', unseen)}</Notice>}
    </>
  )
}

/** What can be done with refused lines. */
function Refused({ file, again, counts, formId }: Pick<Seen, 'file' | 'again' | 'counts' | 'formId'>) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  if (counts.refused === 0) return null
  return (
    <>
      {again && (
        <Form formId={formId} language={language}>
          <p>{say('tryAgainText')}</p>
          <Actions><Button>{say('tryAgain')}</Button></Actions>
        </Form>
      )}
      <p><a href={`${addressOf(file.id)}/refused`}>{say('downloadRefused')}</a></p>
    </>
  )
}

/** One file of the vendor with its lines. */
export default function SeeVendorFile({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  const { file, view, views, counts, page, pages } = seen
  return (
    <>
      <title>{`${file.name} · Alongside`}</title>
      <Page title={file.name} back={{ href: '/exams/vendor', text: say('back') }} notice={seen.happened && file.state === 'waiting' && !actionData && <Notice tone="success">{say(seen.happened)}</Notice>}>
        <ErrorSummary language={language} problems={vendorProblems(actionData?.problems, language)} />
        {file.state === 'waiting' && <LookAgain href={addressOf(file.id)} />}
        <AboutFile file={file} unseen={seen.unseen} />
        {file.removedOn === null && (
          <Section title={say('linesAll')}>
            <Tabs label={say('linesAll')} tabs={views.map((one) => ({ href: `${addressOf(file.id)}?view=${one}`, text: say(`view-${one}`), count: counts[one], current: one === view }))} />
            {view === 'refused' && <Refused {...seen} />}
            <LineTable lines={seen.lines} view={view} formId={seen.formId} />
            <Pager language={language} page={page} pages={pages} hrefOf={(to) => `${addressOf(file.id)}?view=${view}&page=${to}`} />
          </Section>
        )}
      </Page>
    </>
  )
}
