import { sql } from 'kysely'
import { legalDay } from '#platform/clock.server.ts'
import { addDays, dayAt, type PlainDate } from '#platform/dates.ts'
import { isId } from '#platform/identifiers.server.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { keyNamedIn, lookAtSigned, signedTextIn, type Trust } from '#platform/signed-statement.ts'
import { read, type Visit } from '#platform/visit.server.ts'
import { standingOn, type CertificateState, type Clocked } from './certificate-lifecycle.ts'
import { issuerAddress, keyAddress } from './credential-addresses.ts'
import { credentialIdIn, verdictOn, type Standing, type Verdict } from './credential-verdict.ts'
import { trustedKeys } from './public-files.server.ts'
import { distrustedKids } from './signing-keys.server.ts'

/** Whom we believe: ourselves, with the keys that we know. No address of anybody else is ever asked. */
export async function trustHere(visit: Visit): Promise<Trust> {
  return { issuers: issuerAddress(visit.house.settings.siteAddress, ''), keys: await trustedKeys(visit), type: 'OpenBadgeCredential' }
}

interface StandingRow extends Clocked {
  readonly number: string
  readonly state: CertificateState
  readonly superseded_at: Date | null
}

/** How the certificate of a credential stands today; none when this house knows no such credential. */
async function standingOf(visit: Visit, id: string): Promise<Standing | undefined> {
  if (!isId(id)) return undefined
  return read(visit, { hat: 'signIn' }, async (unit) => {
    const { rows: [row] } = await sql<StandingRow>`select * from credential_standing(${id}::uuid)`.execute(unit.db)
    if (!row) return undefined
    const { number, state, since_on, valid_through, superseded_at } = standingOn(row, unit.today)
    return { number, state, sinceOn: since_on, validThrough: valid_through, supersededOn: superseded_at ? legalDayOf(visit, superseded_at) : undefined }
  })
}

/** Was it signed, or does it say so, with a key of ours that is not believed any more? */
async function isOfDistrustedKey(visit: Visit, pasted: string): Promise<boolean> {
  const named = keyNamedIn(signedTextIn(pasted).text ?? '')
  const kids = await read(visit, { hat: 'signIn' }, distrustedKids)
  return kids.some((kid) => keyAddress(visit.house.settings.siteAddress, kid) === named)
}

/** The demonstration's legal time stands some days ahead. */
const legalDayOf = ({ house }: Visit, at: Date): PlainDate => addDays(dayAt(at, house.timeZone), house.clock.daysAhead)
const aDay = 24 * 3600_000
export const legalNow = ({ house: { clock } }: Visit): Date => new Date(clock.now().getTime() + clock.daysAhead * aDay)

/**
 * Looks at a credential that somebody brings: whether we signed it, and how its certificate stands today. Nothing of it is kept.
 * @throws {Refused} when one place checks too many.
 */
export async function checkCredential(visit: Visit, pasted: string): Promise<Verdict & { readonly today: PlainDate }> {
  const { house } = visit
  await refuseTooMany(house, { credentialFromAddress: visit.clientAddress })
  const looked = await lookAtSigned(pasted, await trustHere(visit))
  if (looked.is === 'unknownKey' && (await isOfDistrustedKey(visit, pasted))) return { code: 'distrustedKey', today: legalDay(house.clock, house.timeZone) }
  const standing = looked.is === 'genuine' ? await standingOf(visit, credentialIdIn(looked.claims)) : undefined
  return { ...verdictOn(looked, standing, { now: legalNow(visit), timeZone: house.timeZone }), today: legalDay(house.clock, house.timeZone) }
}
