/**
 * `npm run torture`: people apply, upload, sign and pay through the built product while it is killed again and again;
 * afterwards everything that anyone was told must be there, and nothing twice. Embedded, and on a PostgreSQL server when
 * TORTURE_DATABASE_URL names one (its role must be allowed to create databases). `-- --short` takes a quarter of a minute,
 * `-- --seed 7` takes the same chances again, `-- --only-server` leaves the embedded one out. It tries what was built: `npm run build` first.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { emptyDatabase, inPlace, versionOf } from '#tests/bench/places.ts'
import { complaintsAbout } from '#tests/torture/complaints.ts'
import { torture, type Wish } from '#tests/torture/run.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false }, 'only-server': { type: 'boolean', default: false }, seed: { type: 'string' }, rounds: { type: 'string' }, operations: { type: 'string' },
    people: { type: 'string', default: '8' },
  },
})
const wish: Wish = {
  rounds: Number(values.rounds ?? (values.short ? 2 : 20)), operations: Number(values.operations ?? (values.short ? 40 : 200)),
  seed: Number(values.seed ?? Date.now() % 1_000_000), atOnce: Number(values.people),
  onRound: (round) => process.stdout.write(round % 5 === 0 ? `  round ${round}\n` : ''),
}
const servers = [...(values['only-server'] ? [] : [undefined]), ...(process.env.TORTURE_DATABASE_URL ? [process.env.TORTURE_DATABASE_URL] : [])]

/** @returns whether nothing is to complain about. */
const survives = (server: string | undefined): Promise<boolean> => inPlace(server, async (place) => {
  await emptyDatabase(place)
  const began = performance.now()
  console.log(`${await versionOf(place)}: ${wish.rounds} rounds of ${wish.operations} forms, seed ${wish.seed} …`)
  const survived = await torture(place, wish)
  const { said, complaints } = await complaintsAbout(place, survived)
  const { world, torture: tortured } = survived.seconds
  const seconds = `${Math.round(world)} + ${Math.round(tortured)} + ${Math.round((performance.now() - began) / 1000 - world - tortured)} seconds`
  console.log(`  ${survived.answered} forms answered, ${survived.repeated} sent again, ${survived.kills} deaths, ${seconds} (world, torture, looking)`)
  for (const line of said) console.log(`  ${line}`)
  for (const complaint of complaints) console.error(`  WRONG: ${complaint}`)
  console.log(complaints.length === 0 ? '  Everything that was acknowledged is there, and nothing twice.' : `  ${complaints.length} complaints, seed ${wish.seed}.`)
  return complaints.length === 0
}, 'alongside_torture', { TRUST_PROXY: 'on', LOG_LEVEL: 'error' })

if (!existsSync('build/server/index.js')) {
  console.error('There is nothing to torture yet. Build it first: npm run build')
  process.exit(1)
}
if (![wish.rounds, wish.operations, wish.seed, wish.atOnce].every((number) => Number.isSafeInteger(number)) || wish.operations < 2) {
  console.error('--rounds, --operations, --people and --seed take whole numbers; a round has at least two operations.')
  process.exit(1)
}
for (const server of servers) if (!(await survives(server))) process.exitCode = 1
