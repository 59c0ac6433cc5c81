import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { languageInSentence, languageNames, languages, speak } from '#platform/languages.ts'
import { myPaperWords, paperKindWords, paperMakerWords } from './my-paper-messages.ts'
import type { PaperMade } from './paper-store.server.ts'

interface PapersMadeProps {
  readonly number: string
  /** Papers are made while the certificate is active. */
  readonly active: boolean
  readonly papers: readonly PaperMade[]
}

/** When paper, cards and digital certificates were made, and for whom: for staff, who can make paper, too. `papersMade` gives them. */
export function PapersMade({ number, active, papers }: PapersMadeProps) {
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
      {active && (
        <ul>
          {languages.map((to) => (
            <li key={to}>
              <a href={`/certificates/${number}/papers/paper/${to}`} hrefLang={to} type="application/pdf">
                {say('inLanguage', say('paper'), languageInSentence[language][to])} (PDF)
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
