import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { Sheets } from '#design/sheets.tsx'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import { reviewScreenWords } from './review-screen-messages.ts'
import type { ReviewSheet } from './review-sheets.ts'

/** The documents of an application, large, beside what is said about them. */
export function DocumentsBeside({ sheets }: { readonly sheets: readonly ReviewSheet[] }) {
  const language = useLanguage()
  const say = speak(reviewScreenWords, language)
  return (
    <Section title={speak(words, language)('documentsTitle')} id="documents">
      {sheets.length > 0 ? <Sheets sheets={sheets} noPicture={say('noPicture')} language={language} /> : <p>{say('noDocuments')}</p>}
    </Section>
  )
}
