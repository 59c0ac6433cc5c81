import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { timeInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { bankWords } from '../bank-messages.ts'
import { findExport, minutesToFetch } from '../export-bank.server.ts'
import { readBank } from '../read-bank.server.ts'
import type { Route } from './+types/bank-export-ready'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { id, bank, until, inTime } = await readBank(visit, (unit) => findExport(unit, params.bank, params.export))
  return { id, bank: { id: bank.id, name: bank.name }, inTime, until: timeInWords(until, visit.language, visit.house.timeZone), formId: newId(), minutesToFetch }
}

/** A bank that was asked for: it leaves only when a button is pressed, so that nothing fetches it beforehand. */
export default function BankExportReady({ loaderData: { id, bank, inTime, until, formId, minutesToFetch: minutes } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const title = say(inTime ? 'readyTitle' : 'overTitle')
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={inTime ? say('readyLead', until) : say('overLead', minutes)} back={{ href: `/exams/items/${bank.id}`, text: bank.name }}>
        {inTime ? (
          <Form formId={formId} language={language} action={`/exams/items/${bank.id}/exports/${id}/file`}>
            <Actions><Button>{say('download')}</Button></Actions>
          </Form>
        ) : <Actions><ButtonLink href={`/exams/items/${bank.id}/export`}>{say('again')}</ButtonLink></Actions>}
      </Page>
    </>
  )
}
