import { hashOf, newId, newSecret } from '#platform/identifiers.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Tables } from '#database/tables.ts'

type Kind = Tables['sign_in_links']['kind']
const hours: Record<Kind, number> = { confirmEmail: 24, resetPassword: 1 }
const paths: Record<Kind, string> = { confirmEmail: 'confirm', resetPassword: 'reset' }

/** A new one-time link of an account; only its hash is stored. Earlier links of the kind stop working. */
export async function newSignInLink(unit: Unit, accountId: string, kind: Kind): Promise<string> {
  const { secret, hash } = newSecret()
  await unit.db
    .updateTable('sign_in_links')
    .set({ used_at: unit.now })
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .execute()
  await unit.db
    .insertInto('sign_in_links')
    .values({
      id: newId(), account_id: accountId, kind, token_hash: hash, created_at: unit.now,
      expires_at: new Date(unit.now.getTime() + hours[kind] * 3_600_000),
    })
    .execute()
  return `${unit.house.settings.siteAddress}/${paths[kind]}/${secret}`
}

/** Uses a link up. @returns its account's id, or none when it is unknown, used or too old. */
export async function useSignInLink(unit: Unit, secret: string, kind: Kind): Promise<string | undefined> {
  const row = await unit.db
    .updateTable('sign_in_links')
    .set({ used_at: unit.now })
    .where('token_hash', '=', hashOf(secret))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', unit.now)
    .returning('account_id')
    .executeTakeFirst()
  return row?.account_id
}
