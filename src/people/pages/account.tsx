import { Button } from '#design/button.tsx'
import { DataTable } from '#design/data-table.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { endSession, myDevices } from '../sessions.server.ts'
import type { Route } from './+types/account'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, selfOf(visit), (unit) => myDevices(unit))
  const devices = rows.map(({ id, device, last_seen_at }) => ({
    id, device, formId: newId(), isThis: id === visit.session?.id,
    lastSeen: momentInWords(last_seen_at, visit.language, visit.house.timeZone),
  }))
  return { devices, email: visit.session!.email }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (isId(typed.device ?? '')) await endSession(unit, typed.device!)
    return '/account'
  })
}

export default function Account({ loaderData: { devices, email } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('account')} · Alongside`}</title>
      <Page title={say('account')}>
        <Facts facts={[
          { term: say('email'), detail: email },
          { term: say('lettersLanguage'), detail: say('lettersLanguageNow') },
          { term: say('password'), detail: <a href="/reset">{say('reset')}</a> },
        ]} />
        <Section title={say('devices')}>
          <p>{say('devicesLead')}</p>
          <DataTable
            caption={say('devices')} rows={devices} keyOf={(row) => row.id} empty=""
            columns={[
              { id: 'device', head: say('device'), main: true, cell: (row) => row.isThis ? `${row.device} · ${say('thisDevice')}` : row.device },
              { id: 'seen', head: say('lastSeen'), cell: (row) => row.lastSeen },
              { id: 'end', head: say('signOutDevice'), cell: (row) => (
                <Form formId={row.formId} language={language}>
                  <Hidden name="device" value={row.id} />
                  <Button kind="second">{say('signOutDeviceWhich', row.device)}</Button>
                </Form>
              ) },
            ]}
          />
        </Section>
      </Page>
    </>
  )
}
