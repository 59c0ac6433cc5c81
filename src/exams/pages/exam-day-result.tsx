import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Refreshed } from '#design/refreshed.tsx'
import { goTo } from '#platform/answers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { endedWords, resultWords } from '../day-messages.ts'
import { isUnderWay } from '../exam-day-lifecycle.ts'
import { howStrong } from '../how-strong.ts'
import { seeMyResult, type MyResult } from '../see-day.server.ts'
import { settleDay } from '../settle-day.server.ts'
import { whenInWords } from '../sitting-times.ts'
import type { Route } from './+types/exam-day-result'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const see = () => read(visit, selfOf(visit), (unit) => seeMyResult(unit, params.registration))
  const seen = await see()
  if (seen.settled) return seen
  await settleDay(visit.house, params.registration)
  const now = await see()
  if (now.state === 'expected' || isUnderWay(now.state)) throw goTo('/apply/exam/day')
  return now
}

function ByCompetency({ competencies }: Pick<MyResult, 'competencies'>) {
  const language = useLanguage()
  const say = speak(resultWords, language)
  const columns: Column<MyResult['competencies'][number]>[] = [
    { id: 'competency', head: say('competency'), main: true, cell: ({ name }) => name[language] },
    { id: 'right', head: say('right'), cell: ({ correct, counted }) => say('of', correct, counted) },
    { id: 'means', head: say('means'), cell: (row) => say(howStrong(row)) },
  ]
  return <DataTable caption={say('table')} rows={competencies} columns={columns} keyOf={({ id }) => id} />
}

function Scored({ result }: { readonly result: MyResult }) {
  const say = speak(resultWords, useLanguage())
  const passed = result.outcome === 'passed'
  return (
    <>
      <Notice tone={passed ? 'success' : 'info'} title={say(passed ? 'passed' : 'failed')}>
        {passed ? say('passedText', result.correct, result.counted) : say('failedText', result.correct, result.counted, result.passPercent)}
      </Notice>
      {result.notCounted > 0 && <p>{say('notCounted', result.notCounted)}</p>}
      {result.timeUp && <p>{say('timeUp')}</p>}
      {result.demonstration && <Notice tone="warning">{say('specimen')}</Notice>}
      <Actions><ButtonLink href={passed ? '/my-certificate' : '/apply/exam'}>{say(passed ? 'toCertificate' : 'toRetake')}</ButtonLink></Actions>
      <ByCompetency competencies={result.competencies} />
    </>
  )
}

function Ended({ result: { state, outcome, usesAttempt } }: { readonly result: MyResult }) {
  const language = useLanguage()
  const say = speak(resultWords, language)
  const words = endedWords[state === 'finished' ? 'voided' : state]
  return (
    <>
      {words && <Notice tone="warning" title={words.title[language]}>{words.text[language]}</Notice>}
      {outcome && <p>{say(usesAttempt ? 'counts' : 'countsNot')}</p>}
      <Actions><ButtonLink href="/apply/exam">{say('toRetake')}</ButtonLink></Actions>
    </>
  )
}

/** How one's exam went, at once: the certificate, or the way to another try. */
export default function ExamDayResult({ loaderData: result }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(resultWords, language)
  const waits = result.state === 'finished' && !result.outcome
  // Answered, and yet it does not count: corrected by the program, or without a question left that does.
  const counts = result.state === 'finished' && result.outcome !== 'voided'
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={whenInWords(result.sitting, language)} back={{ href: '/apply/exam', text: say('back') }}>
        {waits && <Refreshed seconds={5} mark="waits" at={result.now} timeZone={result.sitting.timeZone}><p>{say('wait')}</p></Refreshed>}
        {waits ? <Actions><ButtonLink href="">{say('look')}</ButtonLink></Actions> : counts ? <Scored result={result} /> : <Ended result={result} />}
      </Page>
    </>
  )
}
