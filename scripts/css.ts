/**
 * Compiles the look of the product once, when a style is newer than what was compiled: Vite would do it twice and
 * take ten seconds longer.
 */
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileAsync } from 'sass'

const house = join(import.meta.dirname, '..')
const styles = join(house, 'src/design/styles')
const compiled = join(house, 'src/design/alongside.css')

/** Writes `src/design/alongside.css` when it is missing or older than a style; says whether it did. */
export async function buildCss(): Promise<boolean> {
  if (changedAt(compiled) > newestStyle()) return false
  const { css } = await compileAsync(join(styles, 'alongside.scss'), {
    loadPaths: [join(house, 'node_modules/@uswds/uswds/packages')],
    style: 'compressed',
    quietDeps: true,
  })
  writeFileSync(compiled, css)
  return true
}

const newestStyle = () => Math.max(...['.', ...readdirSync(styles)].map((name) => changedAt(join(styles, name))))

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now()
  const written = await buildCss()
  const took = Math.round(performance.now() - start)
  console.log(written ? `Compiled the styles in ${took} ms.` : 'The styles are up to date.')
}
