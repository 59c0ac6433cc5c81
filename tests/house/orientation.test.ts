/** The orientation as people meet it at the door: read by anyone, kept for those who are signed in, with an operator's video. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { policiesOf } from '#policy/policies.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { organisations, someone, type Someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

const ids = orientation().parts.map(({ id }) => id)
async function open(more: object = {}): Promise<{ ask: Ask; majo: Someone }> {
  const { house } = testHouse()
  const majo = await someone(house, await organisations(house), 'applicant')
  return { ask: browser({ ...house, settings: { ...house.settings, ...more } }, pages), majo }
}

/** Presses the one button at the end of a part. @returns where it leads. */
async function press(ask: Ask, who: Someone, id: string) {
  const address = `/orientation/${id}`
  return (await ask(who, { method: 'POST', address, form: hiddenFields((await ask(who, { address })).body) })).location
}

describe('CERT-02 The orientation', () => {
  test('can be read by anyone; the end of a part says how progress is kept, and leads back here', async () => {
    const { ask } = await open()
    expect((await ask(undefined, { address: '/orientation?lang=en' })).body).toContain('What a peer support specialist does')
    const { body } = await ask(undefined, { address: '/orientation/costs?lang=es' })
    expect(body).toContain('Solicitud: $100.')
    expect(body).toContain('href="/sign-in?to=/orientation/costs"')
    expect(body).not.toContain('Ya leí esto')
    expect((await ask(undefined, { address: '/orientation/love' })).status).toBe(404)
    const sent = await ask(undefined, { method: 'POST', address: '/orientation/costs', form: { version: '1.0' } })
    expect(`${sent.status} ${sent.location}`).toBe('303 /sign-in?to=%2Forientation%2Fcosts&why=endedNothing')
  })

  test('goes on from part to part with one press each, and ends at the application', async () => {
    const { ask, majo } = await open()
    const places = []
    for (const id of ids) places.push(await press(ask, majo, id))
    expect(places).toEqual([...ids.slice(1).map((id) => `/orientation/${id}`), '/orientation/finished'])
    const { body } = await ask(majo, { address: '/orientation/finished?lang=en' })
    expect(body).toMatch(/<form[^>]* action="\/apply".*<button class="usa-button"[^>]*>Start your application/s)
    const { location } = await ask(majo, { method: 'POST', address: '/apply', form: hiddenFields(body) })
    expect(location).toMatch(/^\/apply\/[2-9A-Z]{3}-/)
  })

  test('shows what is done on another device, what is left, and where to go on', async () => {
    const { ask, majo } = await open()
    await press(ask, majo, ids[0]!)
    const { body } = await ask(majo, { address: '/orientation?lang=en' })
    expect(body).toContain('1 of 10 parts done, about 28 minutes left')
    expect(body).toContain(`<a class="usa-button" href="/orientation/${ids[1]}">Continue`)
    expect((await ask(majo, { address: `/orientation/${ids[0]}?lang=en` })).body).toContain('You finished this part.')
    expect((await ask(majo, { address: '/orientation/finished' })).location).toBe(`/orientation/${ids[1]}`)
  })

  test('that was replaced while a page was open says so, at the page itself', async () => {
    const { ask, majo } = await open()
    const { status, body } = await ask(majo, { method: 'POST', address: `/orientation/${ids[0]}?lang=en`, form: { version: '0.1' } })
    expect(status).toBe(422)
    expect(body).toContain('The orientation was written anew')
  })
})

