import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Typed } from '#platform/answers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { calendarWords } from './calendar-messages.ts'
import { longestName, mostCalendars } from './typed-calendar.ts'

interface MakeCalendarProps {
  readonly formId: string
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string | undefined; text: string }[]
  /** How many there are already. */
  readonly made: number
}

/** The form for a new address: for which device, and what it may show. */
export function MakeCalendar({ formId, typed, problems, made }: MakeCalendarProps) {
  const language = useLanguage()
  const say = speak(calendarWords, language)
  const problemOf = (field: string) => problemAt(problems as { field?: string; text: string }[], field)
  return (
    <Section title={say('makeTitle')}>
      {made >= mostCalendars ? <p>{say('enough', mostCalendars)}</p> : (
        <Form formId={formId} language={language}>
          <Hidden name="do" value="make" />
          <TextField
            name="name" label={say('name')} hint={say('nameHint')} value={typed?.name} maxLength={2 * longestName} width="medium" language={language}
            problem={problemOf('name')}
          />
          <Choices
            kind="radio" name="words" legend={say('words')} language={language} chosen={[typed?.words ?? 'quiet']} problem={problemOf('words')}
            options={[{ value: 'quiet', label: say('quiet'), hint: say('quietHint') }, { value: 'full', label: say('full'), hint: say('fullHint') }]}
          />
          <Actions><Button>{say('make')}</Button></Actions>
        </Form>
      )}
    </Section>
  )
}
