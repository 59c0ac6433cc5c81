import { BarPlot } from '#design/bar-plot.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Facts } from '#design/summary-list.tsx'
import type { Letter } from '#library/exam-items.ts'
import { speak, type Language } from '#platform/languages.ts'
import { isTooFew, type Flag } from './item-flags.ts'
import type { ItemStatistics, OptionStatistics } from './item-statistics.ts'
import { flagWords, statisticsWords } from './statistics-messages.ts'

export const percent = (share: number): string => `${Math.round(share * 100)}%`
/** From −1 to 1 with two decimals, and the sign that mathematics uses. */
export const hundredths = (value: number): string => value.toFixed(2).replace('-', '−')

/** How well it goes with the rest, in words where there is no number. */
export const tellsOf = ({ discrimination }: ItemStatistics, language: Language): string =>
  (discrimination === undefined ? statisticsWords.notSaid[language] : hundredths(discrimination))

/** What may be wrong, each with what to look at. */
export function FlagNotice({ flags }: { readonly flags: readonly Flag[] }) {
  const language = useLanguage()
  if (flags.length === 0) return null
  return (
    <Notice tone="warning" title={flags.map((flag) => flagWords[flag].name[language]).join(' · ')}>
      {flags.map((flag) => <p key={flag}>{flagWords[flag].look[language]}</p>)}
    </Notice>
  )
}

interface Props {
  readonly statistics: ItemStatistics
  readonly flags: readonly Flag[]
  readonly answerKey: Letter | undefined
  readonly forms: number
  readonly fewest: number
}

/** Which options people choose, as bars and as a table. */
function Options({ statistics: { options }, answerKey }: Pick<Props, 'statistics' | 'answerKey'>) {
  const language = useLanguage()
  const say = speak(statisticsWords, language)
  const nameOf = ({ choice }: OptionStatistics) =>
    (choice === null ? say('leftOpen') : choice === answerKey ? `${say('optionNamed', choice)} (${say('isRight')})` : say('optionNamed', choice))
  const columns: Column<OptionStatistics>[] = [
    { id: 'option', head: say('option'), main: true, cell: nameOf }, { id: 'chose', head: say('chose'), numeric: true, plain: true, cell: ({ count, share }) => `${count} (${percent(share)})` },
    { id: 'rest', head: say('restOf'), numeric: true, plain: true, cell: ({ rest }) => (rest === undefined ? '–' : percent(rest)) },
  ]
  return (
    <>
      <BarPlot
        id="options" title={say('optionsTitle')} description={say('optionsSays', options.map((one) => `${nameOf(one)}: ${percent(one.share)}`).join('; '))}
        bars={options.map((one) => ({
          id: one.choice ?? 'none', label: one.choice === null ? say('leftOpen') : say('optionNamed', one.choice), share: one.share, text: percent(one.share), marked: one.choice !== null && one.choice === answerKey,
        }))}
      />
      <DataTable caption={say('optionsTitle')} rows={options} columns={columns} keyOf={({ choice }) => choice ?? 'none'} />
    </>
  )
}

/** How one question does: its numbers, or that there are too few answers to say. */
export function OneItem({ statistics, flags, answerKey, forms, fewest }: Props) {
  const language = useLanguage()
  const say = speak(statisticsWords, language)
  const { count, right, byLanguage } = statistics
  const few = isTooFew(statistics, { fewest })
  const ofLanguage = (one: Language) => `${byLanguage[one].count < fewest ? say('tooFew') : percent(byLanguage[one].right)} (${byLanguage[one].count})`
  return (
    <>
      <FlagNotice flags={flags} />
      <Facts facts={[
        { term: say('answers'), detail: count }, { term: say('shown'), detail: forms === 0 ? '–' : say('shownOf', Math.min(100, Math.round((count / forms) * 100))) },
        { term: say('right'), detail: few ? say('tooFew') : percent(right) }, { term: say('tells'), detail: few ? say('tooFew') : tellsOf(statistics, language) },
        ...(few ? [] : [{ term: say('english'), detail: ofLanguage('en') }, { term: say('spanish'), detail: ofLanguage('es') }]),
      ]} />
      {few ? <p>{say('fewest', fewest)}</p> : <Options statistics={statistics} answerKey={answerKey} />}
    </>
  )
}
