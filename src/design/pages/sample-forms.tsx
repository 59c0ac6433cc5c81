import { speak, type Language } from '#platform/languages.ts'
import { Actions, Button, ButtonLink } from '../button.tsx'
import { Choices } from '../choices.tsx'
import { DateField } from '../date-field.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Form } from '../form.tsx'
import { Saved } from '../saved.tsx'
import { PasswordField, TextArea, TextField } from '../text-field.tsx'
import { messages, sampleNames } from './components-messages.ts'

interface Sample {
  readonly language: Language
}

/** Refused: the summary, and each message at its field, with what was typed. */
export function SampleWrongForm({ language }: Sample) {
  const say = speak(messages, language)
  const problems = [
    { field: 'wrong-name', text: say('nameProblem') },
    { field: 'wrong-birthday', text: say('birthdayProblem') },
    { field: 'wrong-experience', text: say('experienceProblem') },
  ]
  return (
    <>
      <ErrorSummary language={language} problems={problems} />
      <Form formId="sample-wrong" language={language} action="#">
        <TextField
          name="wrong-name"
          label={say('name')}
          hint={say('nameHint')}
          problem={say('nameProblem')}
          language={language}
        />
        <TextField
          name="wrong-email"
          label={say('email')}
          value="lucia@"
          type="email"
          problem={say('emailProblem')}
          language={language}
        />
        <DateField
          name="wrong-birthday"
          legend={say('birthday')}
          value={{ month: '2', day: '30', year: '1986' }}
          problem={say('birthdayProblem')}
          language={language}
        />
        <Experience name="wrong-experience" problem={say('experienceProblem')} chosen={[]} language={language} />
        <PasswordField
          name="wrong-password"
          label={say('password')}
          problem={say('passwordHint')}
          autoComplete="new-password"
          language={language}
        />
        <Actions>
          <Button>{say('send')}</Button>
          <Button kind="stop">{say('discard')}</Button>
        </Actions>
      </Form>
    </>
  )
}

/** Everything answered, kept while typing. */
export function SampleFilledForm({ language }: Sample) {
  const say = speak(messages, language)
  return (
    <Form formId="sample-filled" language={language} action="#" autosave="/design/autosave">
      <TextField name="name" label={say('name')} hint={say('nameHint')} value={sampleNames.long} language={language} />
      <TextField name="name-2" label={say('name')} value={sampleNames.rightToLeft} language={language} />
      <TextField name="zip" label={say('zip')} value="93721" width="short" inputMode="numeric" language={language} />
      <TextField
        name="phone"
        label={say('phone')}
        value="559-555-0142"
        type="tel"
        width="medium"
        optional
        language={language}
      />
      <TextArea
        name="story"
        label={say('story')}
        hint={say('storyHint')}
        value={say('storyFilled')}
        optional
        language={language}
      />
      <DateField
        name="birthday"
        legend={say('birthday')}
        value={{ month: '4', day: '28', year: '1986' }}
        birthday
        language={language}
      />
      <Experience name="experience" chosen={['family']} language={language} />
      <Choices
        kind="checkbox"
        name="languages"
        legend={say('languages')}
        chosen={['es', 'ar']}
        options={[
          { value: 'en', label: say('english') },
          { value: 'es', label: say('spanish') },
          { value: 'ar', label: say('arabic'), hint: sampleNames.rightToLeft },
        ]}
        language={language}
      />
      <Saved text={say('saved')} />
      <Actions>
        <Button>{say('send')}</Button>
        <Button kind="second" name="_then" value="stop">{say('stop')}</Button>
        <ButtonLink kind="quiet" href="#help">{say('help')}</ButtonLink>
      </Actions>
    </Form>
  )
}

/** Nothing answered yet. */
export function SampleEmptyForm({ language }: Sample) {
  const say = speak(messages, language)
  return (
    <Form formId="sample-empty" language={language} action="#">
      <TextField name="empty-name" label={say('name')} language={language} />
      <DateField name="empty-birthday" legend={say('birthday')} language={language} />
      <PasswordField
        name="empty-password"
        label={say('password')}
        hint={say('passwordHint')}
        autoComplete="new-password"
        language={language}
      />
      <Actions>
        <Button>{say('send')}</Button>
      </Actions>
    </Form>
  )
}

interface ExperienceProps extends Sample {
  readonly name: string
  readonly chosen: readonly string[]
  readonly problem?: string
}

function Experience({ language, ...rest }: ExperienceProps) {
  const say = speak(messages, language)
  return (
    <Choices
      kind="radio"
      legend={say('experience')}
      options={[
        { value: 'own', label: say('experienceOwn') },
        { value: 'family', label: say('experienceFamily'), hint: say('experienceFamilyHint') },
      ]}
      language={language}
      {...rest}
    />
  )
}
