import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { notFound } from '#platform/answers.server.ts'
import { timeInWords } from '#platform/dates.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findExport } from '../export-applications.server.ts'
import { minutesToFetch } from '../export-reason.ts'
import { numberInWords, sayQueue } from '../queue-words.ts'
import { reviewers } from '../routes.ts'
import type { Route } from './+types/export-ready'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  if (!isId(params.export)) throw notFound()
  const { id, query, inTime, application_ids, recorded_at } = await read(visit, staffOf(visit, reviewers), (unit) => findExport(unit, params.export))
  const until = new Date(recorded_at.getTime() + minutesToFetch * 60_000)
  return { id, query, inTime, count: application_ids.length, until: timeInWords(until, visit.language, visit.house.timeZone), formId: newId() }
}

/** A list that was made: it leaves only when a button is pressed, so that nothing fetches it beforehand. */
export default function ExportReady({ loaderData: { id, query, inTime, count, until, formId } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  const title = say(inTime ? 'exportReady' : 'exportOver')
  const inWords = say('countInWords', numberInWords(count, language), count === 1)
  const lead = inTime ? say('exportReadyLead', inWords, until) : say('exportOverLead', minutesToFetch)
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={lead} back={{ href: query === '' ? '/review' : `/review?${query}`, text: say('backToApplications') }}>
        {inTime ? (
          <Form formId={formId} language={language} action={`/review/exports/${id}/file`}>
            <Actions><Button>{say('download')}</Button></Actions>
          </Form>
        ) : <Actions><ButtonLink href={`/review/export?${query}`}>{say('makeAgain')}</ButtonLink></Actions>}
      </Page>
    </>
  )
}
