import { Actions, Button } from '#design/button.tsx'
import { DateField } from '#design/date-field.tsx'
import { FileField } from '#design/file-field.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Typed } from '#platform/answers.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import type { NamesSeen } from './change-legal-name-page.server.ts'
import { declineWords, nameWords } from './name-change-messages.ts'
import { NameChangePath } from './name-change-path.tsx'
import { typedNameChange } from './name-change-rules.ts'
import { NameEvidence } from './name-evidence.tsx'

const [changeFormId, chosenFormId] = ['change', 'chosen']
/** The form that the language switch sends first. */
export const formOnPage = (seen: NamesSeen | undefined) => seen && (seen.mayAsk ? changeFormId : chosenFormId)

interface Part {
  readonly seen: NamesSeen
  readonly typed: Typed
  readonly problems: readonly { field?: string; text: string }[]
}

/**
 * What we call the person: one field, saved at once. Beside the form for another legal name it is a part of that form, so that
 * neither loses what is typed in the other.
 */
export function ChosenName({ seen, typed, problems, isNew }: Part & { readonly isNew: boolean }) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  const form = seen.mayAsk ? changeFormId : undefined
  const field = (
    <>
      {isNew && (typed.chosenName ?? seen.chosen) !== seen.chosen && <KeptNotice />}
      <TextField
        name="chosenName" label={say('chosenLabel')} hint={say('chosenHint')} value={typed.chosenName ?? seen.chosen} autoComplete="nickname"
        spellCheck={false} optional language={language} problem={problemAt(problems, 'chosenName')} form={form}
      />
      <Actions><Button kind="second" form={form} name={form && '_then'} value={form && 'chosen'}>{say('saveChosen')}</Button></Actions>
    </>
  )
  return (
    <Section title={say('chosenTitle')}>
      {form ? field : (
        <Form id={chosenFormId} formId={seen.formIds.chosen} language={language}>
          <Hidden name="do" value="chosen" />
          {field}
        </Form>
      )}
    </Section>
  )
}

/** A request that waits: where it is, what was added, and the way back. */
export function OpenChange({ seen, open }: { readonly seen: NamesSeen; readonly open: NonNullable<NamesSeen['open']> }) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  return (
    <Section title={say('openTitle')}>
      <Facts facts={[
        { term: say('newName'), detail: open.newName },
        { term: say('sinceShort'), detail: dateInWords(open.since, language) },
      ]} />
      <NameChangePath {...open} readBy="person" />
      <NameEvidence evidence={seen.evidence} under="/account/legal-name" />
      <Form formId={seen.formIds.withdraw} language={language}>
        <Hidden name="do" value="withdraw" />
        <Hidden name="change" value={open.id} />
        <p>{say('withdrawLead')}</p>
        <Actions><Button kind="second">{say('withdraw')}</Button></Actions>
      </Form>
    </Section>
  )
}

/** The papers that were added, and the field that adds more. */
function Papers({ seen, problems }: Omit<Part, 'typed'>) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  const some = seen.evidence.length > 0
  return (
    <>
      {some && <p><strong>{say('readable')}</strong></p>}
      {some && (
        <NameEvidence evidence={seen.evidence} under="/account/legal-name" actions={({ id, name }) => (
          <Button kind="quiet" name="_then" value={`remove:${id}`}>{say('remove')}<span className="unseen"> {name}</span></Button>
        )} />
      )}
      {seen.room === 0 ? <p>{say('papersFull')}</p> : (
        <>
          <FileField
            name="files" label={say(some ? 'morePapers' : 'papers')} hint={say('papersHint')} language={language}
            mostFileSize={seen.mostFileSize} mostFiles={seen.room} problem={problemAt(problems, 'files')}
          />
          <p><Button kind="second" name="_then" value="add">{say('add')}</Button></p>
        </>
      )}
    </>
  )
}

/** The form that asks for another legal name. */
export function ChangeForm({ seen, typed, problems }: Part) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  const { since } = typedNameChange(typed)
  const name = (field: 'givenNames' | 'familyNames', label: string, autoComplete: string, hint?: string) => (
    <TextField
      name={field} label={label} hint={hint} value={typed[field] ?? ''} autoComplete={autoComplete} spellCheck={false}
      language={language} problem={problemAt(problems, field)}
    />
  )
  return (
    <Section title={say('changeTitle')} id="change-legal-name">
      <p>{say('changeLead')}</p>
      <Form id={changeFormId} formId={seen.formIds.change} language={language} enctype="multipart/form-data">
        {name('givenNames', say('newGiven'), 'given-name', say('newNameHint'))}
        {name('familyNames', say('newFamily'), 'family-name')}
        <DateField name="since" legend={say('since')} hint={say('sinceHint')} value={since} language={language} problem={problemAt(problems, 'since')} />
        <Papers seen={seen} problems={problems} />
        <Actions><Button name="_then" value="ask">{say('ask')}</Button></Actions>
      </Form>
    </Section>
  )
}

/** The last request was declined: why, and what now. */
export function Declined({ declined: { decidedOn, reason, note, language: wroteIn } }: { readonly declined: NonNullable<NamesSeen['declined']> }) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  return (
    <Notice tone="warning" title={say('declinedTitle', dateInWords(decidedOn!, language))}>
      {reason && reason !== 'other' && <p>{declineWords[reason][language]}</p>}
      {note?.split(/\n+/).map((line, i) => <p key={i} lang={wroteIn} dir="auto">{line}</p>)}
      <p>{say('declinedAgain')}</p>
    </Notice>
  )
}
