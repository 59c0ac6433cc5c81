/**
 * Finds the browser of the journeys: a Chromium that is installed already, so that nothing large is downloaded. As root
 * on a fresh Debian it is installed first.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The browser that `CHROMIUM` names, else one of the usual names on the path, the lightest first, else none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM) return env.CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(canBeRun)
}

function canBeRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')
const install = (...words: string[]) =>
  spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

/** The same, after installing one where that can be done. */
export function findOrInstallBrowser(): string | undefined {
  const found = findBrowser()
  if (found || !mayInstall()) return found
  console.log('Installing Chromium for the journeys.')
  install('update', '-q')
  install('install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell')
  return findBrowser()
}

/** The browser asks nobody anything but our own server. */
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
]

/** How every journey starts its browser. */
export const browserOptions = () => ({ executablePath: findBrowser(), args: quiet })
