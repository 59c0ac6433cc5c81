import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { House } from '#platform/house.server.ts'
import { settingNames } from '#platform/settings.server.ts'
import { toldSettings, type ToldSetting } from './settings-told.ts'

/** The version of this release. */
export const productVersion = (): string => (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version

export interface Disk {
  readonly freeBytes: number
  readonly totalBytes: number
}

/** The disk on which the files lie; none when it does not answer. */
export async function diskOf({ settings: { dataFolder } }: Pick<House, 'settings'>): Promise<Disk | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(dataFolder)
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
  } catch {
    return undefined
  }
}

/** The settings of this process. */
export function settingsOf({ settings }: Pick<House, 'settings'>): readonly ToldSetting[] {
  const { host, port, siteAddress, trustProxy, dataFolder, contentFolder, mailFrom, demonstration, logLevel, diskWarningBytes, given } = settings
  return toldSettings(settingNames, given, {
    NODE_ENV: process.env.NODE_ENV, HOST: host, PORT: String(port), SITE_ADDRESS: siteAddress, TRUST_PROXY: trustProxy ? 'on' : 'off',
    DATA_FOLDER: dataFolder, CONTENT_FOLDER: contentFolder, MAIL_FROM: mailFrom, DEMONSTRATION: demonstration ? 'on' : 'off',
    LOG_LEVEL: logLevel, DISK_WARNING_GB: String(diskWarningBytes / 1e9),
  })
}

/** This process: which, since when, on what, and how much memory it holds. */
export const processOf = (house: House) => ({
  id: house.process.id, since: house.process.since, node: process.versions.node, memoryBytes: process.memoryUsage.rss(),
})
