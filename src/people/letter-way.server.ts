import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { isEmptyAddress, linesOf, problemsOfAddress, readAddress, type TypedAddress } from './postal-address.ts'

/** How a person gets letters: by email, or on paper, too; and where. */
export interface LetterWay {
  readonly onPaper: boolean
  readonly address: TypedAddress | undefined
  readonly lines: readonly string[]
}

/** How this person gets letters. */
export async function myLetterWay(unit: Unit<Self>): Promise<LetterWay> {
  const row = await unit.db.selectFrom('postal_addresses').select(['on_paper', 'kind', 'fields', 'lines'])
    .where('person_id', '=', unit.actor.personId).executeTakeFirst()
  if (!row) return { onPaper: false, address: undefined, lines: [] }
  const address = row.lines.length > 0 ? readAddress({ ...(row.fields as Record<string, string>), kind: row.kind }) : undefined
  return { onPaper: row.on_paper, address, lines: row.lines }
}

/** The one row of a person; the database puts a new address onto what waits to be printed. */
async function keepWay(unit: Unit<Self>, onPaper: boolean, address: TypedAddress | undefined): Promise<void> {
  const { kind = 'us', ...fields } = address ?? {}
  const values = {
    on_paper: onPaper, kind, fields: JSON.stringify(fields), lines: address ? linesOf(address) : [], changed_at: unit.now,
  }
  await unit.db.insertInto('postal_addresses').values({ person_id: unit.actor.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values)).execute()
}

/**
 * Chooses how letters come. An address may stand there without the wish for paper: it is used when an email does not arrive.
 * @throws {Refused} when nothing was chosen, or paper is wanted and could not be posted there.
 */
export async function chooseLetterWay(unit: Unit<Self>, typed: Readonly<Record<string, string | undefined>>): Promise<void> {
  const way = typed.way === 'paper' || typed.way === 'email' ? typed.way : undefined
  const address = readAddress(typed)
  const empty = way !== 'paper' && isEmptyAddress(address)
  refuseIf([...(way ? [] : [{ code: 'letterWayMissing', field: 'way' }]), ...(empty ? [] : problemsOfAddress(address))])
  await keepWay(unit, way === 'paper', empty ? undefined : address)
  await audit(unit, { action: 'changed', kind: 'account', ids: [unit.actor.personId], detail: 'postalAddress' })
  if (!empty) await announce(unit, 'postalAddressGiven', { personId: unit.actor.personId })
}

/** Forgets where a person gets letters, when their account is closed: nothing of theirs is printed any more. */
export const forgetPostalAddress = (unit: Unit<Self>) =>
  unit.db.updateTable('postal_addresses').set({ on_paper: false, fields: '{}', lines: [], changed_at: unit.now })
    .where('person_id', '=', unit.actor.personId).execute()
