import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { listHint, unitHints, words } from './messages.ts'
import type { Typed } from './policy-change.ts'
import type { PolicyKey } from './policies.ts'
import { isList, type PolicyUnit } from './policy-value.ts'

interface SetFormProps {
  readonly policyKey: PolicyKey
  readonly unit: PolicyUnit
  readonly earliest: PlainDate
  readonly setForm: string
  readonly typed: Typed
  readonly problems: readonly { readonly field?: string; readonly text: string }[]
}

/** The form for a new value: what, from when, from where. */
export function SetForm({ policyKey, unit, earliest, setForm, typed, problems }: SetFormProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name) })
  const radios = (name: string, options: readonly (readonly [string, string])[]) =>
    ({ ...field(name), kind: 'radio' as const, chosen: [typed[name] ?? ''], options: options.map(([value, label]) => ({ value, label })) })
  return (
    <Form id="set" formId={setForm} language={language}>
      {unit === 'no (0) or yes (1)'
        ? <Choices {...radios('value', [['1', say('yes')], ['0', say('no')]])} legend={say('newValue')} />
        : (
          <TextField
            {...field('value')} value={typed.value} label={say('newValue')} hint={isList(policyKey) ? listHint[language] : unitHints[unit][language]}
            width={isList(policyKey) ? 'medium' : 'short'} inputMode={unit === 'cents' ? 'decimal' : isList(policyKey) ? 'text' : 'numeric'} autoComplete="off"
          />
        )}
      <DateField
        {...field('from')} legend={say('from')} hint={say('fromHint', dateInWords(earliest, language))}
        value={{ year: typed['from-year'] ?? '', month: typed['from-month'] ?? '', day: typed['from-day'] ?? '' }}
      />
      <TextArea {...field('source')} value={typed.source} label={say('sourceLabel')} hint={say('sourceHint')} rows={3} />
      <Choices
        {...radios('status', [['verified', say('isVerifiedYes')], ['unverified', say('isVerifiedNo')]])} legend={say('isVerified')}
      />
      <Actions><Button>{say('toCheck')}</Button></Actions>
    </Form>
  )
}
