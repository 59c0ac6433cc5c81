import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { useLanguage } from '#design/language.tsx'
import { SelectField } from '#design/select-field.tsx'
import { TextField } from '#design/text-field.tsx'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { MeetingFields } from './meeting-fields.tsx'
import type { SiteKind } from './site-form.ts'
import { sittingWords } from './sitting-messages.ts'
import { zoneInWords } from './sitting-times.ts'
import type { Typed } from './typed-sitting.ts'

interface Props {
  readonly typed: Typed | undefined
  readonly chosen: readonly string[]
  readonly problems: readonly { field?: string; text: string }[]
  readonly sites: readonly { readonly id: string; readonly name: string; readonly kind: SiteKind }[]
  readonly timeZone: string
}

/** One date, or the same hour every week, to be typed. */
export function SittingFields({ typed, chosen, problems, sites, timeZone }: Props) {
  const language = useLanguage()
  const say = speak(sittingWords, language)
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name), value: typed?.[name], autoComplete: 'off' })
  return (
    <>
      <SelectField
        name="site" label={say('site')} chosen={typed?.site ?? ''} language={language} problem={problemAt(problems, 'site')}
        options={[{ value: '', text: say('chooseSite') }, ...sites.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <DateField
        name="first" legend={say('first')} hint={say('firstHint')} language={language} problem={problemAt(problems, 'first')}
        value={{ month: typed?.['first-month'] ?? '', day: typed?.['first-day'] ?? '', year: typed?.['first-year'] ?? '' }}
      />
      <TextField {...field('time')} label={say('time')} hint={say('timeHint', zoneInWords(language, timeZone))} width="short" dir="ltr" />
      <TextField {...field('weeks')} label={say('weeks')} hint={say('weeksHint')} value={typed?.weeks ?? '1'} inputMode="numeric" width="short" dir="ltr" />
      <TextField {...field('seats')} label={say('seats')} hint={say('seatsHint')} inputMode="numeric" width="short" dir="ltr" />
      <Choices
        name="languages" kind="checkbox" legend={say('languagesQuestion')} chosen={chosen} language={language} problem={problemAt(problems, 'languages')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      {(sites.some(({ kind }) => kind === 'online') || problemAt(problems, 'meeting')) && <MeetingFields typed={typed} problems={problems} amongSites />}
    </>
  )
}
