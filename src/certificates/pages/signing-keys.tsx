import { Actions, Button } from '#design/button.tsx'
import { DataTable } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { Refused } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { batchWords } from '../batch-messages.ts'
import { credentialProblemWords } from '../credential-messages.ts'
import { keyKeepers } from '../paper-routes.ts'
import { keysForOperators, newKey, rotateKey } from '../signing-keys.server.ts'
import type { Route } from './+types/signing-keys'

const here = '/operations/keys'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, staffOf(visit, keyKeepers), keysForOperators)
  const inWords = (at: Date) => momentInWords(at, visit.language, visit.house.timeZone)
  return {
    formId: newId(), made: visit.url.searchParams.has('made'),
    keys: rows.map(({ kid, why, active_from, retired_at }) => ({ kid, why, since: inWords(active_from), until: retired_at && inWords(retired_at) })),
  }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerPreparedForm(visit, request, staffOf(visit, keyKeepers), async ({ typed }) => {
    const why = tidyText(typed.why ?? '')
    if ([...why].length < 10 || [...why].length > 500) throw new Refused([{ code: 'keyReason', field: 'why' }])
    return { why, made: await newKey(visit.house) }
  }, async (unit, { why, made }) => {
    await rotateKey(unit, made, why)
    return `${here}?made`
  })
}

/** Operators see which keys signed from when until when, and let another one sign. */
export default function SigningKeys({ loaderData: { formId, made, keys }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(batchWords, language)
  const problems = problemsInWords(actionData?.problems, credentialProblemWords, language)
  return (
    <>
      <title>{`${say('keys')} · Alongside`}</title>
      <Page title={say('keys')} lead={say('keysLead')} notice={made && !actionData && <Notice tone="success">{say('keyMade')}</Notice>}>
        <ErrorSummary language={language} problems={problems} />
        <DataTable
          caption={<span className="unseen">{say('keys')}</span>} rows={keys} keyOf={({ kid }) => kid} empty={say('noKeys')}
          columns={[
            { id: 'kid', head: say('key'), main: true, code: true, cell: ({ kid }) => kid },
            { id: 'since', head: say('signsSince'), cell: ({ since }) => since },
            { id: 'until', head: say('signedUntil'), cell: ({ until }) => until ?? say('signsNow') },
            { id: 'why', head: say('whyMade'), cell: ({ why }) => why ?? say('byHouse') },
          ]}
        />
        <Section title={say('newKey')}>
          <p>{say('newKeyLead')}</p>
          <Form formId={formId} action={here} language={language}>
            <TextArea name="why" label={say('reason')} value={actionData?.typed.why} rows={3} maxLength={500} problem={problemAt(problems, 'why')} language={language} />
            <Actions><Button kind="second">{say('makeKey')}</Button></Actions>
          </Form>
        </Section>
      </Page>
    </>
  )
}
