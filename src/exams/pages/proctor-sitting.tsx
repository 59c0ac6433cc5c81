import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Refreshed } from '#design/refreshed.tsx'
import { Tabs } from '#design/tabs.tsx'
import { timeInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { MeetingOfProctors } from '../meeting-part.tsx'
import { proctorListWords } from '../proctor-list-messages.ts'
import { proctorViews } from '../proctor-list.ts'
import { dayStateWords, grantedKindWords, proctorWords } from '../proctor-messages.ts'
import { FindPerson } from '../proctor-search.tsx'
import { examManagers, examProctors } from '../routes.ts'
import { seeSittingNow } from '../see-proctor.server.ts'
import { whenInWords } from '../sitting-times.ts'
import { houseOfSitting } from '../who-looks-after.server.ts'
import type { Route } from './+types/proctor-sitting'

const longestFind = 120

/** Two units, one of the house and one of the proctor: what is said of people stands in tables that proctors do not read. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, examProctors)
  const { searchParams } = visit.url
  const view = proctorViews.find((one) => one === searchParams.get('view')) ?? 'all'
  const find = (searchParams.get('q') ?? '').slice(0, longestFind).trim()
  const { expected, far } = await houseOfSitting(visit.house, staff, params.sitting)
  const { visible, ...seen } = await read(visit, staff, (unit) => seeSittingNow(unit, params.sitting, { view, find, far }))
  return { ...seen, view, find, expected, hidden: expected - visible, isManager: examManagers.some((role) => role === staff.role) }
}

type Seen = Route.ComponentProps['loaderData']
type Row = Seen['people'][number]

function usePersonState(timeZone: string) {
  const language = useLanguage()
  const [say, sayList] = [speak(proctorWords, language), speak(proctorListWords, language)]
  return ({ state, progress, need, notes }: Row) => [
    dayStateWords[state][language],
    ...(progress ? [say('answered', progress.answered, progress.of), progress.pausedAt ? say('onBreak') : say('left', progress.minutesLeft)] : []),
    ...(progress?.seenAt ? [say('lastSeen', timeInWords(progress.seenAt, language, timeZone))] : []),
    ...(need && need !== 'id' ? [sayList(`need-${need}`)] : []),
    ...(notes > 0 ? [sayList('notes', notes)] : []),
  ].join(', ')
}

/** The parts of the list with how many are in each, and the people of one of them. */
function People({ sitting, people, counts, view, find, hidden, expected }: Seen) {
  const language = useLanguage()
  const [say, sayList] = [speak(proctorWords, language), speak(proctorListWords, language)]
  const stateOf = usePersonState(sitting.timeZone)
  const columns: Column<Row>[] = [
    { id: 'person', head: say('person'), main: true, cell: ({ name }) => name },
    { id: 'state', head: say('state'), cell: (row) => (row.need ? <strong>{stateOf(row)}</strong> : stateOf(row)) },
    { id: 'language', head: say('language'), cell: (row) => languageNames[row.language] },
    { id: 'granted', head: say('granted'), cell: ({ kinds }) => (kinds.length === 0 ? say('nothing') : kinds.map((kind) => grantedKindWords[kind][language]).join(', ')) },
  ]
  const addressOf = (one: string) => `/proctor/${sitting.id}?${new URLSearchParams({ view: one, ...(find ? { q: find } : {}) })}`
  return (
    <>
      {expected > 0 && <Tabs label={say('people')} tabs={counts.map(({ view: one, count }) => ({ href: addressOf(one), text: sayList(`view-${one}`), count, current: one === view }))} />}
      <DataTable
        caption={say('people')} captionUnseen rows={people} columns={columns} keyOf={({ registrationId }) => registrationId}
        hrefOf={({ registrationId }) => `/proctor/${sitting.id}/${registrationId}`} empty={<p>{find || view !== 'all' ? sayList('nobodyHere') : say('nobody')}</p>}
      />
      {hidden > 0 && <p>{say('hidden', hidden)}</p>}
    </>
  )
}

/** Everybody at one exam: who needs the proctor, who is here, how far they are, and what was granted. It keeps itself up to date. */
export default function ProctorSitting({ loaderData: seen }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  const { sitting, meeting, expected, isManager, view, find, now } = seen
  return (
    <>
      <title>{`${whenInWords(sitting, language)} · Alongside`}</title>
      <Page title={whenInWords(sitting, language)} lead={sitting.address ? `${sitting.site}, ${sitting.address}` : sitting.site} back={{ href: '/proctor', text: say('back') }}>
        {sitting.state === 'cancelled' && <Notice tone="warning">{proctorListWords.cancelled[language]}</Notice>}
        {meeting && expected > 0 && <MeetingOfProctors meeting={meeting.meeting} changeAt={isManager ? `/exams/sittings/${sitting.id}/meeting` : undefined} />}
        {expected > 0 && <FindPerson address={`/proctor/${sitting.id}`} view={view} find={find} />}
        <Refreshed seconds={15} mark={sitting.id} at={now} timeZone={sitting.timeZone}><People {...seen} /></Refreshed>
        <p>{say('refreshes')}</p>
        <Actions><ButtonLink kind="second" href={`/proctor/${sitting.id}`}>{say('look')}</ButtonLink></Actions>
      </Page>
    </>
  )
}
