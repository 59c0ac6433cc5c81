import { Icon } from '#design/icons.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { addressOfSheet } from '#design/sheets.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { formWords, questionWords } from './form-messages.ts'
import { reviewScreenWords } from './review-screen-messages.ts'
import type { ReviewSheet } from './review-sheets.ts'
import { isQuestion } from './application-form.ts'
import type { Evidence } from './sent-evidence.ts'
import type { ShownThing } from './shown-answers.ts'

interface Props {
  readonly evidence: readonly Evidence[]
  readonly minimumAge: number
  readonly sentOn: string
  /** In which language it was sent. */
  readonly sentIn: Language
  readonly sheets: readonly ReviewSheet[]
}

/** Where a row of the submission stands on the page. */
export const placeOfRow = (thing: ShownThing) => `answer-${thing}`

/** The eight requirements as they were sent: what was said, what shows it, and whether somebody has to compare it. Source: GUIDE, eligibility. */
export function SentRequirements({ evidence, minimumAge, sentOn, sentIn, sheets }: Props) {
  const language = useLanguage()
  const say = speak(reviewScreenWords, language)
  return (
    <Section title={say('requirementsTitle')} id="requirements">
      <ul className="evidence">
        {evidence.map((one) => (
          <li key={one.requirement} className={`evidence__one evidence__one--${one.status}`}>
            <p className="evidence__what">{one.requirement === 'age' ? say('requirement-age', minimumAge) : say(`requirement-${one.requirement}`)}</p>
            <p className="evidence__status">{one.status === 'met' && <Icon name="check" />}{say(`evidence-${one.status}`)}</p>
            <Said evidence={one} sentOn={sentOn} sentIn={sentIn} />
            {one.shownBy.length > 0 && <ShownBy things={one.shownBy} sheets={sheets} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Said({ evidence: { age, said, status, ours }, sentOn, sentIn }: Pick<Props, 'sentOn' | 'sentIn'> & { readonly evidence: Evidence }) {
  const language = useLanguage()
  const say = speak(reviewScreenWords, language)
  if (age) return <p className="evidence__said">{say('ageOnDay', dateInWords(age.bornOn, language), age.years, dateInWords(sentOn, language))}</p>
  if (status === 'missing') return <p className="evidence__said">{say('missingFact')}</p>
  return <>{said.map((text) => <p key={text} className="evidence__said" lang={ours ? undefined : sentIn} dir="auto">{text}</p>)}</>
}

/** Links to the answers and the papers, so that whoever doubts is there with one press. */
function ShownBy({ things, sheets }: { readonly things: readonly ShownThing[]; readonly sheets: readonly ReviewSheet[] }) {
  const language = useLanguage()
  const links = things.flatMap((thing) => {
    const papers = sheets.filter(({ kind }) => thing === `documents-${kind}`).map(({ id, title }) => ({ href: addressOfSheet(id), text: title }))
    return papers.length > 0 ? papers : [{ href: `#${placeOfRow(thing)}`, text: wordingOf(thing, language) }]
  })
  return (
    <p className="evidence__said">
      {speak(reviewScreenWords, language)('shownIn')}:{' '}
      {links.map(({ href, text }, place) => <span key={href}>{place > 0 && ', '}<a href={href}>{text}</a></span>)}
    </p>
  )
}

const wordingOf = (thing: ShownThing, language: Language) =>
  (isQuestion(thing) ? questionWords[thing][language] : formWords[thing as 'signature'][language])
