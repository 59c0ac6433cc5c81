import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { FileField } from '#design/file-field.tsx'
import { Folded } from '#design/folded.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { SelectField } from '#design/select-field.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Typed } from '#platform/answers.server.ts'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import type { TrainingPage } from './see-training.server.ts'
import { notListed, typedTraining } from './training-form.ts'
import { trainingWords } from './training-messages.ts'
import { Paper } from './training-parts.tsx'

/** The form that the language switch sends first. */
export const trainingFormId = 'training'

interface Props {
  readonly form: NonNullable<TrainingPage['form']>
  readonly reference: string
  readonly typed: Typed
  readonly problems: readonly { field?: string; text: string }[]
  /** An approval is there, so that it is read from now on. */
  readonly isApproved: boolean
  /** Another one is kept, which this one replaces. */
  readonly replaces: boolean
}
type Say = ReturnType<typeof speak<typeof trainingWords>>

function Provider({ form, typed, problems, reference, say }: Pick<Props, 'form' | 'typed' | 'problems' | 'reference'> & { readonly say: Say }) {
  const language = useLanguage()
  return (
    <>
      <SelectField
        name="provider" label={say('whichProvider')} hint={say('whichProviderHint')} language={language} chosen={typed.provider ?? ''}
        problem={problemAt(problems, 'provider')}
        options={[
          { value: '', text: say('chooseProvider') }, ...form.providers.map(({ id, name }) => ({ value: id, text: name })),
          { value: notListed, text: say('notInTheList') },
        ]}
      />
      <Folded title={say('notListedHelp')} open={typed.provider === notListed}>
        <p>{say('notListedText')} <a href={`/questions/ask?about=${reference}`}>{say('askUs')}</a></p>
      </Folded>
    </>
  )
}

/** What the certificate says, field by field, in the order in which most of them print it; and the paper itself. */
export function TrainingForm({ form, reference, typed, problems, isApproved, replaces }: Props) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  const { completed } = typedTraining(typed)
  return (
    <Section title={say(replaces ? 'replaceTitle' : 'addTitle')} id="add">
      <Form id={trainingFormId} formId={form.formId} language={language} enctype="multipart/form-data">
        <Hidden name="_compared" value={form.compared} />
        <Provider form={form} typed={typed} problems={problems} reference={reference} say={say} />
        <TextField
          name="hours" label={say('howManyHours')} hint={say('howManyHoursHint')} value={typed.hours ?? ''} width="short" autoComplete="off"
          language={language} problem={problemAt(problems, 'hours')}
        />
        <DateField name="completed" legend={say('whenCompleted')} hint={say('whenCompletedHint')} value={completed} language={language} problem={problemAt(problems, 'completed')} />
        <Choices
          kind="radio" name="language" legend={say('whichLanguage')} language={language} chosen={[typed.language ?? '']} problem={problemAt(problems, 'language')}
          options={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
        />
        <TextField
          name="printedName" label={say('whichName')} hint={say('whichNameHint')} value={typed.printedName ?? ''} autoComplete="off" spellCheck={false}
          language={language} problem={problemAt(problems, 'printedName')}
        />
        {form.names && (
          <div id="names">
            <Notice tone="warning" title={say('namesTitle')}>{say('namesText', form.names.legal, form.names.printed)}</Notice>
          </div>
        )}
        {form.paper && <p><strong>{say('look')}</strong></p>}
        {form.paper && <Paper paper={form.paper} reference={reference} removable />}
        <FileField
          name="files" label={say(form.paper ? 'otherPaper' : 'paper')} hint={say('paperHint')} language={language} mostFileSize={form.mostFileSize}
          problem={problemAt(problems, 'files')}
        />
        <p><Button kind="second" name="_then" value="paper">{say('addPaper')}</Button></p>
        <Actions><Button name="_then" value="add">{say(isApproved ? 'handIn' : 'store')}</Button></Actions>
      </Form>
    </Section>
  )
}
