import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DataTable } from '#design/data-table.tsx'
import { DateField } from '#design/date-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, momentInWords } from '#platform/dates.ts'
import { sizeInWords } from '#platform/file-size.ts'
import { newId } from '#platform/identifiers.server.ts'
import { languageNames, languages, speak, type Language } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { askPapers, myPaperFiles } from '../ask-papers.server.ts'
import { batchWords } from '../batch-messages.ts'
import { credentialProblemWords } from '../credential-messages.ts'
import { paperMakers } from '../paper-routes.ts'
import type { Route } from './+types/many-papers'

const here = '/certificates/papers'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const inWords = (date: string) => dateInWords(date, visit.language)
  return read(visit, staffOf(visit, paperMakers), async (unit) => ({
    today: unit.today, formId: newId(), asked: visit.url.searchParams.has('asked'),
    files: (await myPaperFiles(unit)).map(({ from_on, through_on, recorded_at, ...row }) => ({
      ...row, days: speak(batchWords, visit.language)('fromThrough', inWords(from_on), inWords(through_on)),
      askedAt: momentInWords(recorded_at, visit.language, visit.house.timeZone),
    })),
  }))
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, paperMakers), async (unit, { typed }) => {
    await askPapers(unit, { ...typed, from: dayIn(typed, 'from'), through: dayIn(typed, 'through') })
    return `${here}?asked`
  })
}

type PaperFile = Awaited<ReturnType<typeof loader>>['files'][number]

type Typed = Readonly<Record<string, string>>

/** A day that was typed in three parts, as `2026-03-10`. */
const dayIn = (typed: Typed, name: 'from' | 'through'): string =>
  [[`${name}-year`, 4], [`${name}-month`, 2], [`${name}-day`, 2]].map(([part, signs]) => (typed[part as string] ?? '').trim().padStart(signs as number, '0')).join('-')

/** A day as it was typed; today before anything was. */
function dayShown(name: 'from' | 'through', typed: Typed | undefined, today: string) {
  const [year, month, day] = today.split('-').map((part) => String(Number(part)))
  return typed ? { year: typed[`${name}-year`] ?? '', month: typed[`${name}-month`] ?? '', day: typed[`${name}-day`] ?? '' } : { year: year!, month: month!, day: day! }
}

/** How far one is, in words; the words do not hang on a color. */
function standing({ state, done, of, left_out, bytes }: PaperFile, language: Language): string {
  const say = speak(batchWords, language)
  if (state === 'gone') return say('gone')
  if (state === 'waiting') return say('progress', done + left_out, of)
  return [say('ready', done, sizeInWords(bytes, language)), ...(left_out > 0 ? [say('leftOut', left_out)] : [])].join('. ')
}

/** Staff ask for the certificates of some days, and download them when they are made. */
export default function ManyPapers({ loaderData: { today, formId, asked, files }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(batchWords, language)
  const problems = problemsInWords(actionData?.problems, credentialProblemWords, language)
  const { typed } = actionData ?? {}
  return (
    <>
      <title>{`${say('papers')} · Alongside`}</title>
      <Page title={say('papers')} lead={say('papersLead')} notice={asked && !actionData && <Notice tone="success">{say('asked')}</Notice>}>
        <ErrorSummary language={language} problems={problems} />
        <Form formId={formId} action={here} language={language}>
          <DateField name="from" legend={say('from')} value={dayShown('from', typed, today)} problem={problemAt(problems, 'from')} language={language} />
          <DateField name="through" legend={say('through')} hint={say('throughHint')} value={dayShown('through', typed, today)} problem={problemAt(problems, 'through')} language={language} />
          <Choices
            kind="radio" name="language" legend={say('inWhich')} language={language} chosen={[typed?.language ?? 'theirs']}
            options={[{ value: 'theirs', label: say('theirs') }, ...languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))]}
          />
          <Actions><Button>{say('make')}</Button></Actions>
        </Form>
        <Section title={say('yours')}>
          <DataTable
            caption={<span className="unseen">{say('yours')}</span>} rows={files} keyOf={({ id }) => id} empty={say('none')}
            columns={[
              { id: 'days', head: say('days'), main: true, cell: ({ days }) => days },
              { id: 'asked', head: say('askedAt'), cell: ({ askedAt }) => askedAt },
              { id: 'standing', head: say('standing'), cell: (row) => standing(row, language) },
              { id: 'fetch', head: say('fetch'), cell: ({ id, state, days }) => (state === 'ready'
                ? <a href={`${here}/${id}/file`} aria-label={say('fetchWhich', days)}>{say('fetch')}</a> : null) },
            ]}
          />
          {files.length > 0 && <p>{say('untilTomorrow')}</p>}
          {files.some(({ state }) => state === 'waiting') && <Actions><ButtonLink href={here} kind="second">{say('again')}</ButtonLink></Actions>}
        </Section>
      </Page>
    </>
  )
}
