import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DataTable } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { refuseIf } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { batchWords } from '../batch-messages.ts'
import { credentialProblemWords } from '../credential-messages.ts'
import { keyKeepers } from '../paper-routes.ts'
import { distrustKey, keysForOperators, newKey, rotateKey } from '../signing-keys.server.ts'
import type { Route } from './+types/signing-keys'

const here = '/operations/keys'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, staffOf(visit, keyKeepers), keysForOperators)
  const inWords = (at: Date) => momentInWords(at, visit.language, visit.house.timeZone)
  return {
    formId: newId(), distrustForm: newId(), made: visit.url.searchParams.has('made'), distrusted: visit.url.searchParams.has('distrusted'),
    keys: rows.map(({ kid, why, active_from, retired_at, distrusted_at, distrusted_why }) => ({
      kid, why, since: inWords(active_from), until: retired_at && inWords(retired_at), distrusted: distrusted_at && { at: inWords(distrusted_at), why: distrusted_why! },
    })),
  }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerPreparedForm(visit, request, staffOf(visit, keyKeepers), async ({ typed }) => {
    const why = tidyText((typed._do === 'distrust' ? typed.happened : typed.why) ?? '')
    const stolen = typed._do === 'distrust'
    refuseIf([
      ...([...why].length < 10 || [...why].length > 500 ? [{ code: 'keyReason', field: stolen ? 'happened' : 'why' }] : []),
      ...(stolen && typed.sure !== 'yes' ? [{ code: 'keySure', field: 'sure' }] : []),
    ])
    return { why, kid: stolen ? typed.kid ?? '' : undefined, made: await newKey(visit.house) }
  }, async (unit, { why, kid, made }) => {
    if (kid === undefined) await rotateKey(unit, made, why)
    else await distrustKey(unit, kid, made, why)
    return `${here}?${kid === undefined ? 'made' : 'distrusted'}`
  })
}

type Key = Awaited<ReturnType<typeof loader>>['keys'][number]
interface DistrustProps {
  readonly keys: readonly Key[]
  readonly formId: string
  readonly typed: Readonly<Record<string, string>>
  readonly problems: { field?: string; text: string }[]
}

/** A key that somebody else may have. */
function Distrust({ keys, formId, typed, problems }: DistrustProps) {
  const language = useLanguage()
  const say = speak(batchWords, language)
  const believed = keys.filter(({ distrusted }) => !distrusted)
  if (believed.length === 0) return null
  return (
    <Section title={say('stolen')} id="stolen">
      <p>{say('stolenLead')}</p>
      <Form formId={formId} action={here} language={language}>
        <Hidden name="_do" value="distrust" />
        <Choices
          kind="radio" name="kid" legend={say('whichKey')} chosen={[typed.kid ?? believed[0]!.kid]} language={language}
          options={believed.map(({ kid, until }) => ({ value: kid, label: `${kid} · ${until ?? say('signsNow')}` }))}
        />
        <TextArea name="happened" label={say('whatHappened')} value={typed.happened} rows={3} maxLength={500} problem={problemAt(problems, 'happened')} language={language} />
        <Choices kind="checkbox" name="sure" legend={say('sure')} chosen={[typed.sure ?? '']} options={[{ value: 'yes', label: say('sureYes') }]} problem={problemAt(problems, 'sure')} language={language} />
        <Actions><Button kind="stop">{say('distrust')}</Button></Actions>
      </Form>
    </Section>
  )
}

/** Operators see which keys signed from when until when, and let another one sign. */
export default function SigningKeys({ loaderData: { formId, distrustForm, made, distrusted, keys }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(batchWords, language)
  const problems = problemsInWords(actionData?.problems, credentialProblemWords, language)
  return (
    <>
      <title>{`${say('keys')} · Alongside`}</title>
      <Page title={say('keys')} lead={say('keysLead')} notice={(made || distrusted) && !actionData && <Notice tone="success">{say(made ? 'keyMade' : 'distrusted')}</Notice>}>
        <ErrorSummary language={language} problems={problems} />
        <DataTable
          caption={<span className="unseen">{say('keys')}</span>} rows={keys} keyOf={({ kid }) => kid} empty={say('noKeys')}
          columns={[
            { id: 'kid', head: say('key'), main: true, code: true, cell: ({ kid }) => kid },
            { id: 'since', head: say('signsSince'), cell: ({ since }) => since },
            { id: 'until', head: say('signedUntil'), cell: ({ until }) => until ?? say('signsNow') },
            { id: 'why', head: say('whyMade'), cell: ({ why, distrusted: no }) => <>{why ?? say('byHouse')}{no && <p><strong>{say('distrustedSince', no.at, no.why)}</strong></p>}</> },
          ]}
        />
        <Section title={say('newKey')}>
          <p>{say('newKeyLead')}</p>
          <Form formId={formId} action={here} language={language}>
            <TextArea name="why" label={say('reason')} value={actionData?.typed.why} rows={3} maxLength={500} problem={problemAt(problems, 'why')} language={language} />
            <Actions><Button kind="second">{say('makeKey')}</Button></Actions>
          </Form>
        </Section>
        <Distrust keys={keys} formId={distrustForm} typed={actionData?.typed ?? {}} problems={problems} />
      </Page>
    </>
  )
}
