import { speak, type Language } from '#platform/languages.ts'
import { Actions, Button, ButtonLink } from '../button.tsx'
import { Fault } from '../fault.tsx'
import { Letter } from '../letter.tsx'
import { Notice } from '../notice.tsx'
import { PersonCards } from '../person-cards.tsx'
import { Prose } from '../prose.tsx'
import { Facts, SummaryList } from '../summary-list.tsx'
import { messages, sampleLetter, sampleNames } from './components-messages.ts'

interface Sample {
  readonly language: Language
}

/** A notice in each tone. */
export function SampleNotices({ language }: Sample) {
  const say = speak(messages, language)
  return (
    <>
      <Notice tone="info" title={say('infoTitle')}>{say('infoText')}</Notice>
      <Notice tone="success" title={say('successTitle')} />
      <Notice tone="warning" title={say('warningTitle')}>{say('warningText')}</Notice>
      <Notice tone="problem" title={say('problemTitle')}>
        <p>{say('problemText')}</p>
        <p><a href="#again">{say('tryAgain')}</a></p>
      </Notice>
    </>
  )
}

/** Answers with a way back, then facts. */
export function SampleAnswers({ language }: Sample) {
  const say = speak(messages, language)
  const change = { href: '#change', text: say('change'), hidden: say('changeName') }
  return (
    <>
      <SummaryList
        rows={[
          { question: say('name'), answer: sampleNames.long, change },
          { question: say('name'), answer: sampleNames.rightToLeft, change },
          { question: say('address'), answer: '1234 Tulare Street\nApartment 5\nFresno, CA 93721', change },
          { question: say('storyHint'), answer: say('longWord') },
        ]}
      />
      <Facts
        facts={[
          { term: say('reference'), detail: 'PS-2027-00417' },
          { term: say('status'), detail: say('infoTitle') },
          { term: say('sentOn'), detail: say('march8') },
          { term: say('fee'), detail: '$100.00' },
        ]}
      />
    </>
  )
}

/** A letter, and long text without a sheet under it. */
export function SampleLetter({ language }: Sample) {
  const say = speak(messages, language)
  return (
    <>
      <Letter html={sampleLetter[language]} lang={language} />
      <Prose>
        <p>{say('stepFixText')}</p>
        <ul>
          <li>{say('infoText')}</li>
          <li>{say('warningText')}</li>
        </ul>
        <blockquote><p>{say('storyFilled')}</p></blockquote>
      </Prose>
    </>
  )
}

/** People to walk in as. */
export function SamplePeople({ language }: Sample) {
  const say = speak(messages, language)
  const form = <Button kind="second">{say('walk')}</Button>
  return (
    <PersonCards
      people={[
        { name: sampleNames.plain, about: say('personOne'), waits: say('personOneWaits'), form },
        { name: 'Dana Whitfield', about: say('personTwo'), waits: say('personTwoWaits'), form },
        { name: sampleNames.rightToLeft, about: say('personThree'), waits: say('personThreeWaits'), form },
        { name: sampleNames.long, about: say('personThree'), waits: say('personThreeWaits'), form },
      ]}
    />
  )
}

/** The calm fault. */
export function SampleFault({ language }: Sample) {
  const say = speak(messages, language)
  return (
    <Fault
      title={say('faultTitle')}
      text={say('faultText')}
      reference="K7QF-2MXD"
      referenceLabel={say('faultReference')}
    >
      <Actions>
        <ButtonLink href="#again">{say('tryAgain')}</ButtonLink>
      </Actions>
    </Fault>
  )
}
