import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { TextField } from '#design/text-field.tsx'
import { speak } from '#platform/languages.ts'
import { calendarWords } from './calendar-messages.ts'

/** A new address: one press on a phone or a computer that has a calendar, or to copy. */
export function MadeAddress({ address }: { readonly address: string }) {
  const language = useLanguage()
  const say = speak(calendarWords, language)
  return (
    <>
      <Actions><ButtonLink href={address.replace(/^https?:/, 'webcal:')}>{say('open')}</ButtonLink></Actions>
      <TextField name="address" label={say('address')} hint={say('addressHint')} value={address} dir="ltr" spellCheck={false} language={language} />
      <Actions><ButtonLink href="/dates/calendar" kind="second">{say('done')}</ButtonLink></Actions>
    </>
  )
}
