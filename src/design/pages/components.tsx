import { speak, type Language } from '#platform/languages.ts'
import { Page, Section } from '../page.tsx'
import { messages } from './components-messages.ts'
import { SampleFiles } from './sample-files.tsx'
import { SampleEmptyForm, SampleFilledForm, SampleWrongForm } from './sample-forms.tsx'
import { SampleList } from './sample-list.tsx'
import { SampleClocks, SamplePath, SampleTasks } from './sample-path.tsx'
import { SampleAnswers, SampleFault, SampleLetter, SampleNotices, SamplePeople } from './sample-texts.tsx'

/** Every component in its states, to look at after a change. */
export default function Components({ language }: { readonly language: Language }) {
  const say = speak(messages, language)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page
        title={say('title')}
        lead={say('lead')}
        back={{ href: '/', text: say('back') }}
        aside={
          <>
            <h2>{say('aside')}</h2>
            <p>{say('asideText')}</p>
          </>
        }
      >
        <Section title={say('pathTitle')}><SamplePath language={language} /></Section>
        <Section title={say('clocksTitle')}><SampleClocks language={language} /></Section>
        <Section title={say('tasksTitle')}><SampleTasks language={language} /></Section>
        <Section title={say('wrongTitle')}><SampleWrongForm language={language} /></Section>
        <Section title={say('formTitle')}><SampleFilledForm language={language} /></Section>
        <Section title={say('emptyTitle')}><SampleEmptyForm language={language} /></Section>
        <Section title={say('filesTitle')}><SampleFiles language={language} /></Section>
        <Section title={say('noticesTitle')}><SampleNotices language={language} /></Section>
        <Section title={say('answersTitle')}><SampleAnswers language={language} /></Section>
        <Section title={say('letterTitle')}><SampleLetter language={language} /></Section>
      </Page>
      <Section title={say('tableTitle')}><SampleList language={language} /></Section>
      <Section title={say('peopleTitle')}><SamplePeople language={language} /></Section>
      <Section title={say('faultTitle')}><SampleFault language={language} /></Section>
    </>
  )
}
