import { seedManyApplications } from '#database/seeds/many-applications.server.ts'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { closeHouse, jobHandlers, openHouse } from '../../src/house.server.ts'
import { settingsOf } from './served-house.ts'
const many = Number(process.argv[2])
const place = { folder: `/tmp/queue-bench-${many}`, databaseUrl: process.argv[3] }
const house = await openHouse(settingsFrom(settingsOf(place as never)), { quiet: true })
const t = Date.now()
await seedDemonstration(house, jobHandlers(house))
await seedManyApplications(house, jobHandlers(house), many)
console.log('seeded', many, (Date.now() - t) / 1000)
await closeHouse(house)
