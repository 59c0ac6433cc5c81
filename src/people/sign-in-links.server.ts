import { hashOf, newId, newSecret } from '#platform/identifiers.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Tables } from '#database/tables.ts'

type Kind = Tables['sign_in_links']['kind']
const hours: Record<Kind, number> = { confirmEmail: 24, resetPassword: 1 }
const paths: Record<Kind, string> = { confirmEmail: 'confirm', resetPassword: 'reset' }

/**
 * A new one-time link of an account; only its hash is stored. Earlier ones stay good until one is used, so that a
 * stranger who asks for another cannot spoil the one that its owner holds.
 * @param passwordHash of the password that whoever follows the link must know.
 */
export async function newSignInLink(unit: Unit, accountId: string, kind: Kind, passwordHash?: string): Promise<string> {
  const { secret, hash } = newSecret()
  await unit.db
    .insertInto('sign_in_links')
    .values({
      id: newId(), account_id: accountId, kind, token_hash: hash, password_hash: passwordHash ?? null, created_at: unit.now,
      expires_at: new Date(unit.now.getTime() + hours[kind] * 3_600_000),
    })
    .execute()
  return `${unit.house.settings.siteAddress}/${paths[kind]}/${secret}`
}

/** The account of a link that still works, with its email and what must be known to use it; none otherwise. */
export const findSignInLink = (unit: Unit, secret: string, kind: Kind) =>
  unit.db
    .selectFrom('sign_in_links')
    .innerJoin('accounts', 'accounts.id', 'sign_in_links.account_id')
    .select(['accounts.id', 'accounts.person_id', 'accounts.email', 'sign_in_links.password_hash'])
    .where('sign_in_links.token_hash', '=', hashOf(secret))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', unit.now)
    .where('accounts.closed_at', 'is', null)
    .executeTakeFirst()

/** Uses a link up, and with it every other link of its kind and account. @returns whether it still worked. */
export async function useSignInLink(unit: Unit, secret: string, kind: Kind): Promise<boolean> {
  const used = await unit.db
    .updateTable('sign_in_links')
    .set({ used_at: unit.now })
    .where('token_hash', '=', hashOf(secret))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', unit.now)
    .returning('account_id')
    .executeTakeFirst()
  if (!used) return false
  await unit.db.updateTable('sign_in_links').set({ used_at: unit.now })
    .where('account_id', '=', used.account_id).where('kind', '=', kind).where('used_at', 'is', null).execute()
  return true
}
