import { Choices } from '#design/choices.tsx'
import { useLanguage } from '#design/language.tsx'
import { languageInSentence, languageNames, languages, speak, type Language } from '#platform/languages.ts'
import { decisionWords } from './decision-messages.ts'

/** In which language the notes of a decision are written, beside the one in which their person gets letters. */
export function NoteLanguage({ letterLanguage, typed }: { readonly letterLanguage: Language; readonly typed: Readonly<Record<string, string>> }) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  return (
    <Choices
      name="noteLanguage" kind="radio" language={language} legend={say('noteLanguage')} hint={say('noteLanguageHint', languageInSentence[language][letterLanguage])}
      chosen={[typed.noteLanguage ?? language]} options={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
    />
  )
}
