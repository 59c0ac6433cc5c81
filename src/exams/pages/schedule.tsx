import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { elsewhereWords } from '../elsewhere-messages.ts'
import { TwoDates, VendorWrites } from '../elsewhere-parts.tsx'
import { scheduleWords } from '../schedule-messages.ts'
import { Dates, MySeatPart, MyWaits, WhichDates } from '../schedule-parts.tsx'
import { scheduleQuery } from '../schedule-query.ts'
import { seeSchedule, type OpenSchedule } from '../see-schedule.server.ts'
import { VendorBookingPart } from '../vendor-booking-part.tsx'
import type { NotYet } from '../who-schedules.server.ts'
import type { Route } from './+types/schedule'

const happenings = ['booked', 'moved', 'waiting', 'left', 'cancelled', 'forfeited'] as const

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  return {
    schedule: await read(visit, selfOf(visit), (unit) => seeSchedule(unit, scheduleQuery(searchParams, visit.language))),
    done: happenings.find((one) => one === searchParams.get('done')),
  }
}

/** Why nobody can choose yet, and where to go on. */
function NotYetPart({ why }: { readonly why: NotYet }) {
  const say = speak(scheduleWords, useLanguage())
  return (
    <>
      <Notice tone="info" title={say('notYet')}>{say(`not-${why}`)}</Notice>
      <Actions><ButtonLink href="/apply/exam">{say('toExam')}</ButtonLink></Actions>
    </>
  )
}

function Open(schedule: OpenSchedule) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  return (
    <>
      {schedule.calledOff && !schedule.seat && <Notice tone="warning">{say('calledOff')}</Notice>}
      <MyWaits waits={schedule.waits} />
      {schedule.booking && <VendorBookingPart booking={schedule.booking} />}
      {schedule.counts && <TwoDates counts={schedule.counts} />}
      {schedule.seat && <MySeatPart seat={schedule.seat} />}
      {schedule.booking && !schedule.seat ? !schedule.elsewhere && <p>{elsewhereWords.onePlease[language]}</p> : schedule.elsewhere ? <VendorWrites /> : schedule.accommodationOpen ? <Notice tone="info" title={say('notYet')}>{say('not-accommodationOpen')}</Notice> : (
        <>
          <WhichDates query={schedule.query} sites={schedule.sites} />
          <Dates {...schedule} />
        </>
      )}
    </>
  )
}

/** Choosing a date for the exam, and the seat that one has. Source: GUIDE, certification overview, step 14. */
export default function Schedule({ loaderData: { schedule, done } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const isElsewhere = !schedule.notYet && !schedule.seat && (schedule.elsewhere || schedule.booking)
  const title = isElsewhere ? elsewhereWords.title[language] : say(!schedule.notYet && schedule.seat ? 'haveTitle' : 'title')
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page
        title={title} lead={schedule.notYet ? undefined : say('lead', dateInWords(schedule.lastDay, language))}
        back={{ href: '/apply/exam', text: say('back') }} notice={done && <Notice tone="success">{say(`done-${done}`)}</Notice>}
      >
        {schedule.notYet ? <NotYetPart why={schedule.notYet} /> : <Open {...schedule} />}
      </Page>
    </>
  )
}
