import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { TaskList, type TaskTone } from '#design/task-list.tsx'
import { dateInWords, isBefore, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import type { ShortTraining } from './see-training.server.ts'
import type { TrainingState } from './training-certificate-lifecycle.ts'
import { trainingWords } from './training-messages.ts'

interface Props {
  readonly current: ShortTraining | undefined
  /** A provider issued one here that is not handed in. */
  readonly issued: boolean
  readonly reference: string
  /** The last day of the approval; none while there is none. */
  readonly approvedThrough: PlainDate | null
  readonly today: PlainDate
}

const tones: Record<TrainingState | 'none', TaskTone> = {
  none: 'todo', stored: 'started', inReview: 'started', accepted: 'done', refused: 'problem', removed: 'todo',
}

/** Where the training certificate is, in a sentence. */
function WhereItIs({ current, issued, approvedThrough, today }: Omit<Props, 'reference'>) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  const on = (date: PlainDate) => dateInWords(date, language)
  if (!current) {
    const now = approvedThrough && say('besideNoneNow', on(approvedThrough))
    return <p>{issued ? [say('besideIssued'), now].filter(Boolean).join(' ') : now ?? say('besideNone')}</p>
  }
  if (current.state === 'inReview') {
    return <p>{say(isBefore(current.reviewDueOn!, today) ? 'inReviewLate' : 'inReviewText', on(current.reviewDueOn!))}</p>
  }
  if (current.state === 'accepted') {
    return <p>{current.isOver ? say('acceptedOver', on(current.countsThrough)) : say('acceptedText', on(current.decidedOn!), on(current.countsThrough))}</p>
  }
  return current.state === 'stored' ? <p>{say('storedText')}</p> : null
}

/** Is it the applicant who has to do something about the certificate? */
export const isTheirsToAdd = (current: ShortTraining | undefined): boolean =>
  !current || current.state === 'refused' || (current.state === 'accepted' && current.isOver)

/** The training certificate on the page of the application: a task like those of the form, and the next step once it is approved. */
export function TrainingBeside({ current, issued, reference, approvedThrough, today }: Props) {
  const say = speak(trainingWords, useLanguage())
  const href = `/apply/${reference}/training`
  const state = current?.state ?? 'none'
  return (
    <Section title={say('title')} id="training">
      <TaskList tasks={[{
        href, title: say(current ? 'open' : issued ? 'handInIssued' : 'add'), status: { text: say(`state-${state}`), tone: tones[state] },
        hint: <WhereItIs current={current} issued={issued} approvedThrough={approvedThrough} today={today} />,
      }]} />
      {approvedThrough && isTheirsToAdd(current) && <Actions><ButtonLink href={href}>{say(state === 'refused' ? 'addAnother' : issued ? 'handInIssued' : 'add')}</ButtonLink></Actions>}
    </Section>
  )
}
