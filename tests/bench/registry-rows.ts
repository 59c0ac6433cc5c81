import { hash } from 'node:crypto'
import { newCertificateNumber } from '#certificates/issue-certificate.server.ts'
import type { House } from '#platform/house.server.ts'

/** Names as in California: a few that very many have, and a long tail that is made of syllables. Nobody of them exists. */
const common = `{García,Hernández,López,Martínez,González,Rodríguez,Nguyễn,Pérez,Smith,Lee,Sánchez,Ramírez,Johnson,Kim,Williams,Torres,Flores,Brown,Rivera,Gómez,
  Díaz,Cruz,Muñoz,Reyes,Morales,Jones,Gutiérrez,Chen,Ortiz,Tran,Castañeda,Wong,Vásquez,Davis,Mendoza,Singh,Ruiz,Jiménez,Álvarez,Castillo}`
const given = `{María,José,Juan,Ana,Luis,Rosa,Carlos,Guadalupe,Jesús,Elena,Michael,David,Jennifer,Linda,James,Lucía,Miguel,Mai,Minh,Aaliyah,Darnell,Keisha,
  Xóchitl,Ramón,Zoë,Noé,Fatima,Oksana,Wei,Hiroshi,Salma,Tomás,Beatriz,Inés,Joaquín,Sofía,Andre,Imani,Paloma,Uriel}`
const syllables = `{ba,ber,cal,de,do,fi,gar,ha,jo,ka,lan,mo,na,ro,sa,son,ta,ti,va,wel,ya,zo,man,ri,le,mer,bo,chi,ku,nez}`

const batch = 20_000

/** One entry that must be found: what its page has to say. */
export interface ExpectedEntry {
  readonly number: string
  readonly name: string
  readonly status: string
}

const insert = `
  insert into registry_entries (number, code_hash, certified_by, name, status, status_since, valid_from, valid_through, renewable_through, specializations, words, changed_at)
  select number, code_hash, 'California Mental Health Services Authority', name, status, day, day, day + 730, day + 2190, '{}', words_of_name(name), now()
    from (select number, code_hash, given_name || ' ' || family_name as name, current_date - (r4 * 700)::int as day,
                 case when r5 < 0.9 then 'active' when r5 < 0.94 then 'suspended' else 'revoked' end as status
            from (select number, code_hash, r4, r5, ('${given}'::text[])[1 + floor(power(r1, 2) * 40)] as given_name,
                         case when r2 < 0.4 then ('${common}'::text[])[1 + floor(power(r3, 2) * 40)]
                              else initcap(('${syllables}'::text[])[1 + floor(r3 * 30)] || ('${syllables}'::text[])[1 + floor(r4 * 30)] || ('${syllables}'::text[])[1 + floor(r5 * 30)]) end
                         || case when r6 < 0.45 then ' ' || ('${common}'::text[])[1 + floor(power(r7, 2) * 40)] else '' end as family_name
                    from (select number, code_hash, random() r1, random() r2, random() r3, random() r4, random() r5, random() r6, random() r7
                            from unnest($1::text[], $2::text[]) as made (number, code_hash)) drawn) named) dated
  on conflict do nothing`

/** Fills the registry with so many entries, as rows alone; and reads some hundred back, with which answers are compared. */
export async function fillRegistry({ database: { statement } }: House, many: number): Promise<ExpectedEntry[]> {
  // Built at the end and not row by row: otherwise filling it would be what takes the time.
  const { rows: [index] } = await statement("select indexdef from pg_indexes where indexname = 'registry_entries_words'")
  await statement('drop index registry_entries_words')
  await statement('alter table registry_entries disable trigger registry_entries_words_kept')
  for (let made = 0; made < many; made += batch) {
    const numbers = Array.from({ length: Math.min(batch, many - made) }, newCertificateNumber)
    await statement(insert, [numbers, numbers.map((number) => hash('sha256', `code of ${number}`))])
  }
  await statement('insert into registry_words (word) select distinct unnest(words) from registry_entries on conflict do nothing')
  await statement(index.indexdef)
  await statement('alter table registry_entries enable trigger registry_entries_words_kept')
  await statement('vacuum analyze registry_entries')
  await statement('vacuum analyze registry_words')
  const { rows } = await statement('select number, name, status from registry_entries order by code_hash limit 500')
  return rows as ExpectedEntry[]
}
