/**
 * `npm start`: for a newcomer the product with its demonstration world; builds first when it was not built. In
 * production (NODE_ENV=production) and on a database of one's own the demonstration is off unless DEMONSTRATION=on.
 */
import { existsSync } from 'node:fs'

if (process.env.NODE_ENV === undefined && !process.env.DATABASE_URL) process.env.DEMONSTRATION ??= 'on'
process.env.NODE_ENV ??= 'production'
if (!existsSync('build/empty-database.tar.gz')) await import('./build.ts')
await import('../server.ts')
