import { Actions, Button } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { Folded } from '#design/folded.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { SelectField } from '#design/select-field.tsx'
import { TextArea } from '#design/text-field.tsx'
import type { Competency } from '#library/exam-items.ts'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import type { Coverage } from './bank-coverage.ts'
import { retireReasons, type ItemStep } from './bank-item-step.ts'
import { bankWords, reasonWords, stepWords } from './bank-messages.ts'

interface CoverageProps {
  readonly bank: string
  readonly coverage: readonly Coverage[]
  readonly inUse: readonly Coverage[]
  readonly competencies: readonly Competency[]
}

/** What an exam needs of each competency, and what there is. */
export function CoverageTable({ bank, coverage, inUse, competencies }: CoverageProps) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const used = new Map(inUse.map(({ competency, there }) => [competency, there]))
  const columns: Column<Coverage>[] = [
    { id: 'competency', head: say('competency'), main: true, cell: ({ competency }) => competencies.find(({ id }) => id === competency)?.[language] ?? competency },
    { id: 'needed', head: say('needed'), numeric: true, cell: ({ needed }) => needed }, { id: 'inUse', head: say('inUse'), numeric: true, cell: ({ competency }) => used.get(competency) ?? 0 },
    { id: 'there', head: say('there'), numeric: true, cell: ({ there }) => there },
    { id: 'enough', head: say('enough'), plain: true, cell: ({ needed, there }) => say(there < needed ? 'enough-no' : there < 2 * needed ? 'enough-scarce' : 'enough-yes') },
  ]
  return <DataTable caption={say('coverage')} captionUnseen rows={coverage} columns={columns} keyOf={({ competency }) => competency} hrefOf={({ competency }) => `/exams/items/${bank}?competency=${competency}#questions`} />
}

interface Step {
  readonly id: string
  readonly step: string
  readonly on: PlainDate
  readonly byMe: boolean
  readonly why?: string | null
  readonly reason?: string | null
  readonly note?: string | null
}

/** What happened, the newest first. */
export function BankHistory({ history }: { readonly history: readonly Step[] }) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  return (
    <Section title={say('history')}>
      <ul>
        {history.map(({ id, step, on, byMe, why, reason, note }) => (
          <li key={id}>
            {stepWords[step]?.[language] ?? step}: {dateInWords(on, language)}, {say(byMe ? 'byYou' : 'byColleague')}.{' '}
            {reason && `${reasonWords[reason as 'other'][language]}.`} <span dir="auto">{why ?? note}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface FormProps {
  readonly formId: string
  readonly problems: readonly { field?: string; text: string }[]
  readonly typed: Readonly<Record<string, string>> | undefined
}

/** Putting a bank into use: what it does is said before. */
export function ActivateBank({ formId, enough }: { readonly formId: string; readonly enough: boolean }) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  return (
    <Section title={say('activateTitle')}>
      {enough ? (
        <Form formId={formId} language={language}>
          <p>{say('activateText')}</p>
          <Actions><Button name="do" value="activate">{say('activate')}</Button></Actions>
        </Form>
      ) : <Notice tone="warning">{say('activateNot')}</Notice>}
    </Section>
  )
}

export function UseDrafts({ formId, drafts }: { readonly formId: string; readonly drafts: number }) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  return (
    <Section title={say('draftsTitle', drafts)}>
      <Form formId={formId} language={language}>
        <p>{say('draftsText')}</p>
        <Actions><Button name="do" value="drafts">{say('draftsButton')}</Button></Actions>
      </Form>
    </Section>
  )
}

export function RetireBank({ formId, problems, typed }: FormProps) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  return (
    <Folded title={say('retireTitle')} open={problems.some(({ field }) => field === 'why')}>
      <Form formId={formId} language={language}>
        <p>{say('retireText')}</p>
        <TextArea name="why" label={say('why')} rows={2} maxLength={500} value={typed?.why} language={language} problem={problemAt(problems, 'why')} />
        <Actions><Button kind="stop" name="do" value="retire">{say('retire')}</Button></Actions>
      </Form>
    </Folded>
  )
}

/** The steps that a question can take now, each with what it needs. */
export function ChangeItem({ formId, problems, typed, steps }: FormProps & { readonly steps: readonly ItemStep[] }) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const takesReason = steps.some((step) => step === 'retire' || step === 'setAside')
  const takesNote = takesReason || steps.includes('restore')
  return (
    <Section title={say('changeTitle')}>
      <Form formId={formId} language={language}>
        {steps.includes('retire') && <p>{say('retireItemText')}</p>}
        {takesReason && (
          <SelectField
            name="reason" label={say('reason')} chosen={typed?.reason ?? ''} language={language} problem={problemAt(problems, 'reason')}
            options={[{ value: '', text: '–' }, ...retireReasons.map((value) => ({ value, text: reasonWords[value][language] }))]}
          />
        )}
        {takesNote && <TextArea name="note" label={say('note')} hint={say('noteHint')} rows={2} maxLength={500} value={typed?.note} language={language} problem={problemAt(problems, 'note')} />}
        <Actions>
          {steps.map((step) => <Button key={step} name="do" value={step} kind={step === 'retire' || step === 'setAside' ? 'stop' : 'main'}>{say(`do-${step}`)}</Button>)}
        </Actions>
      </Form>
    </Section>
  )
}
