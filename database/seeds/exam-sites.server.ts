import { addDays, type PlainDate } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { addSite } from '#exams/keep-sites.server.ts'
import { addSittings } from '#exams/keep-sittings.server.ts'
import { fieldsOfDay } from '#exams/typed-sitting.ts'
import { staffHere } from './staff-here.server.ts'

/** The first exam after today on a weekday (1 is Monday), by arithmetic: January 5, 1970 was a Monday. */
const next = (today: PlainDate, weekday: number): PlainDate => {
  const days = Math.round((Date.parse(today) - Date.parse('1970-01-05')) / 86_400_000)
  return addDays(today, 1 + ((weekday - 1 - (days + 1)) % 7 + 7) % 7)
}

const room = {
  'expect-en': 'Come half an hour before. Your ID is looked at, your things stay in a locker, and you sit at a computer in a quiet room with a proctor.',
  'expect-es': 'Llegue media hora antes. Se revisa su identificación, sus cosas se quedan en un casillero y usted se sienta ante una computadora en una sala tranquila con una persona que supervisa.',
}
const access = {
  'access-en': 'The entrance, the room and the restroom are on the ground floor. There is a table for a wheelchair, a large screen, and parking at the door.',
  'access-es': 'La entrada, la sala y el baño están en la planta baja. Hay una mesa para silla de ruedas, una pantalla grande y estacionamiento junto a la puerta.',
}
const way = (en: string, es: string) => ({ 'gettingThere-en': en, 'gettingThere-es': es })

/** Where the exam is given in the demonstration, with weekday, hour and seats. The cities are real; the houses are made up. */
const sites = [
  { name: 'Capital Learning House', street: '1200 Made-Up Street', city: 'Sacramento', zip: '95814', county: 'Sacramento', latitude: '38.5816', longitude: '-121.4944', on: [2, '9:00', 10],
    ...way('Light rail to the center, then five minutes on foot.', 'En tren ligero hasta el centro y cinco minutos a pie.') },
  { name: 'Valley Testing Room', street: '410 Example Avenue', city: 'Fresno', zip: '93721', county: 'Fresno', latitude: '36.7378', longitude: '-119.7871', on: [3, '9:00', 8],
    ...way('Bus 28 stops across the street.', 'El autobús 28 para enfrente.') },
  { name: 'Eastside Community Hall', street: '77 Invented Boulevard', city: 'Los Angeles', zip: '90033', county: 'Los Angeles', latitude: '34.0522', longitude: '-118.2437', on: [6, '10:00', 12],
    ...way('Metro E to Boyle Heights, then two stops by bus.', 'Metro E hasta Boyle Heights y dos paradas en autobús.') },
  { name: 'Harbor Study Center', street: '9 Sample Way', city: 'San Diego', zip: '92101', county: 'San Diego', latitude: '32.7157', longitude: '-117.1611', on: [4, '13:00', 6],
    ...way('Trolley to the courthouse, one block.', 'En tranvía hasta el tribunal, a una cuadra.') },
  { name: 'Bay Exam Rooms', street: '300 Fictional Street', city: 'Oakland', zip: '94612', county: 'Alameda', latitude: '37.8044', longitude: '-122.2712', on: [2, '13:00', 8],
    ...way('BART to 19th Street, exit to Broadway.', 'BART hasta la calle 19, salida a Broadway.') },
  { name: 'Redwood Coast Annex', street: '15 Pretend Road', city: 'Eureka', zip: '95501', county: 'Humboldt', latitude: '40.8021', longitude: '-124.1637', on: [5, '10:00', 2],
    ...way('Parking in the yard. The bus from Arcata stops at the corner.', 'Hay estacionamiento en el patio. El autobús de Arcata para en la esquina.') },
] as const

const online = {
  kind: 'online', name: 'Online', 'expect-en': 'You show your ID to the camera and turn the camera once around the room. The proctor writes to you in a window.',
  'expect-es': 'Usted muestra su identificación a la cámara y gira la cámara una vez por el cuarto. La persona que supervisa le escribe en una ventana.',
}

/** Makes the exam sites of the demonstration and a date at each every week for half a year, by its manager and the product's own operations. */
export async function seedExamSites(house: House): Promise<void> {
  const [anh, today] = [await staffHere(house, 'programManager'), legalDay(house.clock, house.timeZone)]
  const weekly = async (typed: Record<string, string>, [weekday, time, seats]: readonly [number, string, number]) => {
    const site = await unitOfWork(house, anh, (unit) => addSite(unit, typed))
    const wanted = { site, time, seats: String(seats), weeks: '26', ...fieldsOfDay('first', next(today, weekday)) }
    await unitOfWork(house, anh, (unit) => addSittings(unit, wanted, ['en', 'es']))
  }
  for (const { on, ...facts } of sites) await weekly({ kind: 'inPerson', ...facts, ...room, ...access }, on)
  await weekly(online, [1, '18:00', 30])
}
