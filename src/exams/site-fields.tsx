import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { useLanguage } from '#design/language.tsx'
import { SelectField } from '#design/select-field.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { californiaCounties } from './california-counties.ts'
import { degreesTyped, longest, siteKinds, siteTexts, type SiteText } from './site-form.ts'
import { siteKindWords, siteWords } from './site-messages.ts'
import type { Site } from './site-store.server.ts'
import { fieldsOfDay, type Typed } from './typed-sitting.ts'

interface Props {
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
  /** Whether it is online stays as it is. */
  readonly kind?: Site['kind']
}

/** What is known of a site, as its form holds it. */
export const typedOf = ({ kind, name, place, texts, activeUntil }: Site): Typed => ({
  kind, name, ...(activeUntil ? fieldsOfDay('activeUntil', activeUntil) : {}),
  ...(place ? { ...place, latitude: degreesTyped(place.latitude), longitude: degreesTyped(place.longitude) } : {}),
  ...Object.fromEntries((Object.keys(siteTexts) as SiteText[]).flatMap((text) => languages.map((language) => [`${text}-${language}`, texts[text][language]]))),
})

/** Where it is: only of a site in person. */
function PlaceFields({ typed, problems }: Props) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name), value: typed?.[name], autoComplete: 'off' })
  return (
    <>
      <TextField {...field('street')} label={say('street')} maxLength={longest.street} />
      <TextField {...field('city')} label={say('city')} maxLength={longest.city} />
      <TextField {...field('zip')} label={say('zip')} inputMode="numeric" width="short" maxLength={5} dir="ltr" />
      <SelectField
        name="county" label={say('county')} chosen={typed?.county ?? ''} language={language} problem={problemAt(problems, 'county')}
        options={[{ value: '', text: say('chooseCounty') }, ...californiaCounties.map((value) => ({ value, text: value }))]}
      />
      <TextField {...field('latitude')} label={say('latitude')} hint={say('latitudeHint')} width="short" dir="ltr" />
      <TextField {...field('longitude')} label={say('longitude')} hint={say('longitudeHint')} width="short" dir="ltr" />
    </>
  )
}

/** What is known of a site, to be typed; each text in both languages. */
export function SiteFields({ typed, problems, kind }: Props) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name), value: typed?.[name] })
  const texts = (Object.keys(siteTexts) as SiteText[]).filter((text) => kind !== 'online' || text === 'expect')
  return (
    <>
      {!kind && (
        <Choices
          name="kind" kind="radio" legend={say('kind')} chosen={[typed?.kind ?? 'inPerson']} language={language} problem={problemAt(problems, 'kind')}
          options={siteKinds.map((value) => ({ value, label: siteKindWords[value][language], ...(value === 'online' ? { hint: say('onlineHint') } : {}) }))}
        />
      )}
      <TextField {...field('name')} label={say('name')} hint={say('nameHint')} maxLength={longest.name} autoComplete="off" />
      {kind !== 'online' && <PlaceFields typed={typed} problems={problems} />}
      {texts.flatMap((text) => languages.map((one) => (
        <TextArea key={`${text}-${one}`} {...field(`${text}-${one}`)} label={say(`${text}-${one}`)} hint={text === 'access' ? say('accessHint') : undefined} maxLength={siteTexts[text]} lang={one} rows={3} />
      )))}
      <DateField
        name="activeUntil" legend={say('activeUntil')} hint={say('activeUntilHint')} optional language={language} problem={problemAt(problems, 'activeUntil')}
        value={{ month: typed?.['activeUntil-month'] ?? '', day: typed?.['activeUntil-day'] ?? '', year: typed?.['activeUntil-year'] ?? '' }}
      />
    </>
  )
}
