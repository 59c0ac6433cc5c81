import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { TextArea } from '#design/text-field.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { words } from './messages.ts'
import type { Typed } from './policy-change.ts'
import { nameOfValue, stands, type DatedValue } from './policy-history.ts'
import type { PolicyUnit } from './policy-value.ts'
import { valueInWords } from './value-words.ts'

interface VerifyFormProps {
  readonly unit: PolicyUnit
  readonly history: readonly DatedValue[]
  readonly verifyForm: string
  readonly typed: Typed
  readonly problems: readonly { readonly field?: string; readonly text: string }[]
}

/** Someone read a value in its source and says so. */
export function VerifyForm({ unit, history, verifyForm, typed, problems }: VerifyFormProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const standing = history.filter(stands)
  const only = standing.length === 1 ? nameOfValue(standing[0]!) : ''
  return (
    <>
      <p>{say('verifyLead')}</p>
      <Form formId={verifyForm} language={language}>
        <Hidden name="do" value="verify" />
        <Choices
          kind="radio" name="which" legend={say('which')} language={language} problem={problemAt(problems, 'which')} chosen={[typed.which ?? only]}
          options={standing.map((one) => ({
            value: nameOfValue(one), label: say('historyValue', valueInWords(one.value, unit, language), dateInWords(one.from, language)),
          }))}
        />
        <TextArea
          name="verifySource" value={typed.verifySource} label={say('verifySource')} hint={say('sourceHint')} rows={3} language={language}
          problem={problemAt(problems, 'verifySource')}
        />
        <Actions><Button kind="second">{say('verifyButton')}</Button></Actions>
      </Form>
    </>
  )
}
