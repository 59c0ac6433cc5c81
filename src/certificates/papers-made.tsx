import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { myPaperWords, paperKindWords, paperMakerWords } from './my-paper-messages.ts'
import type { PaperMade } from './paper-store.server.ts'

/** When paper, cards and digital certificates were made, and for whom: for staff. `papersMade` gives them. */
export function PapersMade({ papers }: { readonly papers: readonly PaperMade[] }) {
  const language = useLanguage()
  const say = speak(myPaperWords, language)
  return (
    <Section title={say('made')} id="papers">
      <DataTable
        caption={<span className="unseen">{say('made')}</span>} rows={papers} keyOf={({ id }) => id} empty={say('madeNone')}
        columns={[
          { id: 'what', head: say('whatMade'), main: true, cell: ({ kind }) => paperKindWords[kind][language] },
          { id: 'language', head: say('language'), cell: (row) => <span lang={row.language}>{languageNames[row.language]}</span> },
          { id: 'by', head: say('madeBy'), cell: ({ byRole }) => paperMakerWords[byRole][language] },
          { id: 'on', head: say('on'), cell: (row) => dateInWords(row.on, language) },
        ]}
      />
    </Section>
  )
}
