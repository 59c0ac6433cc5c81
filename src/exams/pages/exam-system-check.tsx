import { Actions, Button } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { checkNames, checkWords, systemCheckWords, type CheckName } from '../system-check-messages.ts'

/** Only this page may ask for a camera and a microphone, and only itself. */
export const headers = () => ({ 'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), interest-cohort=()' })

/** One thing that is looked at: by hand until script has looked. */
function Check({ name }: { readonly name: CheckName }) {
  const language = useLanguage()
  const { title, byHand, met, unmet } = checkWords[name]
  return (
    <li className="check" data-check={name} data-met={met[language]} data-unmet={unmet[language]}>
      <h3>{title[language]}</h3>
      <p data-result><span className="check__stand" data-stand /> <span data-said>{byHand[language]}</span></p>
    </li>
  )
}

/** Whether this computer is ready for the exam: looked at by script when the person asks, and in words by hand without it. Nothing is sent or kept. */
export default function ExamSystemCheck() {
  const language = useLanguage()
  const say = speak(systemCheckWords, language)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <meta name="description" content={say('lead')} />
      <Page title={say('title')} lead={say('lead')} back={{ href: '/exam-online', text: say('back') }}>
        <div
          className="device-check" data-device-check="/exam-system-check/measure" data-checking={say('checking')} data-is-met={say('isMet')} data-is-unmet={say('isUnmet')}
          data-all-met={say('allMet')} data-some-unmet={say('someUnmet')}
        >
          <p data-without-script>{say('noScript')}</p>
          <div data-with-script hidden>
            <p>{say('startHint')}</p>
            <Actions><Button type="button">{say('start')}</Button></Actions>
          </div>
          <p role="status" data-outcome />
          <Section title={say('listTitle')}>
            <ul className="checks">{checkNames.map((name) => <Check key={name} name={name} />)}</ul>
          </Section>
        </div>
        <p>{say('own')}</p>
        <p><strong>{say('help')}</strong> <a href="/questions/ask">{say('ask')}</a></p>
      </Page>
    </>
  )
}
