import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { Folded } from '#design/folded.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { conflictKinds, conflictKindWords } from '#people/public.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { idKinds } from './id-at-exam.ts'
import { idKindWords, incidentWords, proctorWords } from './proctor-messages.ts'
import { incidentKinds, longestNote } from './proctor-notes.ts'

export interface FormOf {
  readonly formId: string
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly { field?: string; text: string }[]
}

/** Problems with the fields that have them on this page, where several forms ask why. */
export const atTheirFields = (problems: FormOf['problems'], what: string | undefined): FormOf['problems'] =>
  problems.map(({ field, text }) => ({
    text, ...(field === 'why' ? { field: `why-${what}` } : field === 'original' || field === 'valid' ? { field: 'confirms' } : field === 'kind' && what === 'know' ? { field: 'how' } : field ? { field } : {}),
  }))

/** The fields of an ID: its kind and the name on it. */
function IdFields({ typed, problems }: FormOf) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  return (
    <>
      <Choices
        kind="radio" name="kind" legend={say('idKind')} language={language} chosen={[typed.kind ?? '']} problem={problemAt(problems, 'kind')}
        options={idKinds.map((value) => ({ value, label: idKindWords[value][language] }))}
      />
      <TextField name="givenNames" label={say('givenNames')} language={language} value={typed.givenNames} maxLength={200} autoComplete="off" problem={problemAt(problems, 'givenNames')} />
      <TextField name="familyNames" label={say('familyNames')} language={language} value={typed.familyNames} maxLength={200} autoComplete="off" problem={problemAt(problems, 'familyNames')} />
    </>
  )
}

/** The ID is compared, and the person let in. */
export function AdmitForm(form: FormOf) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  const { formId, typed, chosen, problems } = form
  return (
    <Section title={say('checkTitle')}>
      <p>{say('checkText')}</p>
      <Form formId={formId} language={language} holds>
        <IdFields {...form} />
        <Choices
          kind="checkbox" name="confirms" legend={say('confirms')} language={language} chosen={chosen.confirms ?? []} problem={problemAt(problems, 'original') ?? problemAt(problems, 'valid')}
          options={[{ value: 'original', label: say('original') }, { value: 'valid', label: say('valid') }]}
        />
        <TextArea name="note" label={say('note')} hint={say('noteHint')} optional language={language} value={typed.note} rows={2} maxLength={longestNote} problem={problemAt(problems, 'note')} />
        <Actions><Button name="_do" value="admit">{say('admit')}</Button></Actions>
        <Folded title={say('turnAwayTitle')} open={typed._do === 'turnAway'}>
          <p>{say('turnAwayText')}</p>
          <TextArea name="why" at="why-turnAway" label={say('why')} hint={say('whyHint')} language={language} value={typed._do === 'turnAway' ? typed.why : ''} rows={2} maxLength={longestNote} problem={typed._do === 'turnAway' ? problemAt(problems, 'why') : undefined} />
          <Actions><Button kind="stop" name="_do" value="turnAway">{say('turnAway')}</Button></Actions>
        </Folded>
      </Form>
    </Section>
  )
}

/** A reason, and a button that does what needs one. */
function WhyForm({ formId, typed, problems, what, kind, children, button }: FormOf & { readonly what: string; readonly kind: 'second' | 'stop'; readonly children?: React.ReactNode; readonly button: string }) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  const mine = typed._do === what
  return (
    <Form formId={formId} language={language} holds>
      <Hidden name="_do" value={what} />
      {children}
      <TextArea name="why" at={`why-${what}`} label={say('why')} hint={say('whyHint')} language={language} value={mine ? typed.why : ''} rows={2} maxLength={longestNote} problem={mine ? problemAt(problems, 'why') : undefined} />
      <Actions><Button kind={kind}>{button}</Button></Actions>
    </Form>
  )
}

export function TimeForm({ given, ...form }: FormOf & { readonly given: number }) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  return (
    <Folded title={say('timeTitle')} open={form.typed._do === 'giveTime'}>
      <WhyForm {...form} what="giveTime" kind="second" button={say('giveTime')}>
        <Hidden name="_given" value={given} />
        <TextField name="minutes" label={say('minutes')} inputMode="numeric" width="short" language={language} value={form.typed.minutes} problem={problemAt(form.problems, 'minutes')} />
      </WhyForm>
    </Folded>
  )
}

export function VoidForm(form: FormOf) {
  const say = speak(proctorWords, useLanguage())
  return (
    <Folded title={say('voidTitle')} open={form.typed._do === 'void'}>
      <p>{say('voidText')}</p>
      <WhyForm {...form} what="void" kind="stop" button={say('void')} />
    </Folded>
  )
}

export function NoteForm({ formId, typed, problems }: FormOf) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  return (
    <Folded title={say('noteTitle')} open={typed._do === 'note'}>
      <Form formId={formId} language={language} holds>
        <Hidden name="_do" value="note" />
        <Choices
          kind="radio" name="incident" legend={say('incident')} language={language} chosen={[typed.incident ?? '']} problem={problemAt(problems, 'incident')}
          options={incidentKinds.map((value) => ({ value, label: incidentWords[value][language] }))}
        />
        <TextArea name="incidentNote" label={say('incidentNote')} hint={say('whyHint')} language={language} value={typed.incidentNote} rows={3} maxLength={longestNote} problem={problemAt(problems, 'incidentNote')} />
        <Actions><Button kind="second">{say('saveNote')}</Button></Actions>
      </Form>
    </Folded>
  )
}

export function KnowForm({ formId, typed, problems }: FormOf) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  return (
    <Folded title={say('knowTitle')} open={typed._do === 'know'}>
      <p>{say('knowText')}</p>
      <Form formId={formId} language={language} holds>
        <Hidden name="_do" value="know" />
        <Choices
          kind="radio" name="how" legend={say('knowHow')} language={language} chosen={[typed.how ?? '']} problem={problemAt(problems, 'kind')}
          options={conflictKinds.map((value) => ({ value, label: conflictKindWords[value][language] }))}
        />
        <Actions><Button kind="second">{say('know')}</Button></Actions>
      </Form>
    </Folded>
  )
}
