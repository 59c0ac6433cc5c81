import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DataTable } from '#design/data-table.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, dayAt, momentInWords } from '#platform/dates.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { isLanguage, languageNames, languages, speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { changeLanguage } from '../change-language.server.ts'
import { accessLinkWords } from '../access-link-messages.ts'
import { certificateLinkWords } from '../certificate-link-messages.ts'
import { trainingLinkWords } from '../training-link-messages.ts'
import { words } from '../messages.ts'
import { MyRoles } from '../my-roles.tsx'
import { myRoles } from '../see-people.server.ts'
import { endSession, myDevices } from '../sessions.server.ts'
import type { Route } from './+types/account'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const [rows, kept, held] = await read(visit, selfOf(visit), async (unit) =>
    [await myDevices(unit), (await keptForm(unit, visit.url.pathname))?.typed.language, await myRoles(unit)] as const)
  const roles = held.map(({ since, ...one }) => ({ ...one, since: dateInWords(dayAt(since, visit.house.timeZone), visit.language) }))
  const devices = rows.map(({ id, device, last_seen_at }) => ({
    id, formId: newId(), device: device === '?' ? speak(words, visit.language)('unknownDevice') : device, isThis: id === visit.session?.id,
    lastSeen: momentInWords(last_seen_at, visit.language, visit.house.timeZone),
  }))
  return { devices, roles, left: visit.url.searchParams.has('left'), kept: isLanguage(kept) ? kept : undefined, email: visit.session!.email, lettersIn: visit.session!.language, formId: newId() }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (isLanguage(typed.language)) {
      await changeLanguage(unit, typed.language)
      await forgetKeptForm(unit, visit.url.pathname)
    }
    if (isId(typed.device ?? '')) await endSession(unit, typed.device!)
    return '/account'
  })
}

export default function Account({ loaderData: { devices, roles, left, kept, email, lettersIn, formId } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('account')} · Alongside`}</title>
      <Page title={say('account')}>
        <Facts facts={[
          { term: say('email'), detail: email },
          { term: say('names'), detail: <a href="/account/legal-name">{say('changeNames')}</a> },
          { term: say('password'), detail: <a href="/reset">{say('reset')}</a> },
          { term: say('agreementsShort'), detail: <a href="/account/agreements">{say('seeAgreements')}</a> },
          { term: say('letters'), detail: <a href="/account/letters">{say('chooseLetters')}</a> },
          { term: say('payments'), detail: <a href="/payments">{say('seePayments')}</a> },
          { term: trainingLinkWords.training[language], detail: <a href="/account/training">{trainingLinkWords.seeTraining[language]}</a> },
          { term: certificateLinkWords.certificate[language], detail: <a href="/my-certificate">{certificateLinkWords.seeCertificate[language]}</a> },
          { term: accessLinkWords.looks[language], detail: <a href="/account/access">{accessLinkWords.seeLooks[language]}</a> },
        ]} />
        {(left || roles.length > 0) && <MyRoles roles={roles} left={left} />}
        <Section title={say('lettersLanguage')}>
          {kept && <KeptNotice />}
          <Form formId={formId} language={language}>
            <Choices
              kind="radio" name="language" legend={say('lettersLanguage')} legendUnseen language={language} chosen={[kept ?? lettersIn]}
              options={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
            />
            <Actions><Button kind="second">{say('saveLanguage')}</Button></Actions>
          </Form>
        </Section>
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
        <p><a href="/account/close">{say('closeAccount')}</a></p>
      </Page>
    </>
  )
}
