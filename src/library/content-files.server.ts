import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Settings } from '#platform/settings.server.ts'

/** What an operator says about content: the folder with texts of their own. */
export type ContentSettings = Pick<Settings, 'contentFolder'>

/** The file that came with the release. */
export const shippedFile = (relativePath: string): string => join('content', relativePath)

/**
 * The file that counts for a path like `codes/code-of-ethics.yaml`: the operator's, when there is one in their content
 * folder, else the one that came with the release.
 */
export function contentFile({ contentFolder }: ContentSettings, relativePath: string): string {
  const own = contentFolder && join(contentFolder, relativePath)
  return own && existsSync(own) ? own : shippedFile(relativePath)
}

/** Files that an operator may add although none is shipped: a film and its captions. */
const additions = /^orientation\/[\w.-]+\.(?:mp4|webm|vtt)$/

/** @throws {Error} when the content folder is not there, or holds a file that nobody would read. */
export function checkContentFolder({ contentFolder }: ContentSettings): void {
  if (!contentFolder) return
  if (!statSync(contentFolder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`CONTENT_FOLDER: there is no folder ${contentFolder}`)
  }
  const files = readdirSync(contentFolder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(contentFolder, sep).length).replaceAll(sep, '/'))
  const idle = files.filter((file) => !/(?:^|\/)\./.test(file) && !additions.test(file) && !existsSync(shippedFile(file)))
  if (idle.length > 0) {
    throw new Error(`These files in CONTENT_FOLDER replace nothing (a file there has the path of one in content/):\n${idle.map((file) => `  ${file}`).join('\n')}`)
  }
}
