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
import type { SeenTrainingDecision } from './see-training-review.server.ts'
import type { TrainingDecisionKind } from './training-letter.ts'
import { trainingReviewWords } from './training-review-messages.ts'

interface Props {
  readonly decision: SeenTrainingDecision
  readonly id: string
}
type Say = ReturnType<typeof speak<typeof decisionWords>>
const nameOf = (who: SeenTrainingDecision['past'][number]['who'], say: Say) => (who === 'you' ? say('you') : who.name ?? say('someone'))

/** The key of each decision on the page of a certificate. */
export const trainingKeys: Record<TrainingDecisionKind, string | undefined> = { accept: 'a', refuse: 'd', reopen: undefined }

/** The way back of a decision that has not left. */
function Undo({ decision, id }: Props) {
  const language = useLanguage()
  return (
    <Form formId={decision.formId} action={`/review/training/${id}`} language={language}>
      <Hidden name="_decision" value="undo" />
      <Actions><Button kind="second">{speak(decisionWords, language)('undo')}</Button></Actions>
    </Form>
  )
}

/** What can be decided, each a page with its letter; or what was decided and has not left. */
export function TrainingDecisionPart({ decision, id }: Props) {
  const language = useLanguage()
  const [say, sayOf] = [speak(decisionWords, language), speak(trainingReviewWords, language)]
  const { ways, waiting } = decision
  if (waiting) {
    return (
      <Notice tone="info" title={sayOf(`waiting-${waiting.kind}`)}>
        <p>{waiting.overtaken ? say('waitingOvertaken', nameOf(waiting.who, say)) : say('waitingText', nameOf(waiting.who, say), waiting.leavesAt)}</p>
        {waiting.mayUndo ? <Undo decision={decision} id={id} /> : <p>{say('undoOthers')}</p>}
        <Folded title={say('seeLetter')}><Letter html={waiting.letter.html} lang={waiting.letter.language} /></Folded>
      </Notice>
    )
  }
  if (ways.length === 0) return null
  return (
    <Section title={sayOf('decide')}>
      {ways.includes('reopen') && <p>{sayOf('reopenMeans')}</p>}
      <Actions>
        {ways.map((kind, place) => (
          <ButtonLink key={kind} href={`/review/training/${id}/${kind}`} kind={place === 0 && kind !== 'reopen' ? 'main' : 'second'} shortcut={trainingKeys[kind]}>
            {sayOf(kind)}
          </ButtonLink>
        ))}
      </Actions>
    </Section>
  )
}

/** On the list: what was just decided, when it leaves, and the way back. */
export function JustDecidedTraining({ decision, id, name }: Props & { readonly name: string }) {
  const language = useLanguage()
  const [say, sayOf] = [speak(decisionWords, language), speak(trainingReviewWords, language)]
  const { waiting } = decision
  if (!waiting) return null
  return (
    <Notice tone="success" title={`${sayOf(`waiting-${waiting.kind}`)}: ${name}`}>
      <p>{say('leavesAt', waiting.leavesAt)} <a href={`/review/training/${id}`}>{sayOf('openIt')}</a></p>
      {waiting.mayUndo && <Undo decision={decision} id={id} />}
    </Notice>
  )
}

/** Every decision until now, with what was said in it. */
export function PastTrainingDecisions({ decision: { past } }: Pick<Props, 'decision'>) {
  const language = useLanguage()
  const [say, sayOf] = [speak(decisionWords, language), speak(trainingReviewWords, language)]
  if (past.length === 0) return null
  return (
    <Section title={say('pastTitle')}>
      {past.map(({ id, kind, state, who, on, points }) => (
        <Folded key={id} title={sayOf(`waiting-${kind}`)} more={`${nameOf(who, say)} · ${dateInWords(on, language)} · ${say(`past-${state}`)}`}>
          {points.map((point, i) => <PointText key={i} point={point} />)}
        </Folded>
      ))}
    </Section>
  )
}
