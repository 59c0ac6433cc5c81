/**
 * Builds what the server serves: styles, pages, compressed assets; the world of the demonstration; and the empty database that makes a
 * first start fast. That one is written last. `npm run build -- --without-world` leaves the world as it is: for whoever changes pages.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildCss } from './css.ts'

await buildCss()
const built = spawnSync('react-router', ['build'], { stdio: ['ignore', 'ignore', 'inherit'], shell: false })
if (built.status !== 0) {
  console.error('The pages could not be built.')
  process.exit(1)
}
// The pages' own scripts are a by-product of the build: nothing loads them, because pages do without the router's script.
const { assets } = await import(`${process.cwd()}/build/server/index.js`)
const loaded = new Set<string>([assets.entry.module, ...assets.entry.imports].map((address: string) => basename(address)))
// A Set takes in while it is gone through: also what a part loads later, and what that part needs.
const named = (text: string) => [...text.matchAll(/[\w-]+\.js/g)].map(([name]) => name)
for (const name of loaded) for (const more of named(readFileSync(`build/client/assets/${name}`, 'utf8'))) if (existsSync(`build/client/assets/${more}`)) loaded.add(more)
for (const name of readdirSync('build/client/assets').filter((file) => file.endsWith('.js') && !loaded.has(file))) {
  rmSync(`build/client/assets/${name}`)
}
for (const name of readdirSync('build/client/assets').filter((file) => /\.(js|css)$/.test(file))) {
  const bytes = readFileSync(`build/client/assets/${name}`)
  writeFileSync(`build/client/assets/${name}.br`, brotliCompressSync(bytes))
  writeFileSync(`build/client/assets/${name}.gz`, gzipSync(bytes, { level: 9 }))
}
const { writeWorldIfOld } = await import('./world-if-old.ts')
if (!process.argv.includes('--without-world')) await writeWorldIfOld()
const { writeSnapshot } = await import('./snapshot.ts')
await writeSnapshot()
