import type { Database } from '#platform/database.server.ts'

/** One security policy, as the database describes it. */
export interface Policy {
  readonly table: string
  readonly name: string
  readonly command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'
  /** Which rows are seen or reached, none for INSERT. */
  readonly using: string | null
  /** Which rows may be written; none when it is the same. */
  readonly check: string | null
  /** What its database role may do in the table, and which columns it may change. */
  readonly insert: boolean
  readonly columns: readonly string[]
}

const everyPolicy = `
  select tablename as table, policyname as name, cmd as command, qual as using, with_check as check,
         has_table_privilege(roles[1], quote_ident(tablename), 'insert') as insert,
         (select coalesce(json_agg(attname), '[]') from pg_attribute
           where attrelid = tablename::regclass and attnum > 0 and has_column_privilege(roles[1], attrelid, attnum, 'update')) as columns
    from pg_policies where schemaname = 'public' order by tablename, policyname`

export const policiesOf = async (database: Database): Promise<Policy[]> => (await database.statement(everyPolicy)).rows as Policy[]

/** `((a) AND (b))` as its conditions. */
export function conditionsIn(expression: string): string[] {
  const parts: string[] = []
  let depth = 0
  let begin = 1
  const inner = /^\(.*\)$/s.test(expression) ? expression : `(${expression})`
  for (let i = 0; i < inner.length; i += 1) {
    if (inner[i] === '(') depth += 1
    if (inner[i] === ')') depth -= 1
    if (depth === 0 && i < inner.length - 1) return [inner]
    if (depth === 1 && inner.startsWith(' AND ', i)) {
      parts.push(inner.slice(begin, i))
      begin = i + 5
    }
  }
  return [...parts, inner.slice(begin, -1)]
}

/** A policy made looser in one place. */
export interface Loosening {
  readonly says: string
  readonly words: string
}

const quoted = ({ table, name }: Policy) => `"${name}" on "${table}"`
const without = (conditions: readonly string[], gone: number) => conditions.filter((_, i) => i !== gone).join(' and ') || 'true'

/** Conditions on what may be written that can make a difference: on any new row, or on a column that may be changed. */
const canMatter = (policy: Policy, condition: string) =>
  (policy.insert && policy.command !== 'UPDATE') || policy.columns.some((column) => new RegExp(`\\b${column}\\b`).test(condition))

/** The policy gone; and each of its conditions taken away, for reading and for writing. */
export function loosenings(policy: Policy): Loosening[] {
  const { using, check, command } = policy
  const all = [{ says: 'is gone', words: `drop policy ${quoted(policy)}` }]
  const writes = command !== 'SELECT' && command !== 'DELETE'
  const stated = check ?? (writes ? using : null)
  const kept = stated ? ` with check (${stated})` : ''
  if (using && using !== 'true') {
    const conditions = conditionsIn(using)
    conditions.forEach((condition, i) => all.push({
      says: `reaches rows without ${condition}`, words: `alter policy ${quoted(policy)} using (${without(conditions, i)})${kept}`,
    }))
  }
  if (stated && stated !== 'true') {
    const conditions = conditionsIn(stated)
    conditions.forEach((condition, i) => {
      if (canMatter(policy, condition)) {
        all.push({ says: `writes rows without ${condition}`, words: `alter policy ${quoted(policy)} with check (${without(conditions, i)})` })
      }
    })
  }
  return all
}
