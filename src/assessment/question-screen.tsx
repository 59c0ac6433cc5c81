import type { ReactNode } from 'react'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { Folded } from '#design/folded.tsx'
import { Notice } from '#design/notice.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Saved } from '#design/saved.tsx'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { changedItemWords } from './changed-item-messages.ts'
import { contrasts, displayClass, textSizes, type Display } from './display.ts'
import { words } from './messages.ts'
import { answerAddress, breakAddress, itemAddress, itemsAddress, reviewAddress, type AssessmentKind } from './places.ts'
import type { ShownItem } from './shown-item.ts'
import { practiceHintWords } from './practice-hint-messages.ts'
import { TimeLeft } from './time-left.tsx'

/** A question as its page has it. */
export interface QuestionShown {
  readonly assessment: string
  readonly kind: AssessmentKind
  readonly position: number
  readonly of: number
  /** The language of the question, which may be another than that of the page. */
  readonly language: Language
  readonly item: ShownItem
  /** The chosen place, from 1 to 4; 0: none. */
  readonly place: number
  readonly flagged: boolean
  readonly revision: number
  /** Milliseconds; none: without a time. */
  readonly left: number | null
  readonly mayPause: boolean
  readonly display: Display
  /** They are choosing how it looks. */
  readonly looking: boolean
  readonly formId: string
}

/** One question: its time, four options, a flag, and the ways on, each of which saves. A plain form; script saves each choice as it is made. */
export function QuestionScreen(shown: QuestionShown) {
  const { assessment, position, of, item, place, flagged, revision, left, display, formId } = shown
  const language = useLanguage()
  const say = speak(words, language)
  const last = position === of
  return (
    <div className={displayClass(display)}>
      <TimeLeft assessment={assessment} left={left} />
      <OtherLanguage {...shown} />
      <div>
        <QuestionForm id="question" formId={formId} address={answerAddress(assessment, position)} all={itemsAddress(assessment)}>
          <Hidden name="revision" value={revision} />
          <div lang={shown.language} className="exam__question">
            <Choices
              kind="radio" name="choice" language={language} legend={item.stem} chosen={[String(place)]}
              options={item.options.map((label, index) => ({ value: String(index + 1), label }))}
            />
          </div>
          <Choices
            kind="checkbox" name="flagged" language={language} legend={say('flagLegend')} legendUnseen chosen={flagged ? ['yes'] : []}
            options={[{ value: 'yes', label: say('flag') }]}
          />
          <Saved />
          <Actions>
            <Button name="_then" value="next">{say(last ? 'toReview' : 'next')}</Button>
            {position > 1 && <Button kind="second" name="_then" value="previous">{say('previous')}</Button>}
            {!last && <Button kind="second" name="_then" value="review">{say('overview')}</Button>}
            {shown.mayPause && <ButtonLink kind="quiet" href={breakAddress(assessment)}>{say('takeBreak')}</ButtonLink>}
          </Actions>
          <DisplayChoices display={display} open={shown.looking} />
        </QuestionForm>
      </div>
    </div>
  )
}

/** Whoever switches the language of the page wants to know why the question does not follow. */
function OtherLanguage({ language: spoken, kind }: Pick<QuestionShown, 'language' | 'kind'>) {
  const language = useLanguage()
  if (spoken === language) return null
  const hint = speak(practiceHintWords, language)
  return <p className="usa-hint">{hint('otherLanguage', languageNames[spoken])}{kind === 'practice' && ` ${hint('otherLanguagePractice')}`}</p>
}

/** A question that has other words now: it is not asked any more, and the ways on are links. */
export function GoneQuestion({ assessment, position, of, left, display }: Pick<QuestionShown, 'assessment' | 'position' | 'of' | 'left' | 'display'>) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <div className={displayClass(display)}>
      <TimeLeft assessment={assessment} left={left} />
      <Notice tone="info" title={changedItemWords.gone[language]}><p>{changedItemWords.goneWhy[language]}</p></Notice>
      <Actions>
        <ButtonLink href={position === of ? reviewAddress(assessment) : itemAddress(assessment, position + 1)}>{say(position === of ? 'toReview' : 'next')}</ButtonLink>
        {position > 1 && <ButtonLink kind="second" href={itemAddress(assessment, position - 1)}>{say('previous')}</ButtonLink>}
        {position < of && <ButtonLink kind="second" href={reviewAddress(assessment)}>{say('overview')}</ButtonLink>}
      </Actions>
    </div>
  )
}

/** The form says to script where a choice is kept and what to say when it could not be. */
function QuestionForm({ address, all, ...form }: { readonly id: string; readonly formId: string; readonly address: string; readonly all: string; readonly children: ReactNode }) {
  const language = useLanguage()
  const say = speak(words, language)
  return <Form {...form} holds language={language} data={{ 'data-question': address, 'data-questions': all, 'data-not-saved': say('notSaved') }} />
}

function DisplayChoices({ display, open }: { readonly display: Display; readonly open: boolean }) {
  const say = speak(words, useLanguage())
  const button = (what: 'text' | 'contrast', to: string, isChosen: boolean) => (
    <Button key={`${what} ${to}`} kind="quiet" name="_then" value={`${what}:${to}`}>
      {say(`${what}-${to}` as 'text-normal')}{isChosen && ` ${say('chosen')}`}
    </Button>
  )
  const group = (what: 'text' | 'contrast', buttons: ReactNode) => (
    <div className="exam-display" role="group" aria-labelledby={`display-${what}`}><p id={`display-${what}`}>{say(`display-${what}`)}</p>{buttons}</div>
  )
  return (
    <Folded id="display" title={say('display')} open={open}>
      <p>{say('displayWhy')}</p>
      {group('text', textSizes.map((to) => button('text', to, display.text === to)))}
      {group('contrast', contrasts.map((to) => button('contrast', to, display.contrast === to)))}
    </Folded>
  )
}
