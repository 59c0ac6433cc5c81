import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { fileAnswer } from './file-answer.server.ts'
import type { House } from './house.server.ts'
import { newId } from './identifiers.server.ts'

const world = openTestHouse()

async function put(house: House, key: string, bytes: string): Promise<void> {
  mkdirSync(house.files.incoming, { recursive: true })
  const path = join(house.files.incoming, key)
  writeFileSync(path, bytes)
  await house.files.put(path, key)
}
const read = async (response: Response) => ({ body: await response.text(), ...Object.fromEntries(response.headers) })

describe('CERT-04 A file that someone may see', () => {
  test('is shown as a picture when it is a photo, and given to keep when it is a PDF; never as a page', async () => {
    const { house } = world()
    const id = newId()
    await put(house, id, 'the bytes')
    await put(house, `${id}-2`, 'a preview')
    const safe = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
    expect(await read(await fileAnswer(house, { id, type: 'image/jpeg', name: 'IMG_1.HEIC' }))).toEqual({
      ...safe, body: 'the bytes', 'content-type': 'image/jpeg', 'content-length': '9',
      'content-disposition': `inline; filename="IMG_1.jpg"; filename*=UTF-8''IMG_1.jpg` })
    const pdf = { id, type: 'application/pdf', name: 'título "é".pdf' } as const
    expect(await read(await fileAnswer(house, pdf))).toEqual({
      ...safe, body: 'the bytes', 'content-type': 'application/pdf', 'content-length': '9',
      'content-disposition': `attachment; filename="titulo _e_.pdf"; filename*=UTF-8''t%C3%ADtulo%20%22%C3%A9%22.pdf` })
    expect(await read(await fileAnswer(house, pdf, { preview: 2 }))).toMatchObject({
      ...safe, body: 'a preview', 'content-type': 'image/jpeg', 'content-disposition': expect.stringMatching(/^inline; /) })
  })

  test('is not there when its bytes are not, whatever stands in the address', async () => {
    const { house } = world()
    const file = { id: newId(), type: 'image/jpeg', name: 'a' } as const
    const notThere = { data: { code: 'notFound' }, init: { status: 404 } }
    await expect(fileAnswer(house, file)).rejects.toMatchObject(notThere)
    for (const id of ['../../etc/passwd', '', 'x']) await expect(fileAnswer(house, { ...file, id })).rejects.toMatchObject(notThere)
    for (const preview of [0, -1, 1.5, 10, NaN]) await expect(fileAnswer(house, file, { preview })).rejects.toMatchObject(notThere)
    expect(() => house.files.open('../secret.key')).toThrow('no key')
  })
})
