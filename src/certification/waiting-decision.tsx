import { Actions, Button } from '#design/button.tsx'
import { Folded } from '#design/folded.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Letter } from '#design/letter.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { PointText } from './correction-notes.tsx'
import { decisionWords } from './decision-messages.ts'
import type { SeenDecision } from './see-decision.server.ts'
import type { SeenTrainingDecision } from './see-training-review.server.ts'

/** What every page that decides shows of decisions, whatever they are about. */
type Seen = SeenDecision | SeenTrainingDecision
type Waiting = NonNullable<Seen['waiting']>
type Past = Seen['past'][number]

const nameOf = (who: Past['who'], say: ReturnType<typeof speak<typeof decisionWords>>) => (who === 'you' ? say('you') : who.name ?? say('someone'))

interface WaitingProps {
  readonly waiting: Waiting
  readonly formId: string
  /** The page of what was decided about. */
  readonly page: string
  readonly title: string
}

/** The way back, of the very decision that is shown. */
function Undo({ waiting, formId, page }: Omit<WaitingProps, 'title'>) {
  const language = useLanguage()
  return (
    <Form formId={formId} action={page} language={language}>
      <Hidden name="_decision" value="undo" />
      <Hidden name="change" value={waiting.id} />
      <Actions><Button kind="second">{speak(decisionWords, language)('undo')}</Button></Actions>
    </Form>
  )
}

/** A decision that has not left yet: who decided what, when it leaves, its letter, and the way back. */
export function WaitingDecision({ title, ...props }: WaitingProps) {
  const say = speak(decisionWords, useLanguage())
  const { waiting } = props
  return (
    <Notice tone="info" title={title}>
      <p>{waiting.overtaken ? say('waitingOvertaken', nameOf(waiting.who, say)) : say('waitingText', nameOf(waiting.who, say), waiting.leavesAt)}</p>
      {waiting.mayUndo ? <Undo {...props} /> : <p>{say('undoOthers')}</p>}
      <Folded title={say('seeLetter')}><Letter html={waiting.letter.html} lang={waiting.letter.language} /></Folded>
    </Notice>
  )
}

/** On a list: what was just decided, when it leaves, and the way back. @param open the words of the link to it. */
export function DecidedJustNow({ title, open, ...props }: WaitingProps & { readonly open: string }) {
  const say = speak(decisionWords, useLanguage())
  const { waiting, page } = props
  return (
    <Notice tone="success" title={title}>
      <p>{say('leavesAt', waiting.leavesAt)} <a href={page}>{open}</a></p>
      {waiting.mayUndo && <Undo {...props} />}
    </Notice>
  )
}

/** Every decision until now, with what was said in it. */
export function DecisionsUntilNow({ past }: { readonly past: readonly (Past & { readonly title: string })[] }) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  if (past.length === 0) return null
  return (
    <Section title={say('pastTitle')}>
      {past.map(({ id, title, state, who, on, points }) => (
        <Folded key={id} title={title} more={`${nameOf(who, say)} · ${dateInWords(on, language)} · ${say(`past-${state}`)}`}>
          {points.map((point, i) => (
            <div key={i}>
              {point.title && <p><strong>{point.title[language]}</strong></p>}
              <PointText point={point} />
            </div>
          ))}
        </Folded>
      ))}
    </Section>
  )
}
