import { addDays } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { addSite } from '#exams/keep-sites.server.ts'
import { addSittings } from '#exams/keep-sittings.server.ts'
import { fieldsOfDay } from '#exams/typed-sitting.ts'
import { dayOfSitting, examPlaces, type MadeUpSite } from './exam-places.ts'
import { staffHere } from './staff-here.server.ts'

const room = {
  'expect-en': 'Come half an hour before. Your ID is looked at, your things stay in a locker, and you sit at a computer in a quiet room with a proctor.',
  'expect-es': 'Llegue media hora antes. Se revisa su identificación, sus cosas se quedan en un casillero y usted se sienta ante una computadora en una sala tranquila con una persona que supervisa.',
}
const access = {
  'access-en': 'The entrance, the room and the restroom are on the ground floor. There is a table for a wheelchair, a large screen, and parking at the door.',
  'access-es': 'La entrada, la sala y el baño están en la planta baja. Hay una mesa para silla de ruedas, una pantalla grande y estacionamiento junto a la puerta.',
}
const way = (en: string, es: string) => ({ 'gettingThere-en': en, 'gettingThere-es': es })

/** Where each place is. The cities are real; the houses are made up. */
const addresses = {
  sacramento: { street: '1200 Made-Up Street', city: 'Sacramento', zip: '95814', county: 'Sacramento', latitude: '38.5816', longitude: '-121.4944',
    ...way('Light rail to the center, then five minutes on foot.', 'En tren ligero hasta el centro y cinco minutos a pie.') },
  fresno: { street: '410 Example Avenue', city: 'Fresno', zip: '93721', county: 'Fresno', latitude: '36.7378', longitude: '-119.7871',
    ...way('Bus 28 stops across the street.', 'El autobús 28 para enfrente.') },
  losAngeles: { street: '77 Invented Boulevard', city: 'Los Angeles', zip: '90033', county: 'Los Angeles', latitude: '34.0522', longitude: '-118.2437',
    ...way('Metro E to Boyle Heights, then two stops by bus.', 'Metro E hasta Boyle Heights y dos paradas en autobús.') },
  sanDiego: { street: '9 Sample Way', city: 'San Diego', zip: '92101', county: 'San Diego', latitude: '32.7157', longitude: '-117.1611',
    ...way('Trolley to the courthouse, one block.', 'En tranvía hasta el tribunal, a una cuadra.') },
  oakland: { street: '300 Fictional Street', city: 'Oakland', zip: '94612', county: 'Alameda', latitude: '37.8044', longitude: '-122.2712',
    ...way('BART to 19th Street, exit to Broadway.', 'BART hasta la calle 19, salida a Broadway.') },
  eureka: { street: '15 Pretend Road', city: 'Eureka', zip: '95501', county: 'Humboldt', latitude: '40.8021', longitude: '-124.1637',
    ...way('Parking in the yard. The bus from Arcata stops at the corner.', 'Hay estacionamiento en el patio. El autobús de Arcata para en la esquina.') },
} as const satisfies Record<Exclude<MadeUpSite, 'online'>, unknown>

const online = {
  'expect-en': 'You show your ID to the camera and turn the camera once around the room. The proctor writes to you in a window.',
  'expect-es': 'Usted muestra su identificación a la cámara y gira la cámara una vez por el cuarto. La persona que supervisa le escribe en una ventana.',
}

/** Where people of the online exam meet their proctor; nothing answers there. */
const meeting = {
  meeting: 'https://meet.example.org/exam', 'meeting-note-en': 'Lost the picture? Call 555-0142.', 'meeting-note-es': '¿Perdió la imagen? Llame al 555-0142.',
}

/** Makes the exam sites of the demonstration, by its manager and the product's own operations. */
export async function seedExamSites(house: House): Promise<void> {
  const anh = await staffHere(house, 'programManager')
  const add = (typed: Record<string, string>) => unitOfWork(house, anh, (unit) => addSite(unit, typed))
  for (const [place, facts] of Object.entries(addresses)) await add({ kind: 'inPerson', name: examPlaces[place as MadeUpSite].name, ...facts, ...room, ...access })
  await add({ kind: 'online', name: examPlaces.online.name, ...online })
}

/** For so many weeks dates are added at once: the most that the product takes. */
const weeksAtOnce = 26
export const daysOfDates = weeksAtOnce * 7

/** Adds a date at each site every week for half a year. @param after the first of them is so many days ahead, or in the week after. */
export async function seedSittings(house: House, after = 0): Promise<void> {
  const [anh, today] = [await staffHere(house, 'programManager'), legalDay(house.clock, house.timeZone)]
  for (const [place, { name, time, seats }] of Object.entries(examPlaces)) {
    const { id: site } = await house.database.query.selectFrom('exam_sites').select('id').where('name', '=', name).executeTakeFirstOrThrow()
    const first = addDays(today, dayOfSitting(place as MadeUpSite, after + 1, today))
    const wanted = { site, time, seats: String(seats), weeks: String(weeksAtOnce), ...fieldsOfDay('first', first), ...(place === 'online' ? meeting : {}) }
    await unitOfWork(house, anh, (unit) => addSittings(unit, wanted, ['en', 'es']))
  }
}
