import { existsSync, openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isLanguage, languageNames, languages, type Language } from '#platform/languages.ts'
import { contentFile, type ContentSettings } from './content-files.server.ts'

const types = { mp4: 'video/mp4', vtt: 'text/vtt; charset=utf-8' } as const
type Kind = keyof typeof types

/** A file of the operator's video, when it is there: none comes with the release. */
function fileOf(settings: ContentSettings, language: Language, kind: Kind): string | undefined {
  const file = contentFile(settings, `orientation/video.${language}.${kind}`)
  return existsSync(file) ? file : undefined
}

/** Is there an orientation video in this language? Its captions are there, too: the start saw to it. */
export const hasOrientationVideo = (settings: ContentSettings, language: Language): boolean =>
  fileOf(settings, language, 'mp4') !== undefined && fileOf(settings, language, 'vtt') !== undefined

/** @throws {Error} in plain words when a video lies there that not everyone could follow. */
export function refuseVideoWithoutCaptions(settings: ContentSettings): void {
  const without = languages.filter((language) => fileOf(settings, language, 'mp4') && !fileOf(settings, language, 'vtt'))
  if (without.length === 0) return
  const lines = without.map((language) =>
    `  orientation/video.${language}.mp4 (${languageNames[language]}) has no captions. Put them beside it as orientation/video.${language}.vtt, or take the video away.`)
  throw new Error(`The content folder cannot be used:\n${lines.join('\n')}`)
}

/** A file by its public name, `en.mp4` or `es.vtt`, opened without being read. */
export async function openOrientationVideo(settings: ContentSettings, name: string) {
  const [language, kind] = name.split('.')
  if (!isLanguage(language) || !Object.hasOwn(types, kind ?? '') || !hasOrientationVideo(settings, language)) return undefined
  const path = fileOf(settings, language, kind as Kind)!
  const blob = await openAsBlob(path, { type: types[kind as Kind] })
  return {
    name, size: blob.size, type: types[kind as Kind], lastModified: (await stat(path)).mtimeMs,
    stream: () => blob.stream(), arrayBuffer: () => blob.arrayBuffer(), slice: (start?: number, end?: number) => blob.slice(start, end),
  }
}
