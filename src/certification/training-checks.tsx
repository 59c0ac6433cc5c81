import type { ReactNode } from 'react'
import { Icon } from '#design/icons.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { Notice } from '#design/notice.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { decisionWords } from './decision-messages.ts'
import type { TrainingCheck, Verdict } from './judge-certificate.ts'
import type { TrainingReview } from './see-training-review.server.ts'
import { hoursInWords } from './training-hours.ts'
import { trainingReviewWords } from './training-review-messages.ts'

/** As what the screen of an application shows the same (`evidence`). */
const tones: Record<Verdict, 'met' | 'check' | 'missing'> = { fine: 'met', look: 'check', wrong: 'missing' }

interface Props {
  readonly seen: TrainingReview
}

/** The provider as it stood on the day of completion, which counts, and as it stands today. */
function ProviderThen({ seen: { provider, completedOn } }: Props) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  const on = (date: string) => dateInWords(date, language)
  return (
    <>
      <p className="evidence__said">
        {provider.approved && provider.from && provider.through
          ? say('approvedOnDay', provider.name, on(completedOn), on(provider.from), on(provider.through))
          : say('notApprovedOnDay', provider.name, on(completedOn))}
      </p>
      {provider.by && <p className="evidence__said">{say('approvedBy', provider.by.who ?? speak(decisionWords, language)('someone'), on(provider.by.on))}</p>}
      {provider.approved && !provider.approvedNow && <p className="evidence__said">{say('notApprovedNow')}</p>}
      <p className="evidence__said"><a href={`/review/providers/${provider.id}`}>{say('seeProvider')}</a></p>
    </>
  )
}

/** The four checks, each with what shows it. What a rule finds is about what was typed: the paper is read by a person. */
export function TrainingChecks({ seen }: Props) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  const on = (date: string) => dateInWords(date, language)
  const { asked } = seen
  const title: Record<TrainingCheck, string> = {
    hours: say('check-hours', asked.hoursNeeded), twoYears: say('check-twoYears', asked.yearsValid), provider: say('check-provider'), name: say('check-name'),
  }
  const shows: Record<TrainingCheck, ReactNode> = {
    hours: <p className="evidence__said">{say('saysHours', hoursInWords(seen.quarterHours, language))}</p>,
    twoYears: <p className="evidence__said">{say('saysDate', on(seen.completedOn), on(seen.countsThrough), on(seen.countsOn))}</p>,
    provider: <ProviderThen seen={seen} />,
    name: <p className="evidence__said"><a href="#names">{say('namesTitle')}</a></p>,
  }
  return (
    <Section title={say('checksTitle')} id="checks">
      <ul className="evidence">
        {seen.checks.map(({ check, verdict }) => (
          <li key={check} className={`evidence__one evidence__one--${tones[verdict]}`}>
            <p className="evidence__what">{title[check]}</p>
            <p className="evidence__status">{verdict === 'fine' && <Icon name="check" />}{say(`verdict-${verdict}`)}</p>
            {shows[check]}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The legal name and the one on the certificate, side by side, and what became of the legal name since. */
export function TrainingNames({ seen: { names, printedName, checks } }: Props) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  const fine = checks.some(({ check, verdict }) => check === 'name' && verdict === 'fine')
  return (
    <Section title={say('namesTitle')} id="names">
      <Facts facts={[{ term: say('legalName'), detail: names.legalName }, { term: say('printedName'), detail: printedName }]} />
      <Notice tone={fine ? 'success' : 'warning'}>{say(fine ? 'namesSame' : 'namesDiffer')}</Notice>
      {names.changes.map(({ id, from, to, acceptedOn }) => (
        <Notice key={id} tone="info">
          {acceptedOn ? say('nameChanged', dateInWords(acceptedOn, language), from, to) : say('nameChangeAsked', from, to)}
        </Notice>
      ))}
    </Section>
  )
}
