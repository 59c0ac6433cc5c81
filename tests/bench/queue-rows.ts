import type { House } from '#platform/house.server.ts'

/**
 * Many sent applications in a short time, as rows alone: what the queue and its search read, and nothing else. Names are spread
 * as in California: a few that very many have, and a long tail that is made of syllables. Some are written with accents.
 */
const common = `{García,Hernández,López,Martínez,González,Rodríguez,Nguyễn,Pérez,Smith,Lee,Sánchez,Ramírez,Johnson,Kim,Williams,Torres,Flores,Brown,Rivera,Gómez,
  Díaz,Cruz,Muñoz,Reyes,Morales,Jones,Gutiérrez,Chen,Ortiz,Tran,Castañeda,Wong,Vásquez,Davis,Mendoza,Singh,Ruiz,Jiménez,Álvarez,Castillo}`
const given = `{María,José,Juan,Ana,Luis,Rosa,Carlos,Guadalupe,Jesús,Elena,Michael,David,Jennifer,Linda,James,Lucía,Miguel,Mai,Minh,Aaliyah,Darnell,Keisha,
  Xóchitl,Ramón,Zoë,Noé,Fatima,Oksana,Wei,Hiroshi,Salma,Tomás,Beatriz,Inés,Joaquín,Sofía,Andre,Imani,Paloma,Uriel}`
const syllables = `{ba,ber,cal,de,do,fi,gar,ha,jo,ka,lan,mo,na,ro,sa,son,ta,ti,va,wel,ya,zo,man,ri,le,mer,bo,chi,ku,nez}`

/** The reminders of an approval that were given before today: on a working system each was written on its day. */
const reminded = `insert into application_reminders (application_id, days, due_on, letter_written, recorded_at)
  select id, days, valid_through - days, true, now() from applications, unnest(array[90, 60, 30, 14]) days
   where state = 'approved' and valid_through - days < current_date
  on conflict do nothing`

/**
 * @param many how many; the state of each follows from its number: of a hundred 15 wait, 5 owe, 3 are returned, 65 were approved (those whose
 * months are over have ended), 4 denied, 8 ended otherwise.
 */
export async function fillQueue(house: House, certifierId: string, colleagueId: string, many: number): Promise<void> {
  const { statement } = house.database
  await statement('select setseed(0.5)')
  await statement(`
    with drawn as materialized (
      select n, gen_random_uuid() as person, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5, random() as r6, random() as r7
        from generate_series(1, ${many}) n),
    named as materialized (
      select *, (${`'${given}'`}::text[])[1 + floor(power(r1, 2) * 40)] as given_name,
        case when r2 < 0.4 then (${`'${common}'`}::text[])[1 + floor(power(r3, 2) * 40)]
             else initcap((${`'${syllables}'`}::text[])[1 + floor(r3 * 30)] || (${`'${syllables}'`}::text[])[1 + floor(r4 * 30)] || (${`'${syllables}'`}::text[])[1 + floor(r5 * 30)]) end
        || case when r6 < 0.45 then ' ' || (${`'${common}'`}::text[])[1 + floor(power(r7, 2) * 40)] else '' end as family_name
        from drawn),
    of_people as (insert into people (id, created_at) select person, now() from named),
    of_accounts as (insert into accounts (id, person_id, email, password_hash, language, created_at)
      select gen_random_uuid(), person, 'sent-' || n || '@example.org', 'none', 'en', now() from named),
    of_names as (insert into names (id, person_id, kind, given_names, family_names, full_name, starts_on, recorded_at)
      select gen_random_uuid(), person, 'legal', given_name, family_name, given_name || ' ' || family_name, '2026-01-01', now() from named),
    placed as (select *, n % 100 as place, date '2026-03-01' - (n * 37 % 700) as sent from named)
    insert into applications (id, reference, jurisdiction_id, certifier_id, subject_id, state, started_on, sent_on, sent_name, sent_language, answer_due_on,
                              held_until, decided_on, valid_through, ended_on, corrections_asked, recorded_at)
    select gen_random_uuid(), made.reference, 'california', $1::uuid, person, state, sent, sent, given_name || ' ' || family_name,
           case when r2 < 0.35 then 'es' else 'en' end, sent + 30, sent + 90, case when state in ('approved', 'denied', 'expired') then sent + 20 end,
           case when state in ('approved', 'expired') then sent + 385 end,
           case when state in ('withdrawn', 'void') then sent + 91 when state = 'expired' then sent + 386 end,
           case when state = 'returned' then array['phone'] end, now()
      from placed, lateral (select string_agg(substr('23456789CDFGHJKMNPQRTVWXY', 1 + (n / power(25, i)::bigint % 25)::int, 1)
                                              || case when i in (2, 5) then '-' else '' end, '' order by i) as reference from generate_series(0, 7) i) made,
           lateral (select case when place < 15 then 'submitted' when place < 20 then 'awaitingFee' when place < 23 then 'returned'
                                when place < 88 then case when sent + 385 < current_date then 'expired' else 'approved' end
                                when place < 92 then 'denied' when place < 96 then 'withdrawn' else 'void' end as state) states`, [certifierId])
  await statement(reminded)
  await statement(`update applications set assigned_to = $1 where right(id::text, 2) = '00'`, [colleagueId])
  await statement('vacuum analyze')
}
