import { data } from 'react-router'
import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { describedBy, FieldGroup, FieldHelp, fieldId, FieldLabel } from '#design/field-parts.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { notAccepted, readForm, typedIn } from '#platform/answers.server.ts'
import { dateInWords, momentInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { Refused } from '#platform/problems.ts'
import { visitOf, type Visit } from '#platform/visit.server.ts'
import { checkCredential, legalNow, trustHere } from '../check-credential.server.ts'
import { listAddress } from '../credential-addresses.ts'
import { credentialProblemWords, credentialWords } from '../credential-messages.ts'
import { paperWords } from '../paper-messages.ts'
import { packedLists } from '../public-files.server.ts'
import { verdictInWords } from '../verdict-in-words.ts'
import type { Route } from './+types/check-credential'

/** In bytes: a credential has about 3,500. */
const mostBytes = 64 * 1024
/** So many lists travel with the page, to be asked without a connection; the newest. */
const mostLists = 12

/** What the page's script needs to check without a connection: keys, lists, and what it says then. */
async function forOffline(visit: Visit) {
  const say = speak(credentialWords, visit.language)
  const { siteAddress } = visit.house.settings
  const lists = (await packedLists(visit)).slice(-mostLists).map(({ number, packed }) => [listAddress(siteAddress, number), packed] as const)
  const asOf = momentInWords(visit.house.clock.now(), visit.language, visit.house.timeZone)
  const mark = (name: string) => `{${name}}`
  const [issued, through] = [mark('issued'), mark('through')]
  const plain = (['expired', 'changed', 'unknownKey', 'foreign', 'otherThing', 'unsigned', 'nothing'] as const)
    .map((code) => [code, { title: say(`${code}Title`), text: code === 'expired' ? say('expired', through) : say(code) }] as const)
  return {
    trust: await trustHere(visit), lists: Object.fromEntries(lists), timeZone: visit.house.timeZone,
    ahead: legalNow(visit).getTime() - visit.house.clock.now().getTime(),
    words: {
      ...Object.fromEntries(plain),
      holds: { title: say('offlineTitle', issued), text: say('offline', asOf, through) },
      stopped: { title: say('offlineStoppedTitle', issued), text: say('offlineStopped', asOf, through) },
      name: say('name'), number: say('number'), issuer: say('issuer'), compare: say('compare'),
    },
  }
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return { formId: newId(), offline: await forOffline(visit) }
}

/** What somebody brings: the file when there is one, else the text. @throws {Refused} */
async function broughtIn(form: FormData): Promise<string> {
  const file = form.get('file')
  const brought = file instanceof File && file.size > 0 ? file : new Blob([String(form.get('text') ?? '')])
  const field = brought === file ? 'file' : 'text'
  if (brought.size > mostBytes) throw new Refused([{ code: 'credentialTooLarge', field }])
  const text = (await brought.text()).trim()
  if (text === '') throw new Refused([{ code: 'credentialMissing', field: 'file' }])
  return text
}

/** Answers in place: what was brought is kept nowhere, not even in an address. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const form = await readForm(request)
  try {
    const verdict = await checkCredential(visit, await broughtIn(form))
    return data({ problems: [], ...typedIn(form), verdict })
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    const { data: answered, init } = notAccepted(fault.problems, form)
    return data({ ...answered, verdict: undefined }, init ?? {})
  }
}

type Checked = NonNullable<Awaited<ReturnType<typeof checkCredential>>>

/** What we found: first whether it holds, then what it says. */
function Result({ verdict }: { readonly verdict: Checked }) {
  const language = useLanguage()
  const say = speak(credentialWords, language)
  const { tone, title, text } = verdictInWords(verdict, language)
  const { says } = verdict
  return (
    <>
      <Notice tone={tone} title={title}>{text}</Notice>
      {says && (
        <>
          <Facts facts={[
            { term: say('name'), detail: says.name },
            { term: say('what'), detail: paperWords.what[language] },
            { term: say('number'), detail: <a href={`/verify/${says.number}`}>{says.number}</a> },
            { term: say('issuer'), detail: says.issuer },
            { term: say('issued'), detail: dateInWords(says.issuedOn, language) },
            { term: say('through'), detail: dateInWords(verdict.standing?.validThrough ?? says.validThrough, language) },
          ]} />
          <p>{say('compare')}</p>
        </>
      )}
    </>
  )
}

/** Anyone checks a digital certificate that somebody gave them; also without a connection, once this page is open. */
export default function CheckCredential({ loaderData: { formId, offline }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(credentialWords, language)
  const problems = problemsInWords(actionData?.problems, credentialProblemWords, language)
  const verdict = actionData?.verdict
  const file = { name: 'file', hint: say('fileHint'), problem: problemAt(problems, 'file'), language }
  return (
    <>
      <title>{`${say('check')} · Alongside`}</title>
      <meta name="description" content={say('checkLead')} />
      <Page title={say('check')} lead={say('checkLead')}>
        <ErrorSummary language={language} problems={problems} />
        <div data-offline-answer aria-live="polite">
          {verdict && <Section title={say('result')}><Result verdict={verdict} /></Section>}
        </div>
        <div data-offline-check={JSON.stringify(offline)}>
          <p data-offline-ready hidden>{say('worksOffline')}</p>
          <Form formId={formId} action="/check-credential" enctype="multipart/form-data" language={language}>
            <FieldGroup problem={file.problem}>
              <FieldLabel name="file" label={say('file')} language={language} />
              <FieldHelp {...file} />
              <input
                className="file-field__input" id={fieldId('file')} type="file" name="file" accept=".jwt,.json,.txt,application/vc+jwt,application/jwt,text/plain"
                aria-describedby={describedBy(file)} aria-invalid={file.problem ? true : undefined}
              />
            </FieldGroup>
            <TextArea
              name="text" label={say('text')} hint={say('textHint')} rows={5} value={verdict ? '' : actionData?.typed.text} spellCheck={false} dir="ltr"
              problem={problemAt(problems, 'text')} language={language}
            />
            <Actions><Button>{say('checkNow')}</Button></Actions>
          </Form>
        </div>
        <p><a href="/verify">{say('byNumber')}</a></p>
      </Page>
    </>
  )
}
