import { letter } from '#library/letters.server.ts'
import { languageInSentence, type Language, type Said } from '#platform/languages.ts'
import { momentInWords } from '#platform/dates.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'
import { aboutOffer, type EndingLetter, type SeatLetter } from './seat-letter-names.ts'
import { letterPlaceWords } from './seat-letter-messages.ts'
import type { Registration } from './seat-store.server.ts'
import { whenInWords, zoneInWords } from './sitting-times.ts'
import type { Sitting } from './sitting-store.server.ts'
import type { Waiting } from './waiting-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>
type Facts = Readonly<Record<string, string>>
type Seat = Pick<Registration, 'id' | 'request_id' | 'subject_id' | 'certifier_id' | 'language'>

/** Where a sitting is, in one line. */
export const whereInWords = ({ kind, site, address }: Pick<Sitting, 'kind' | 'site' | 'address'>, language: Language): string =>
  (kind === 'online' ? letterPlaceWords.online[language] : `${site}, ${address}`)

/** What every letter about a seat says: when, where, in which language, and where to go on. */
function factsOf({ house }: Unit, seat: Seat, sitting: Sitting, language: Language): Facts {
  const at = (path: string) => `${house.settings.siteAddress}${path}`
  return {
    when: whenInWords(sitting, language), where: whereInWords(sitting, language), examLanguage: languageInSentence[language][seat.language],
    schedule: at('/apply/exam/schedule'), site: at(sitting.kind === 'online' ? '/exam-online' : `/exam-sites/${sitting.siteId}`), questions: at('/questions/ask'), day: at('/apply/exam/day'),
    calendar: at(`/apply/exam/calendar/${seat.id}`),
  }
}

/** Writes to whose seat it is, in the language of their account. Nothing when the account is closed. */
async function write(unit: Unit<Jobs>, seat: Seat, sitting: Sitting, id: string, more: (language: Language) => Facts): Promise<void> {
  const to = await addresseeOf(unit, seat.subject_id)
  if (!to) return
  const facts = { name: to.name, ...factsOf(unit, seat, sitting, to.language), ...more(to.language) }
  const { application_id } = await unit.db.selectFrom('exam_requests').innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id')
    .select('application_id').where('exam_requests.id', '=', seat.request_id).executeTakeFirstOrThrow()
  await writeToPerson(unit, to, letter(id, to.language, facts), { kind: 'exam', id: seat.request_id, applicationId: application_id, certifierId: seat.certifier_id })
}

/** A letter about a seat that says nothing but when and where. */
export const writeAboutSeat = (unit: Unit<Jobs>, seat: Seat, sitting: Sitting, id: SeatLetter, more: Facts = {}): Promise<void> =>
  write(unit, seat, sitting, id, () => more)

/** A letter that says why the house let go of a seat, or of a place on a list. */
export const writeWhyEnded = (unit: Unit<Jobs>, seat: Seat, sitting: Sitting, id: EndingLetter, why: Said): Promise<void> =>
  write(unit, seat, sitting, id, (language) => ({ why: why[language] }))

/** A letter that offers a freed seat, and says until when it is kept, on the clock of the program. */
export const writeOffer = (unit: Unit<Jobs>, waiting: Waiting, sitting: Sitting, until: Date): Promise<void> =>
  write(unit, waiting, sitting, aboutOffer, (language) => {
    const { timeZone } = unit.house
    return { until: `${momentInWords(until, language, timeZone)} (${zoneInWords(language, timeZone)})` }
  })
