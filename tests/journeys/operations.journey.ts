import { walksInAs } from './account.ts'
import { arrivesAt, doesNotRead, opens, presses, pressesAtTheTop, reads, wayNamed } from './hands.ts'
import { expect, test } from './person.ts'

const stories = [
  { script: true, language: 'en', device: 'desktop' },
  { script: false, language: 'es', device: 'phone' },
] as const

for (const story of stories) {
  test(`PLAT-10 Sam looks whether everything is well, and asks for housekeeping at once: ${story.script ? 'with' : 'without'} script`, async ({ comes }) => {
    const sam = await comes({ ...story, careful: true })
    const { watching } = sam.say
    await walksInAs(sam, 'Sam')
    await pressesAtTheTop(sam, sam.say.front('operations'))
    await arrivesAt(sam, watching('title'))
    for (const part of ['jobs', 'letters', 'sweeps', 'storage', 'backup', 'versions'] as const) {
      await expect(sam.page.getByRole('heading', { level: 2, name: watching(part), exact: true })).toBeVisible()
    }
    await presses(sam, watching('runHousekeeping'))
    await arrivesAt(sam, watching('title'))
    await reads(sam, watching('ran'))

    await presses(sam, watching('openLetters'))
    await arrivesAt(sam, watching('lettersTitle'))
    await presses(sam, watching('back'))
    await arrivesAt(sam, watching('title'))
    await presses(sam, sam.say.jobKind('reactions'))
    await arrivesAt(sam, sam.say.jobKind('reactions'))
    // Nobody is named on any of them.
    await doesNotRead(sam, /@|Lucía|Denise/)
  })
}

test('PLAT-10 A manager reads how the house is, and has no button', async ({ comes }) => {
  const anh = await comes({ language: 'en' })
  const { watching } = anh.say
  await walksInAs(anh, 'Anh')
  await opens(anh, '/operations')
  await arrivesAt(anh, watching('title'))
  await reads(anh, watching('readOnly'))
  await expect(wayNamed(anh, watching('runHousekeeping'))).toHaveCount(0)
  const form = { _form: crypto.randomUUID(), run: 'housekeeping' }
  const origin = new URL(anh.address).origin
  expect((await anh.page.request.post('/operations', { form, headers: { origin } })).status()).toBe(403)
})
