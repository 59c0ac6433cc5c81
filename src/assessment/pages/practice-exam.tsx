import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { sampleItems } from '#library/exam-items.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { areas } from '../area-names.server.ts'
import { myAssessments, type Assessment } from '../assessment-store.server.ts'
import { endOverdue } from '../end-overdue.server.ts'
import { goOnAt } from '../go-on-at.ts'
import { endAddress, itemAddress, reviewAddress } from '../places.ts'
import { practiceHintWords } from '../practice-hint-messages.ts'
import { practiceWords } from '../practice-messages.ts'
import { reviewOf } from '../review-of.server.ts'
import { percentSaid } from '../score.ts'
import { timeLeft } from '../time.ts'
import { tryCount } from '../try-set.ts'
import type { Route } from './+types/practice-exam'

export const handle = { plain: true }

/** Whole minutes of its clock, begun ones too; none: it has no clock. */
function minutesLeft(one: Assessment, now: Date): number | null {
  const left = timeLeft(one, now)
  return left === null ? null : Math.max(1, Math.ceil(left / 60_000))
}

/** What the person has open, and what they ended. */
async function mineOf(visit: Visit) {
  const self = selfOf(visit)
  await endOverdue(visit.house, { personId: self.personId })
  const { all, open, review } = await read(visit, self, async (unit) => {
    const all = await myAssessments(unit, 'practice')
    const open = all.find(({ state }) => state === 'open')
    return { all, open, review: open && await reviewOf(unit, open.id) }
  })
  const dayOf = ({ started_at }: Assessment) => momentInWords(started_at, visit.language, visit.house.timeZone)
  const position = review && goOnAt(review.items)
  return {
    open: open && review && {
      id: open.id, minutesLeft: minutesLeft(open, visit.house.clock.now()), day: dayOf(open), answered: review.answered, of: open.items, href: position ? itemAddress(open.id, position) : reviewAddress(open.id),
    },
    ended: all.filter(({ counted }) => counted !== null).map((one) => ({ id: one.id, day: dayOf(one), counted: one.counted!, correct: one.correct! })),
    deleted: visit.url.searchParams.has('deleted'),
  }
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return { items: sampleItems().length, areas: areas(visit.language), mine: visit.session ? await mineOf(visit) : undefined }
}
type Mine = NonNullable<Awaited<ReturnType<typeof loader>>['mine']>

/** The ways on: for whoever has no account, for whoever has one open, and for everyone else. */
function Ways({ mine }: { readonly mine: Mine | undefined }) {
  const language = useLanguage()
  const [say, hint] = [speak(practiceWords, language), speak(practiceHintWords, language)]
  if (!mine) {
    return (
      <>
        <Actions>
          <ButtonLink href="/practice-exam/try">{say('tryIt', tryCount)}</ButtonLink>
          <ButtonLink href="/register" kind="second">{say('register')}</ButtonLink>
          <ButtonLink href="/sign-in?to=%2Fpractice-exam" kind="quiet">{say('signIn')}</ButtonLink>
        </Actions>
        <p>{say('accountWhy')}</p>
      </>
    )
  }
  const { open } = mine
  if (!open) return <Actions><ButtonLink href="/practice-exam/start">{say('begin')}</ButtonLink></Actions>
  return (
    <Section title={say('openTitle')}>
      <p>{say('openText', open.answered, open.of, open.day)} {open.minutesLeft === null ? hint('noClock') : hint('clockRuns', open.minutesLeft)}</p>
      <Actions>
        <ButtonLink href={open.href}>{say('goOn')}</ButtonLink>
        <ButtonLink href={endAddress(open.id)} kind="second">{say('openEnd')}</ButtonLink>
      </Actions>
    </Section>
  )
}

function Earlier({ ended, open }: Pick<Mine, 'ended' | 'open'>) {
  const say = speak(practiceWords, useLanguage())
  const columns: Column<Mine['ended'][number]>[] = [
    { id: 'day', head: say('day'), main: true, cell: ({ day }) => day },
    { id: 'right', head: say('right'), cell: ({ correct, counted }) => say('of', correct, counted) },
    { id: 'percent', head: say('percent'), numeric: true, cell: percentSaid },
  ]
  return (
    <Section title={say('earlier')}>
      <DataTable captionUnseen caption={say('earlier')} rows={ended} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/practice-exam/${id}`} empty={say('noEarlier')} />
      <ul>
        {ended.length > 0 && <li><a href="/practice-exam/progress">{say('toProgress')}</a></li>}
        {(ended.length > 0 || open) && <li><a href="/practice-exam/delete">{say('toDelete')}</a></li>}
      </ul>
    </Section>
  )
}

/** What the practice exam is, for everyone; and what somebody has practiced, for them alone. */
export default function PracticeExam({ loaderData: { items, areas, mine } }: Route.ComponentProps) {
  const say = speak(practiceWords, useLanguage())
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <meta name="description" content={say('lead', items)} />
      <Page title={say('title')} lead={say('lead', items)} notice={mine?.deleted && <Notice tone="success">{say('deleted')}</Notice>}>
        <Ways mine={mine} />
        {mine && <Earlier {...mine} />}
        <Section title={say('whatTitle')}>
          <ul>
            <li>{say('whatOwn')}</li>
            <li>{say('whatPass')}</li>
            <li>{say('whatSame')}</li>
            <li>{say('whatYours')}</li>
          </ul>
        </Section>
        <Section title={say('whatSeventeen')}>
          <ul>{areas.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
        </Section>
      </Page>
    </>
  )
}