describe('CERT-02 The check at the end', () => {
  const dated = policiesOf('california').values.orientationCheck.dated
  const shipped = [...dated]
  afterEach(() => void dated.splice(0, dated.length, ...shipped))

  test('where the policy asks it: says kindly what is not right, keeps the answers, and opens the end', async () => {
    dated.push({ from: '2026-03-01', value: 1, source: 'a test', status: 'unverified' })
    const { ask, majo } = await open()
    for (const id of ids) await press(ask, majo, id)
    const address = '/orientation/check?lang=en'
    const form = { ...hiddenFields((await ask(majo, { address })).body), deciding: 'insist', experience: 'nothing' }
    const wrong = await ask(majo, { method: 'POST', address, form })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('The person leads. You share what you know')
    expect(wrong.body).toMatch(/href="\/orientation\/the-role" target="_blank">Read again/)
    expect(wrong.body).toContain('Question 3: choose one of the three answers.')
    expect(wrong.body).toMatch(/name="experience"[^>]*checked=""[^>]*value="nothing"|name="experience"[^>]*value="nothing"[^>]*checked=""|checked=""[^>]*name="experience"[^>]*value="nothing"/)
    expect((await ask(majo, { address: '/orientation/finished' })).location).toBe('/orientation/check')
    const right = Object.fromEntries(orientation().check.questions.map((one) => [one.id, one.right]))
    expect((await ask(majo, { method: 'POST', address, form: { ...form, ...right } })).location).toBe('/orientation/finished')
    expect((await ask(majo, { address: '/orientation/finished' })).status).toBe(200)
  })

  test('keeps the answers of someone who turns to the other language', async () => {
    dated.push({ from: '2026-03-01', value: 1, source: 'a test', status: 'unverified' })
    const { ask, majo } = await open()
    for (const id of ids) await press(ask, majo, id)
    const address = '/orientation/check'
    const form = { ...hiddenFields((await ask(majo, { address })).body), experience: 'nothing', _then: 'language:es' }
    const { location } = await ask(majo, { method: 'POST', address, form })
    expect(location).toBe(`${address}?lang=es`)
    const { body } = await ask(majo, { address: location })
    expect(body.match(/<input[^>]* checked[^>]*>/g)).toMatchObject([expect.stringMatching(/name="experience".*value="nothing"/)])
    expect(body).toContain('Lo que escribió está aquí')
  })
})

describe('CERT-02 A video of the operator’s', () => {
  const contentFolder = mkdtempSync(join(tmpdir(), 'alongside-video-'))
  afterAll(() => rmSync(contentFolder, { recursive: true }))
  mkdirSync(join(contentFolder, 'orientation'))
  writeFileSync(join(contentFolder, 'orientation/video.en.mp4'), '0123456789')
  writeFileSync(join(contentFolder, 'orientation/video.en.vtt'), 'WEBVTT')

  test('stands over the text with its captions, in its language only', async () => {
    const { ask } = await open({ contentFolder })
    const { body, headers } = await ask(undefined, { address: '/orientation?lang=en' })
    expect(body).toMatch(/<video [^>]*preload="none"[^>]*src="\/orientation\/video\/en\.mp4"/)
    expect(body).toMatch(/<track kind="captions" src="\/orientation\/video\/en\.vtt" srcLang="en"/i)
    expect(body.indexOf('<video')).toBeLessThan(body.indexOf('Who can become one'))
    expect(headers.get('content-security-policy')).toContain("media-src 'self'")
    expect((await ask(undefined, { address: '/orientation?lang=es' })).body).not.toContain('<video')
  })

  test('is sent in the pieces that a player asks for', async () => {
    const { ask } = await open({ contentFolder })
    const piece = await ask(undefined, { address: '/orientation/video/en.mp4', headers: { range: 'bytes=3-6' } })
    expect([piece.status, piece.body, piece.headers.get('content-range')]).toEqual([206, '3456', 'bytes 3-6/10'])
    const whole = await ask(undefined, { address: '/orientation/video/en.mp4' })
    expect([whole.status, whole.body, whole.headers.get('content-type')]).toEqual([200, '0123456789', 'video/mp4'])
    const beyond = await ask(undefined, { address: '/orientation/video/en.mp4', headers: { range: 'bytes=99-' } })
    expect(beyond.status).toBe(416)
    expect((await ask(undefined, { address: '/orientation/video/en.vtt' })).headers.get('content-type')).toMatch(/^text\/vtt/)
    expect((await ask(undefined, { address: '/orientation/video/es.mp4' })).status).toBe(404)
  })
})
