import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { FileCard, FileList } from '#design/file-card.tsx'
import { FileField } from '#design/file-field.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { mostWords } from './accommodation-form.ts'
import { accommodationKinds, type AccommodationKind } from './accommodation-lifecycle.ts'
import { accommodationWords, kindWords } from './accommodation-messages.ts'
import type { AccommodationPage, ShownAccommodation } from './see-accommodation.server.ts'

const here = '/apply/exam/accommodation'
/** The form that the language switch sends first. */
export const askFormId = 'ask'

/** What needs no request. */
export function ComfortAids({ comfort }: Pick<AccommodationPage, 'comfort'>) {
  const say = speak(accommodationWords, useLanguage())
  return (
    <Section title={say('comfortTitle')} id="comfort">
      <p>{say('comfortLead')}</p>
      <ul>{comfort.aids.map(({ id, text }) => <li key={id}>{text}</li>)}</ul>
      {comfort.sample && <p>{say('comfortSample')}</p>}
    </Section>
  )
}

/** One's own paper, as pictures large enough to read. */
function Paper({ paper, removable }: { readonly paper: NonNullable<ShownAccommodation['paper']>; readonly removable?: boolean }) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  const at = (preview?: number) => `${here}/files/${paper.id}${preview ? `?preview=${preview}` : ''}`
  return (
    <FileList>
      <FileCard
        name={paper.name} bytes={paper.bytes} language={language} href={at()} previews={Array.from({ length: paper.previews }, (_, i) => at(i + 1))}
        actions={removable && <Button kind="quiet" name="_then" value="remove">{say('remove')}<span className="unseen"> {paper.name}</span></Button>}
      />
    </FileList>
  )
}

interface AskProps {
  readonly seen: AccommodationPage
  readonly words: string | undefined
  readonly chosen: readonly string[]
  readonly problems: { field?: string; text: string }[]
}

/** The request itself: what would help, in own words, and a paper for whoever has one. */
export function AskForm({ seen, words, chosen, problems }: AskProps) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  return (
    <Section title={say('askTitle')} id="ask-title">
      <p>{say('askLead', seen.days)}</p>
      <Notice tone="info" title={say('privacyTitle')}>{say('privacyText', seen.keptDays)}</Notice>
      <Form id={askFormId} formId={seen.formId} language={language} enctype="multipart/form-data">
        <Choices
          kind="checkbox" name="kinds" legend={say('kinds')} hint={say('kindsHint')} language={language} chosen={chosen} problem={problemAt(problems, 'kinds')}
          options={accommodationKinds.map((kind) => ({ value: kind, label: kindWords[kind][language] }))}
        />
        <TextArea
          name="words" label={say('words')} hint={say('wordsHint')} language={language} value={words ?? ''} rows={5} maxLength={mostWords}
          problem={problemAt(problems, 'words')} optional={!chosen.includes('other')}
        />
        {seen.paper && <Paper paper={seen.paper} removable />}
        <FileField
          name="files" label={say(seen.paper ? 'otherPaper' : 'paper')} hint={say('paperHint')} language={language} mostFileSize={seen.mostFileSize}
          problem={problemAt(problems, 'files')}
        />
        <p><Button kind="second" name="_then" value="paper">{say('addPaper')}</Button></p>
        <Actions><Button name="_then" value="send">{say('send')}</Button></Actions>
      </Form>
    </Section>
  )
}

/** What is granted, in words: kinds, time, and what will be done. */
export function Granted({ granted, percent, measures }: { readonly granted: readonly AccommodationKind[]; readonly percent: number | null; readonly measures: string | null }) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  return (
    <>
      <ul>{granted.map((kind) => <li key={kind}>{kind === 'extraTime' && percent ? say('percentMore', percent) : kindWords[kind][language]}</li>)}</ul>
      {measures && <p dir="auto">{measures}</p>}
    </>
  )
}

/** One request of one's own: what was asked for, where it is, and what came of it. */
export function MyAccommodation({ one, seen }: { readonly one: ShownAccommodation; readonly seen: AccommodationPage }) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  const on = (date: string) => dateInWords(date, language)
  return (
    <Section title={`${say(`state-${one.state}`)} · ${on(one.endedOn ?? one.askedOn)}`}>
      {one.state === 'open' && (
        <p><ClockChip label={say('answerBy')} date={on(one.answerDueOn)} daysLeft={daysBetween(seen.today, one.answerDueOn)} atEnd={say('answerByEnd')} language={language} /></p>
      )}
      <Facts facts={[
        { term: say('asked'), detail: <ul>{one.kinds.map((kind) => <li key={kind}>{kindWords[kind][language]}</li>)}</ul> },
        ...(one.words ? [{ term: say('yourWords'), detail: one.words }] : []),
        { term: say('askedOn'), detail: on(one.askedOn) },
        ...(one.granted.length > 0 ? [{ term: say('youGet'), detail: <Granted granted={one.granted} percent={one.percent} measures={one.measures} /> }] : []),
        ...(one.reason ? [{ term: say('notGranted'), detail: one.reason }] : []),
      ]} />
      {one.gone && <p>{say('wordsGone')}</p>}
      {one.paper && <Paper paper={one.paper} />}
      {one.state === 'open' && (
        <Form formId={seen.withdrawForm} language={language}>
          <Hidden name="_do" value="withdraw" />
          <Actions><Button kind="quiet">{say('withdraw')}</Button></Actions>
        </Form>
      )}
    </Section>
  )
}
