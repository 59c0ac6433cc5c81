import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Refreshed } from '#design/refreshed.tsx'
import { timeInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { prepareDays } from '../prepare-days.server.ts'
import { dayStateWords, grantedKindWords, proctorWords } from '../proctor-messages.ts'
import { examProctors } from '../routes.ts'
import { findSittingNow, howManyExpected, seeSittingNow } from '../see-proctor.server.ts'
import { whenInWords } from '../sitting-times.ts'
import { howFarAre } from '../who-looks-after.server.ts'
import type { Route } from './+types/proctor-sitting'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, examProctors)
  const { id } = await read(visit, staff, (unit) => findSittingNow(unit, params.sitting))
  await prepareDays(visit.house, { sittingId: id })
  const { sitting, days, people } = await read(visit, staff, (unit) => seeSittingNow(unit, id))
  const [expected, far] = [await unitOfWork(visit.house, { hat: 'jobs' }, (unit) => howManyExpected(unit, id)), await howFarAre(visit.house, days)]
  const now = visit.house.clock.now()
  return { sitting, hidden: expected - people.length, people: people.map((one) => ({ ...one, progress: progressOf(far.get(one.registrationId), now) })) }
}

function progressOf(far: Awaited<ReturnType<typeof howFarAre>> extends ReadonlyMap<string, infer Far> ? Far | undefined : never, now: Date) {
  return far && { ...far, minutesLeft: Math.max(0, Math.ceil((far.endsAt.getTime() - now.getTime()) / 60_000)) }
}

type Row = Route.ComponentProps['loaderData']['people'][number]

function usePersonState(timeZone: string) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  return ({ state, progress }: Row) => [
    dayStateWords[state][language],
    ...(progress ? [say('answered', progress.answered, progress.of), progress.pausedAt ? say('onBreak') : say('left', progress.minutesLeft)] : []),
    ...(progress?.seenAt ? [say('lastSeen', timeInWords(progress.seenAt, language, timeZone))] : []),
  ].join(', ')
}

/** Everybody at one exam: who is here, how far they are, and what was granted. It keeps itself up to date. */
export default function ProctorSitting({ loaderData: { sitting, people, hidden } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  const stateOf = usePersonState(sitting.timeZone)
  const columns: Column<Row>[] = [
    { id: 'person', head: say('person'), main: true, cell: ({ name }) => name },
    { id: 'state', head: say('state'), cell: stateOf },
    { id: 'language', head: say('language'), cell: (row) => languageNames[row.language] },
    { id: 'granted', head: say('granted'), cell: ({ kinds }) => (kinds.length === 0 ? say('nothing') : kinds.map((kind) => grantedKindWords[kind][language]).join(', ')) },
  ]
  return (
    <>
      <title>{`${whenInWords(sitting, language)} · Alongside`}</title>
      <Page title={whenInWords(sitting, language)} lead={sitting.address ? `${sitting.site}, ${sitting.address}` : sitting.site} back={{ href: '/proctor', text: say('back') }}>
        <Refreshed seconds={15} mark={sitting.id}>
          <DataTable
            caption={say('people')} rows={people} columns={columns} keyOf={({ registrationId }) => registrationId}
            hrefOf={({ registrationId }) => `/proctor/${sitting.id}/${registrationId}`} empty={<p>{say('nobody')}</p>}
          />
          {hidden > 0 && <p>{say('hidden', hidden)}</p>}
        </Refreshed>
        <p>{say('refreshes')}</p>
        <Actions><ButtonLink kind="second" href={`/proctor/${sitting.id}`}>{say('look')}</ButtonLink></Actions>
      </Page>
    </>
  )
}
