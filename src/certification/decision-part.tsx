import { Actions, Button, ButtonLink } from '#design/button.tsx'
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

interface Props {
  readonly decision: SeenDecision
  readonly reference: string
}
type Say = ReturnType<typeof speak<typeof decisionWords>>
type Who = SeenDecision['past'][number]['who']
const nameOf = (who: Who, say: Say) => (who === 'you' ? say('you') : who.name ?? say('someone'))

/** A decision that has not left yet: who decided what, when it leaves, its letter, and the way back. */
function Waiting({ decision: { waiting, formId } }: Props) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  if (!waiting) return null
  return (
    <Notice tone="info" title={say(`waiting-${waiting.kind}`)}>
      <p>{waiting.overtaken ? say('waitingOvertaken', nameOf(waiting.who, say)) : say('waitingText', nameOf(waiting.who, say), waiting.leavesAt)}</p>
      {waiting.mayUndo ? (
        <Form formId={formId} language={language}>
          <Hidden name="_decision" value="undo" />
          <Hidden name="change" value={waiting.id} />
          <Actions><Button kind="second">{say('undo')}</Button></Actions>
        </Form>
      ) : <p>{say('undoOthers')}</p>}
      <Folded title={say('seeLetter')}><Letter html={waiting.letter.html} lang={waiting.letter.language} /></Folded>
    </Notice>
  )
}

/** The key of each decision on the page of an application. */
export const decisionKeys = { approve: 'a', ask: 'c', deny: 'd', reopen: undefined } as const

/** What can be decided, each a page with its letter; or what was decided and has not left. */
export function DecisionPart({ decision, reference }: Props) {
  const say = speak(decisionWords, useLanguage())
  const { ways, waiting, submission } = decision
  if (waiting) return <Waiting decision={decision} reference={reference} />
  if (ways.length === 0) return null
  return (
    <Section title={say('decide')}>
      {ways.includes('reopen') && <p>{say('reopenMeans')}</p>}
      <Actions>
        {ways.map((kind, place) => (
          <ButtonLink key={kind} href={`/review/${reference}/${kind}?seen=${submission}`} kind={place === 0 ? 'main' : kind === 'deny' ? 'quiet' : 'second'} shortcut={decisionKeys[kind]}>
            {say(kind)}
          </ButtonLink>
        ))}
      </Actions>
    </Section>
  )
}

/** On the queue: what was just decided, when it leaves, and the way back. */
export function JustDecided({ decision: { waiting, formId }, reference, name }: Props & { readonly name: string }) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  if (!waiting) return null
  return (
    <Notice tone="success" title={`${say(`waiting-${waiting.kind}`)}: ${name}`}>
      <p>{say('leavesAt', waiting.leavesAt)} <a href={`/review/${reference}`}>{say('openAgain')}</a></p>
      {waiting.mayUndo && (
        <Form formId={formId} action={`/review/${reference}`} language={language}>
          <Hidden name="_decision" value="undo" />
          <Hidden name="change" value={waiting.id} />
          <Actions><Button kind="second">{say('undo')}</Button></Actions>
        </Form>
      )}
    </Notice>
  )
}

/** Every decision until now, with what was said in it. */
export function PastDecisions({ decision: { past } }: Pick<Props, 'decision'>) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  if (past.length === 0) return null
  return (
    <Section title={say('pastTitle')}>
      {past.map(({ id, kind, state, who, on, points }) => (
        <Folded key={id} title={say(`waiting-${kind}`)} more={`${nameOf(who, say)} · ${dateInWords(on, language)} · ${say(`past-${state}`)}`}>
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
