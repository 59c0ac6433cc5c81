import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { testSettings } from '#tests/test-settings.ts'
import { hasOrientationVideo, openOrientationVideo, refuseVideoWithoutCaptions } from './orientation-video.server.ts'

const top = mkdtempSync(join(tmpdir(), 'alongside-content-'))
afterAll(() => rmSync(top, { recursive: true }))

let count = 0
/** Settings with a content folder that holds these files of the orientation. */
function withFiles(...names: string[]) {
  const contentFolder = join(top, String((count += 1)))
  mkdirSync(join(contentFolder, 'orientation'), { recursive: true })
  for (const name of names) writeFileSync(join(contentFolder, 'orientation', name), `the bytes of ${name}`)
  return { ...testSettings, contentFolder }
}

describe('CERT-02 A video of the operator’s', () => {
  test('is shown in the languages in which it lies there with its captions', () => {
    const settings = withFiles('video.en.mp4', 'video.en.vtt', 'video.es.vtt')
    expect([hasOrientationVideo(settings, 'en'), hasOrientationVideo(settings, 'es')]).toEqual([true, false])
    expect(hasOrientationVideo(testSettings, 'en')).toBe(false)
    expect(() => refuseVideoWithoutCaptions(settings)).not.toThrow()
    expect(() => refuseVideoWithoutCaptions(testSettings)).not.toThrow()
  })

  test('without captions stops the start, and says what to do', () => {
    const settings = withFiles('video.en.mp4', 'video.es.mp4', 'video.en.vtt')
    expect(() => refuseVideoWithoutCaptions(settings)).toThrow(/video\.es\.mp4 \(Español\) has no captions\. Put them beside it as orientation\/video\.es\.vtt/)
    expect(() => refuseVideoWithoutCaptions(settings)).not.toThrow(/English/)
  })

  test('is opened by its public name only: no other file of the folder, and nothing outside of it', async () => {
    const settings = withFiles('video.en.mp4', 'video.en.vtt', 'secret.txt')
    const file = await openOrientationVideo(settings, 'en.mp4')
    expect(file).toMatchObject({ type: 'video/mp4', size: 'the bytes of video.en.mp4'.length })
    expect((await openOrientationVideo(settings, 'en.vtt'))!.type).toBe('text/vtt; charset=utf-8')
    for (const name of ['es.mp4', 'en', 'en.txt', '../secret.txt', 'en.mp4/..', 'en.constructor', '', '.mp4']) {
      expect(await openOrientationVideo(settings, name), name).toBeUndefined()
    }
  })
})
