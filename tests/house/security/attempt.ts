import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Scene } from './scene.ts'

/** One statement: a look, with the id of each row's owner in the column `who`, or a change, whose rows are counted. */
export type Statement = { readonly look: RawBuilder<{ who: string | null }> } | { readonly change: RawBuilder<unknown> }

/** Why the database refused: no right, a security policy, or something that is wrong for everybody. */
function refusal(fault: unknown): string {
  const { code, message = '' } = fault as { code?: string; message?: string }
  if (code === undefined) throw fault
  if (message.includes('row-level security')) return 'refused by a policy'
  if (message.includes('permission denied')) return 'refused'
  return message.includes('append-only') ? 'append-only' : `refused with ${code}`
}

/** Tries a statement in a transaction, takes it back, and says in words what came of it. */
export async function attempt(db: Transaction<Tables>, statement: Statement, scene: Scene): Promise<string> {
  await sql.raw('savepoint before').execute(db)
  try {
    if ('look' in statement) return ownersOf((await statement.look.execute(db)).rows, scene)
    return `${(await statement.change.execute(db)).numAffectedRows ?? 0} changed`
  } catch (fault) {
    return refusal(fault)
  } finally {
    await sql.raw('rollback to savepoint before').execute(db)
  }
}

/** Whose rows they are, by name; `everyone` when it is all of them. */
function ownersOf(rows: readonly { who: string | null }[], { people }: Scene): string {
  const named = (who: string) => Object.entries(people).reduce((text, [name, id]) => text.replace(id, name), who)
  const found = [...new Set(rows.map(({ who }) => named(who ?? 'a visitor')))].sort()
  if (Object.keys(people).every((name) => found.includes(name))) return 'everyone'
  return found.join(', ') || 'nothing'
}
