/**
 * `npm run seed -- --applications 10000`: the demonstration's world with many applications in it, to see how the product
 * is with a state's worth of people. Settings come from the environment, as for the server; stop the server first when
 * the database is embedded.
 */
import { parseArgs } from 'node:util'
import { seedManyApplications } from '#database/seeds/many-applications.server.ts'
import { firstDemonstration } from '#demonstration/first-demonstration.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { closeHouse, jobHandlers, openHouse } from '../src/house.server.ts'

const { values } = parseArgs({ options: { applications: { type: 'string', default: '10000' } } })
const many = Number(values.applications)
const settings = settingsFrom(process.env)

if (!settings.demonstration) {
  console.error('This writes made-up people, so it needs DEMONSTRATION=on.')
  process.exit(1)
}
if (!Number.isSafeInteger(many) || many < 100 || many > 1_000_000) {
  console.error('How many? --applications takes a whole number from 100 to 1000000.')
  process.exit(1)
}

const start = performance.now()
const house = await openHouse(settings, { quiet: true })
const handlers = jobHandlers(house)
await firstDemonstration(house, handlers)
await seedManyApplications(house, handlers, many, (done) => console.log(`${done} of ${many}`))
await closeHouse(house)
console.log('Their documents are rows without bytes: opening one of them answers that it is not there.')
console.log(`${many} applications were written in ${Math.round((performance.now() - start) / 1000)} seconds.`)
