import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

/** As whom, in which role, and where a row says that it was written. */
interface Said {
  readonly as: 'Anh' | 'Sam' | 'Marcus' | 'Ana' | 'Dana'
  readonly role: string
  readonly where?: 'here' | 'elsewhere'
}
type Row = (scene: Scene, said: Said) => RawBuilder<unknown>

const day = '2026-03-10'
const setting = (starts: string): Row => (scene, { as, role, where = 'here' }) =>
  sql`insert into policy_overrides values (${newId()}, ${scene[where]}, 'california', 'examFee', ${starts}, '100', 'x', 'unverified',
                                           ${scene.people[as]}, ${role}, ${day}, now())`
const takingBack: Row = (scene, { as, role, where = 'here' }) =>
  sql`insert into policy_takebacks values (${scene.policy[where]}, ${scene[where]}, 'california', 'applicationFee', '2026-07-01',
                                           ${scene.people[as]}, ${role}, ${day}, now())`
const verifying: Row = (scene, { as, role, where = 'here' }) =>
  sql`insert into policy_verifications values (${newId()}, ${scene[where]}, 'california', 'examFee', '2022-07-01', null, '15000', 'x',
                                               ${scene.people[as]}, ${role}, ${day}, now())`

const by = 'refused by a policy'
/** The same for every table. Each line was chosen so that loosening one condition of a policy changes some outcome. */
const lines: readonly (readonly [ActorName, string, Said, string])[] = [
  ['Anh at work', 'writes', { as: 'Anh', role: 'programManager' }, '1 changed'],
  ['Sam at work', 'writes', { as: 'Sam', role: 'operator' }, '1 changed'],
  ['Anh at work', 'writes as Sam', { as: 'Sam', role: 'programManager' }, by],
  ['Anh at work', 'writes in another role', { as: 'Anh', role: 'operator' }, by],
  ['Anh at work', 'writes elsewhere', { as: 'Anh', role: 'programManager', where: 'elsewhere' }, by],
  ['Marcus at work', 'writes', { as: 'Marcus', role: 'programSpecialist' }, by],
  ['Dana elsewhere', 'writes', { as: 'Dana', role: 'programSpecialist' }, by],
  ['Ana', 'writes', { as: 'Ana', role: 'programManager' }, by],
  ['the jobs', 'write', { as: 'Anh', role: 'programManager' }, 'refused'],
  ['signing in', 'writes', { as: 'Anh', role: 'programManager' }, 'refused'],
]
const tables: Readonly<Record<string, Row>> = {
  policy_overrides: setting('2026-07-01'), policy_takebacks: takingBack, policy_verifications: verifying,
}

/** Who may set fees and deadlines; and what the tables take from nobody. */
export const settingsOfPolicy: readonly Change[] = [
  ...Object.entries(tables).flatMap(([table, row]) => lines.map(([as, says, said, outcome]): Change =>
    ({ table, as, says: `${says} to ${table}`, outcome, change: (scene) => row(scene, said) }))),
  ...['2026-03-10', '2026-03-09'].map((starts): Change => ({
    table: 'policy_overrides', as: 'Anh at work', says: `sets a value from ${starts} on`, outcome: 'refused with 23514',
    change: (scene) => setting(starts)(scene, { as: 'Anh', role: 'programManager' }),
  })),
  ...Object.keys(tables).map((table): Change => ({
    table, as: 'Anh at work', says: `changes ${table}`, outcome: 'refused', change: () => sql`update ${sql.table(table)} set by_role = 'operator'`,
  })),
]
