import { Button } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import type { DatedValue } from './policy-history.ts'
import type { PolicyUnit } from './policy-value.ts'
import { valueInWords } from './value-words.ts'

interface ComesNextProps {
  readonly unit: PolicyUnit
  readonly next: readonly DatedValue[]
  /** The id of a form for each of them. */
  readonly forms: readonly string[]
}

/** What is set and has not begun; what was set here can be taken back. */
export function ComesNext({ unit, next, forms }: ComesNextProps) {
  const language = useLanguage()
  const say = speak(words, language)
  if (next.length === 0) return null
  return (
    <Section title={say('comes')}>
      <ul>
        {next.map(({ id, from, value, source, status }, place) => {
          const [what, day] = [valueInWords(value, unit, language), dateInWords(from, language)]
          return (
            <li key={from}>
              <p><strong>{say('historyValue', what, day)}</strong>. {say(status)}.</p>
              <p dir="auto">{source}</p>
              {id && (
                <Form formId={forms[place]!} language={language}>
                  <Hidden name="do" value="takeBack" />
                  <Hidden name="change" value={id} />
                  <Button kind="quiet">{say('takeBack')}<span className="unseen"> {say('takeBackOf', what, day)}</span></Button>
                </Form>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
