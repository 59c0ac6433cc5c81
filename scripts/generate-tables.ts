/** Writes database/tables.ts from the migrated database: `npm run tables`. A test fails when the two differ. */
import { writeFileSync } from 'node:fs'
import { openEmbedded } from '#platform/database.server.ts'
import { migrate } from '#platform/migrations.server.ts'
import { tablesText } from './tables-text.ts'

const database = await openEmbedded()
await migrate(database, 'database/migrations')
writeFileSync('database/tables.ts', await tablesText(database))
await database.close()
