import { speak, type Language } from '#platform/languages.ts'
import { ClockChip } from '../clock-chip.tsx'
import { Path } from '../path.tsx'
import { Progress, TaskList } from '../task-list.tsx'
import { messages, sampleNames } from './components-messages.ts'

interface Sample {
  readonly language: Language
}

/** A path in the middle, one that waits, one that ended. */
export function SamplePath({ language }: Sample) {
  const say = speak(messages, language)
  const due = { date: say('april2'), language }
  const chip = <ClockChip {...due} label={say('fixDue')} daysLeft={6} atEnd={say('fixEnd')} />
  const answer = <ClockChip {...due} label={say('answerDue')} daysLeft={19} atEnd={say('answerEnd')} />
  return (
    <>
      <Path
        label={say('pathLabel')}
        language={language}
        steps={[
          { title: say('stepStart'), state: 'done', when: say('march3') },
          { title: say('stepSent'), state: 'done', when: say('march8') },
          { title: say('stepFix'), state: 'now', who: say('withYou'), detail: <p>{say('stepFixText')}</p>, chip },
          { title: say('stepReview'), state: 'later', who: say('withUs') },
          { title: say('stepExam'), state: 'later' },
          { title: say('stepCertificate'), state: 'later' },
        ]}
      />
      <h3>{sampleNames.long}</h3>
      <Path
        label={`${say('pathLabel')} 2`}
        steps={[
          { title: say('stepSent'), state: 'done', when: say('march8') },
          { title: say('stepReview'), state: 'waiting', who: say('withUs'), when: say('april2'), chip: answer },
          { title: say('stepExam'), state: 'later' },
          { title: say('stepWithdrawn'), state: 'ended', when: say('april2') },
        ]}
      />
    </>
  )
}

/** Deadlines: far, near, on the day, passed, and in one line. */
export function SampleClocks({ language }: Sample) {
  const say = speak(messages, language)
  const common = { label: say('answerDue'), date: say('april2'), language }
  return (
    <>
      {[47, 6, 1, 0, -3].map((daysLeft) => (
        <p key={daysLeft}>
          <ClockChip {...common} daysLeft={daysLeft} atEnd={say(daysLeft > 7 ? 'answerEnd' : 'fixEnd')} />
        </p>
      ))}
      <p>
        <ClockChip {...common} daysLeft={12} compact /> <ClockChip {...common} daysLeft={2} compact />{' '}
        <ClockChip {...common} daysLeft={-1} compact />
      </p>
    </>
  )
}

/** A task list with every tone. */
export function SampleTasks({ language }: Sample) {
  const say = speak(messages, language)
  return (
    <>
      <Progress text={say('progress')} done={3} all={7} />
      <TaskList
        tasks={[
          { href: '#about', title: say('taskAbout'), status: { text: say('done'), tone: 'done' } },
          {
            href: '#training',
            title: say('taskTraining'),
            hint: say('taskTrainingHint'),
            status: { text: say('started'), tone: 'started' },
          },
          { href: '#ethics', title: say('taskEthics'), status: { text: say('todo'), tone: 'todo' } },
          {
            href: '#proof',
            title: say('taskProof'),
            hint: sampleNames.long,
            status: { text: say('fix'), tone: 'problem' },
          },
          { href: '#send', title: say('taskSend'), status: { text: say('blocked'), tone: 'blocked' } },
        ]}
      />
    </>
  )
}
