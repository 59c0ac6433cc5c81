import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { HowItWent, letterName } from './how-it-went.tsx'
import { letterWords } from './letter-messages.ts'
import type { LetterBeside } from './letters-beside.server.ts'

/** Every letter about an application, with how it went; each opens on a page of its own. */
export function LettersBeside({ letters }: { readonly letters: readonly LetterBeside[] }) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  return (
    <Section title={say('beside')} id="letters">
      {letters.length > 0 && <p>{say('besideLead')}</p>}
      <DataTable
        captionUnseen caption={say('beside')} rows={letters} keyOf={({ id }) => id} hrefOf={({ id }) => `/review/letters/${id}`} empty={say('besideNone')}
        columns={[
          { id: 'letter', head: say('letter'), main: true, cell: ({ letter, subject, isCopy }) => `${letterName(letter, subject, language)}${isCopy ? ` (${say('copy')})` : ''}` },
          { id: 'on', head: say('writtenOn'), cell: ({ writtenOn }) => dateInWords(writtenOn, language) },
          { id: 'language', head: say('language'), cell: (row) => <span lang={row.language}>{languageNames[row.language]}</span> },
          { id: 'went', head: say('howItWent'), cell: (row) => <HowItWent {...row} /> },
        ]}
      />
    </Section>
  )
}
