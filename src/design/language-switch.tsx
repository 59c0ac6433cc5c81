import { Fragment } from 'react'
import { languageNames, languages, type Language } from '#platform/languages.ts'

interface LanguageSwitchProps {
  readonly language: Language
  /** The current path with its query. */
  readonly address: string
  /** A form to send on the way, so that nothing typed is lost. */
  readonly switchForm?: string | undefined
  /** The form is sent to the page in the other language, which shows it as it was typed: where nobody is signed in, nothing is kept. */
  readonly switchStays?: boolean | undefined
}

/** The same page in the other language. */
export function LanguageSwitch({ language, address, switchForm, switchStays }: LanguageSwitchProps) {
  return languages
    .filter((other) => other !== language)
    .map((other) =>
      switchForm ? (
        <Fragment key={other}>
          {/* Enter in a field presses the form's first button, and this header stands before the form's own. */}
          <button className="unseen" form={switchForm} tabIndex={-1} aria-hidden="true" />
          <button
            className="switch" form={switchForm} formAction={switchStays ? inLanguage(address, other) : undefined} name="_then"
            value={`language:${other}`} lang={other}
          >
            {languageNames[other]}
          </button>
        </Fragment>
      ) : (
        <a key={other} className="switch" href={inLanguage(address, other)} lang={other} hrefLang={other}>
          {languageNames[other]}
        </a>
      ),
    )
}

/** The same address, asking for a language. */
export function inLanguage(address: string, language: Language): string {
  const [path = '/', query = ''] = (address.split('#')[0] ?? '').split('?')
  const wanted = new URLSearchParams(query)
  wanted.set('lang', language)
  return `${path}?${wanted}`
}
