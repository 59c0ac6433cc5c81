import type { ReactNode } from 'react'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { Folded } from '#design/folded.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Saved } from '#design/saved.tsx'
import { speak, type Language } from '#platform/languages.ts'
import { contrasts, displayClass, textSizes, type Display } from './display.ts'
import { words } from './messages.ts'
import { answerAddress, breakAddress, itemsAddress } from './places.ts'
import type { ShownItem } from './shown-item.ts'
import { TimeLeft } from './time-left.tsx'

/** A question as its page has it. */
export interface QuestionShown {
  readonly assessment: string
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
          <DisplayChoices display={display} />
        </QuestionForm>
      </div>
    </div>
  )
}

/** The form says to script where a choice is kept and what to say when it could not be. */
function QuestionForm({ address, all, ...form }: { readonly id: string; readonly formId: string; readonly address: string; readonly all: string; readonly children: ReactNode }) {
  const language = useLanguage()
  const say = speak(words, language)
  return <Form {...form} holds language={language} data={{ 'data-question': address, 'data-questions': all, 'data-not-saved': say('notSaved') }} />
}

function DisplayChoices({ display }: { readonly display: Display }) {
  const say = speak(words, useLanguage())
  const button = (what: 'text' | 'contrast', to: string, isChosen: boolean) => (
    <Button key={`${what} ${to}`} kind="quiet" name="_then" value={`${what}:${to}`}>
      {say(`${what}-${to}` as 'text-normal')}{isChosen && ` ${say('chosen')}`}
    </Button>
  )
  return (
    <Folded title={say('display')}>
      <p>{say('displayWhy')}</p>
      <Actions>{textSizes.map((to) => button('text', to, display.text === to))}</Actions>
      <Actions>{contrasts.map((to) => button('contrast', to, display.contrast === to))}</Actions>
    </Folded>
  )
}
