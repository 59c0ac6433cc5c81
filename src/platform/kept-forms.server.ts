import type { House } from './house.server.ts'
import { newId } from './identifiers.server.ts'
import { fieldsOf, pairsIn, type Pairs } from './answers.server.ts'
import { unitOfWork, type Self, type Staff, type Unit } from './unit-of-work.server.ts'

const keptFor = 24 * 60 * 60 * 1000
/** In characters: more than any form of ours asks for. */
const longestKept = 100_000
/** One way to write an address, however it was typed. */
const tidy = (address: string) => address.toLowerCase().replace(/\/+$/, '')
/** No hand fills more forms than this in a day. */
const mostKept = 20

/** What travels with forms unseen, beside what begins with `_`: nobody typed it. A check compares it with the pages. */
export const unseenNames: ReadonlySet<string> = new Set([
  'about', 'again', 'calendar', 'change', 'charge', 'clockBack', 'clockSeen', 'compared', 'device', 'do', 'had', 'payment', 'query', 'revision', 'seen', 'shown', 'through', 'version', 'view', 'what',
])
const isTyped = ([name, value]: Pairs[number]) => !name.startsWith('_') && !unseenNames.has(name) && value.trim() !== ''

/**
 * Keeps a form that was sent after its session had ended, encrypted, for the person whose session it was.
 * @returns whether it was kept: a form with nothing but its button is not, and leaves what was kept before it.
 */
export async function keepForm(house: House, personId: string, typedAddress: string, form: FormData): Promise<boolean> {
  const address = tidy(typedAddress)
  const kept = pairsIn(form).filter(([name]) => !/password/i.test(name) && name !== '_form')
  const text = JSON.stringify(kept)
  if (!kept.some(isTyped) || text.length > longestKept) return false
  const sealed = await house.secrets.seal(text)
  await unitOfWork(house, { hat: 'signIn' }, async (unit) => {
    const mine = unit.db.selectFrom('kept_forms').where('person_id', '=', personId)
    const { count } = await mine.select((all) => all.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    const old = Number(count) < mostKept ? [] : [mine.orderBy('recorded_at').select('id').limit(Number(count) - mostKept + 1)]
    await unit.db.deleteFrom('kept_forms').where('person_id', '=', personId)
      .where((row) => row.or([row('address', '=', address), ...old.map((rows) => row('id', 'in', rows))])).execute()
    await unit.db.insertInto('kept_forms')
      .values({
        id: newId(), person_id: personId, address, sealed, recorded_at: unit.now,
        expires_at: new Date(unit.now.getTime() + keptFor),
      })
      .execute()
  })
  return true
}

/** What the person typed at this address before their session ended, or none. The words leave with `forgetKeptForm`. */
export async function keptForm(unit: Unit<Self | Staff>, address: string) {
  const row = await unit.db
    .selectFrom('kept_forms')
    .select('sealed')
    .where('person_id', '=', unit.actor.personId)
    .where('address', '=', tidy(address))
    .where('expires_at', '>', unit.now)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  const text = row && (await unit.house.secrets.unseal(row.sealed))
  return text ? fieldsOf(JSON.parse(text) as Pairs) : undefined
}

/** The form has been saved: what was kept of it is no longer needed. */
export const forgetKeptForm = (unit: Unit<Self | Staff>, address: string) =>
  unit.db.deleteFrom('kept_forms').where('person_id', '=', unit.actor.personId).where('address', '=', tidy(address)).execute()
