import { orientation } from '#library/orientation.server.ts'
import { arrivesAt, opens, presses, reads } from './hands.ts'
import { readsTheOrientation } from './orientation.ts'
import { expect, test } from './person.ts'
import { hasAnAccount, posts, signedIn } from './prepared.ts'

for (const script of [true, false]) {
  test(`CERT-02 Three parts on the phone, the others on another evening at a desk: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: true })
    await hasAnAccount(rosa)
    await opens(rosa, '/apply')
    await reads(rosa, rosa.say.application('orientationFirst'))
    // Nothing can be started before it is read, whatever is sent.
    expect((await posts(rosa, '/apply', {})).status()).toBe(422)
    await readsTheOrientation(rosa, 3)

    const desk = await comes({ again: rosa, device: 'desktop' })
    await signedIn(desk)
    await opens(desk, '/orientation')
    const { orientation: say, application } = desk.say
    await expect(desk.page.locator('.progress__text')).toContainText(/^3 de 10/)
    await presses(desk, say('goOn'))
    for (const { title } of orientation().parts.slice(3)) {
      await arrivesAt(desk, title.es)
      await presses(desk, say('haveRead'))
    }
    await arrivesAt(desk, say('finished'))
    await presses(desk, say('startApplication'))
    await arrivesAt(desk, application('myApplication'))
  })
}
