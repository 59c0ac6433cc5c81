import { ClockChip } from '#design/clock-chip.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { leadOf } from './application-lead.ts'
import { approvalWords } from './approval-messages.ts'
import { words } from './messages.ts'
import type { MyApplication as Mine } from './see-my-application.server.ts'

/** On the first page: where one's application is, and of an approved one until when it is valid. */
export function MyApplication({ reference, today, dates }: Mine) {
  const language = useLanguage()
  const [say, sayOf] = [speak(words, language), speak(approvalWords, language)]
  const { state, validThrough } = dates
  return (
    <Section title={sayOf('mine')}>
      <p>{leadOf(dates, today, language)}</p>
      {state === 'approved' && (
        <p>
          <ClockChip
            label={say('validThrough')} date={dateInWords(validThrough!, language)} daysLeft={daysBetween(today, validThrough!)}
            atEnd={say('validThroughEnd')} language={language}
          />
        </p>
      )}
      <p><a href={`/apply/${reference}`}>{sayOf('seeMine')}</a></p>
    </Section>
  )
}
