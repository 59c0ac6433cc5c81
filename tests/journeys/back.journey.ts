import { opensPage, findsTheirName, saves, writesTheirName } from './application.ts'
import { arrivesAt, opens, presses, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { hasADraft } from './prepared.ts'
import { browserOptions } from '../../scripts/test-browser.ts'

/** People's browsers keep the page they leave and show it again as it was; test browsers do so only when they are told. */
test.use({ launchOptions: { ...browserOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] } })

/** Presses the browser's own Back. A page that comes out of its memory loads nothing, so only the address is waited for. */
async function goesBack({ page }: Person, address: RegExp): Promise<void> {
  await page.goBack({ waitUntil: 'commit' })
  await expect(page).toHaveURL(address)
}

for (const script of [true, false]) {
  test(`CERT-04 BEYOND-01 After Back other words are saved, not the first ones: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ script })
    const reference = await hasADraft(rosa)
    await opensPage(rosa, reference, 'name')
    await writesTheirName(rosa, { given: 'Rosa', family: 'Ortiz', chosen: '' })
    await saves(rosa)
    await arrivesAt(rosa, rosa.say.titleOf('birth-date'))
    await goesBack(rosa, /\/name$/)
    await expect(rosa.page.locator('[name=givenNames]')).toHaveValue('Rosa')
    await writesTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz', chosen: '' })
    await saves(rosa)
    await arrivesAt(rosa, rosa.say.titleOf('birth-date'))
    await opensPage(rosa, reference, 'name')
    await findsTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz', chosen: '' })
  })
}

test('CERT-01 After Back a corrected email gets its letter', async ({ comes }) => {
  const rosa = await comes({ script: false })
  const { people } = rosa.say
  await opens(rosa, '/register')
  await writes(rosa, people('email'), `typo.${rosa.email}`)
  await writes(rosa, people('password'), rosa.password)
  await presses(rosa, people('register'))
  await arrivesAt(rosa, people('checkEmail'))
  await goesBack(rosa, /\/register$/)
  await writes(rosa, people('email'), rosa.email)
  await writes(rosa, people('password'), rosa.password)
  await presses(rosa, people('register'))
  await expect(async () => {
    await opens(rosa, '/demo/mailbox')
    await expect(rosa.page.getByText(rosa.say.demonstration('to', rosa.email))).toBeVisible({ timeout: 200 })
  }).toPass()
})
