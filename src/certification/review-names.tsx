import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { addressOfSheet } from '#design/sheets.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import type { NameChangeSince } from '#people/public.ts'
import { ReviewNames } from './name-comparison.tsx'
import type { PrintedName } from './printed-name.ts'
import { reviewScreenWords } from './review-screen-messages.ts'
import type { ReviewSheet } from './review-sheets.ts'

interface Props {
  readonly legalName: string
  /** As typed from the ID; empty when nothing was. */
  readonly printedName: string
  readonly comparison: PrintedName | undefined
  readonly changes: readonly NameChangeSince[]
  readonly sheets: readonly ReviewSheet[]
}

/**
 * The name in the application, the one that was typed from the ID, and the ID itself, with what differs, and what has changed
 * since. Source: GUIDE, initial application process: the name has to match exactly what the government ID shows.
 */
export function NamesAndId({ legalName, printedName, comparison, changes, sheets }: Props) {
  const say = speak(reviewScreenWords, useLanguage())
  return (
    <Section title={say('namesTitle')} id="names">
      <Facts facts={[
        { term: say('legalName'), detail: legalName }, { term: say('typedFromId'), detail: printedName || say('notTyped') },
      ]} />
      <PictureOfId sheet={sheets.find(({ kind }) => kind === 'identity')} />
      {comparison && <ReviewNames comparison={comparison} />}
      {changes.map((change) => <ChangedSince key={change.id} change={change} />)}
    </Section>
  )
}

function PictureOfId({ sheet }: { readonly sheet: ReviewSheet | undefined }) {
  const say = speak(reviewScreenWords, useLanguage())
  if (!sheet) return <p>{say('noIdHere')}</p>
  if (!sheet.picture) return <p><a href={addressOfSheet(sheet.id)}>{say('showLarge', sheet.title)}</a></p>
  return (
    <a className="beside-picture" href={addressOfSheet(sheet.id)}>
      <img src={sheet.picture} alt={say('showLarge', sheet.title)} loading="lazy" decoding="async" />
    </a>
  )
}

/** A legal name that was changed after this was sent, or that is about to. */
function ChangedSince({ change: { id, from, to, acceptedOn } }: { readonly change: NameChangeSince }) {
  const language = useLanguage()
  const say = speak(reviewScreenWords, language)
  return (
    <Notice tone="warning" title={say(acceptedOn ? 'nameChangedTitle' : 'nameChangeAskedTitle')}>
      <p>{acceptedOn ? say('nameChanged', dateInWords(acceptedOn, language), from, to) : say('nameChangeAsked', from, to)}</p>
      <p><a href={`/name-changes/${id}`}>{say('seeNameChange')}</a></p>
    </Notice>
  )
}
