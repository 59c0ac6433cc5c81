import { sql, type RawBuilder } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Policy } from '#policy/policies.ts'
import type { Look } from './findings.ts'
import type { Export, LateLook, NamedLook } from './unusual.ts'

/**
 * The sieve in front of the rules of `unusual.ts`: of a million looks the few that a rule could object to. Everything here is read
 * under row-level security, as a manager. Whether a record is decided now counts, not whether it was then.
 */
export interface Asked {
  readonly unit: Unit<Staff>
  readonly policy: Policy
  /** From this moment on. */
  readonly since: Date
  /** Of one person alone. */
  readonly by?: string | undefined
}

const local = ({ unit }: Asked, at: RawBuilder<unknown>) => sql`(${at} at time zone ${unit.house.timeZone}::text)`
/** When a look was, in the jurisdiction: `day` and `hour`. */
const moment = (asked: Asked) => sql`at, to_char(${local(asked, sql`at`)}, 'YYYY-MM-DD') as day, extract(hour from ${local(asked, sql`at`)})::integer as hour`

const ofStaff = ({ unit, since, by }: Asked) =>
  sql`organisation_id = ${unit.actor.organisationId} and at >= ${since} ${by ? sql`and person_id = ${by}` : sql``}`
/** A manager who applied knows staff by their role, like every applicant: looks at what is their own are for another manager to judge. */
const notOwn = ({ unit: { actor } }: Asked) =>
  sql`whose_id <> ${actor.personId} and whose_id <> all (array(select id from applications where subject_id = ${actor.personId}))`
const looks = (asked: Asked) =>
  sql`select person_id, whose_id, at from audit where ${ofStaff(asked)} and action = 'opened' and whose_id is not null and ${notOwn(asked)}`
/** The steps that whoever looked took on the record, whenever it was. */
const worked = ({ unit }: Asked, look: string) => sql`
  audit w where w.organisation_id = ${unit.actor.organisationId} and w.action = 'changed' and w.person_id = ${sql.ref(`${look}.person_id`)}
     and w.whose_id = ${sql.ref(`${look}.whose_id`)}`

async function looksFrom<L = Look>(asked: Asked, source: RawBuilder<unknown>, more = sql``): Promise<L[]> {
  const { rows } = await sql<L>`select person_id as by, whose_id as whose, ${moment(asked)} ${more} from (${source}) as found`.execute(asked.unit.db)
  return rows
}

/** Looks within an hour of which there were as many as `manyOpened`: those at records on which the person never worked. */
export const dense = (asked: Asked): Promise<Look[]> => looksFrom(asked, sql`
  select l.* from (
    select *, bool_or(filled) over (partition by person_id order by at range between current row and interval '1 hour' following) as dense from (
      select *, at - lag(at, ${asked.policy.manyOpened - 1}::integer) over (partition by person_id order by at) <= interval '1 hour' as filled
        from (${looks(asked)}) as l) as l) as l
   where dense and not exists (select from ${worked(asked, 'l')})`)

/** Looks at records that another has or that are closed, by somebody who never had to do with them. */
export const unrelated = (asked: Asked): Promise<Look[]> => looksFrom(asked, sql`
  with theirs as (
    select l.* from (${looks(asked)}) l join applications a on a.id = l.whose_id
     where case when a.state in ('awaitingFee', 'submitted', 'returned') then a.assigned_to is not null and a.assigned_to <> l.person_id
                else a.assigned_to is distinct from l.person_id end
       and not exists (select from ${worked(asked, 'l')})
       and not exists (select from question_threads q where q.application_id = a.id and q.owner_id = l.person_id)
       and not exists (select from assignments s where s.application_id = a.id and l.person_id in (s.to_reviewer, s.from_reviewer))),
  days as (select person_id, ${local(asked, sql`at`)}::date as day from theirs group by 1, 2 having count(*) >= ${asked.policy.unrelatedOpened})
  select theirs.* from theirs join days on days.person_id = theirs.person_id and days.day = ${local(asked, sql`at`)}::date`)

/** Looks at night or on a weekend. */
export const atOddHours = (asked: Asked): Promise<Look[]> => looksFrom(asked, sql`
  select * from (${looks(asked)}) as l where extract(isodow from ${local(asked, sql`at`)}) > 5
     or extract(hour from ${local(asked, sql`at`)}) < ${asked.policy.workBegins} or extract(hour from ${local(asked, sql`at`)}) >= ${asked.policy.workEnds}`)

/** Looks at a record after the last step that the person took on it, of which there were as many as `openedAgain`. */
export const repeated = (asked: Asked): Promise<Look[]> => looksFrom(asked, sql`
  with often as (select person_id, whose_id from (${looks(asked)}) as l group by 1, 2 having count(*) >= ${asked.policy.openedAgain}),
  since as materialized (select *, (select max(at) from ${worked(asked, 'often')}) as last_at from often)
  select l.* from (${looks(asked)}) l join since s on s.person_id = l.person_id and s.whose_id = l.whose_id
   where s.last_at is null or l.at > s.last_at`)

/** Looks at what was decided or ended some days before. */
export const late = (asked: Asked): Promise<LateLook[]> => looksFrom<LateLook>(asked, sql`
  select l.*, closed_at from (${looks(asked)}) l join applications a on a.id = l.whose_id
    cross join lateral (select max(h.recorded_at) as closed_at from application_history h where h.application_id = a.id and h.to_state = a.state) h
   where a.state not in ('awaitingFee', 'submitted', 'returned')
     and l.at > coalesce(a.ended_on, a.decided_on) and l.at > closed_at + make_interval(days => ${asked.policy.afterDecision}::integer)`,
  sql`, closed_at as "closedAt"`)

/** Looks of people at records of applicants under a family name of theirs. @param families of each colleague. */
export async function ofTheSameFamily(asked: Asked, families: ReadonlyMap<string, { own: string; words: readonly string[] }>): Promise<NamedLook[]> {
  const words = [...new Set([...families.values()].flatMap((one) => one.words))]
  if (words.length === 0) return []
  const found = await looksFrom<NamedLook>(asked, sql`
    select l.*, family_names from (${looks(asked)}) l join applicants_of_family(${words}::text[]) f on f.application_id = l.whose_id`,
    sql`, family_names as "theirFamilyNames"`)
  return found.map((look) => ({ ...look, ownFamilyNames: families.get(look.by)?.own ?? '' }))
}

/** Doors at which somebody was refused. */
export const refusals = (asked: Asked): Promise<Look[]> => looksFrom(asked, sql`
  select person_id, id as whose_id, at from audit where ${ofStaff(asked)} and action = 'refused'`)

/** Lists that were taken away as a file. */
export async function exportsOf(asked: Asked): Promise<Export[]> {
  const { rows } = await sql<Export>`
    select id, person_id as by, at, record_ids as whose from audit where ${ofStaff(asked)} and detail like 'export%'`.execute(asked.unit.db)
  return rows
}
