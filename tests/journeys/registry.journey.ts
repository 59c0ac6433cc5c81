import { numberFrom } from '#certificates/certificate-number.ts'
import { registryWords } from '#certificates/registry-messages.ts'
import { speak } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { posts } from './prepared.ts'
import { codeOnPage } from './qr-code.ts'
import { serve, type Served } from './server.ts'

/** Certificates are suspended and revoked here, so these stories have a house of their own. */
test.describe.configure({ mode: 'serial' })
let served: Served
test.beforeAll(async () => {
  served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
})
test.afterAll(() => served.stop())

const theirName = 'Jerome Baptiste-Hall'
const words = ({ language }: Person) => speak(registryWords, language)

/** Asks in the one field, and goes on. */
async function asks(person: Person, what: string): Promise<void> {
  await opens(person, '/verify')
  await writes(person, words(person)('field'), what)
  await presses(person, words(person)('check'))
}

/** The number of Jerome's certificate, by the name as somebody heard it. */
async function findsTheNumber(person: Person, heard: string): Promise<string> {
  await asks(person, heard)
  await arrivesAt(person, words(person)('title'))
  const row = person.page.getByRole('row').filter({ hasText: theirName })
  await expect(row).toHaveCount(1)
  return (await row.innerText()).match(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}/)![0]
}

/** The number with its second sign changed, and with the first two neighbours swapped that are not the same. */
function mistaken(number: string): readonly [changed: string, swapped: string] {
  const signs = [...number]
  const other = signs[1] === '7' ? '3' : '7'
  const place = signs.findIndex((sign, i) => i < signs.length - 1 && sign !== '-' && signs[i + 1] !== '-' && sign !== signs[i + 1])
  return [[signs[0], other, ...signs.slice(2)].join(''), [...signs.slice(0, place), signs[place + 1], signs[place], ...signs.slice(place + 2)].join('')]
}

for (const { script, language, device } of [{ script: true, language: 'en', device: 'desktop' }, { script: false, language: 'es', device: 'phone' }] as const) {
  test(`CERT-16 A stranger checks a certificate, with every mistake that hands make: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const eva = await comes({ script, language, device, careful: true, address: served.address })
    const { page } = eva
    const say = words(eva)
    const number = await findsTheNumber(eva, 'jerome batiste hal')
    expect(await findsTheNumber(eva, 'Baptíste Hall, Jérôme')).toBe(number)
    await page.getByRole('row').filter({ hasText: theirName }).getByRole('link').first().click()
    await arrivesAt(eva, theirName)
    await reads(eva, say('means-active'))

    for (const wrong of mistaken(number)) {
      await asks(eva, wrong)
      await arrivesAt(eva, say('title'))
      await expect(page.locator('#error-summary')).toContainText(say('mistyped'))
      await expect(page.locator('input[name=find]')).toHaveValue(wrong)
      expect((await page.goto(`/verify/${wrong}`))!.status()).toBe(404)
      await arrivesAt(eva, say('mistypedTitle'))
    }
    expect((await page.goto(`/verify/${numberFrom('7K3P0M9T2')}`))!.status()).toBe(404)
    await arrivesAt(eva, say('unknownTitle'))
    await asks(eva, 'Hall')
    await reads(eva, say('nameTooShort'))
    await asks(eva, 'Wilhelmina Featherstonehaugh')
    await reads(eva, say('noResults'))

    await opens(eva, `/verify/${number}`)
    await page.emulateMedia({ media: 'print' })
    for (const each of await page.locator('.header, .footer, .demonstration, .page__back').all()) await expect(each).toBeHidden()
    for (const text of [say('status-active'), number, say('means-active')]) await reads(eva, text)
    await expect(page.locator('h1')).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
  })
}

test('CERT-16 A program asks the same addresses, and gets the same in JSON', async ({ comes }) => {
  const eva = await comes({ address: served.address })
  const number = await findsTheNumber(eva, theirName)
  const ask = (path: string, more: Record<string, string> = {}) => eva.page.request.get(path, { headers: { Accept: 'application/json', ...more } })
  const answer = await ask(`/verify/${number}`)
  expect(answer.headers()['content-type']).toContain('application/json')
  expect(await answer.json()).toMatchObject({ number, name: theirName, status: 'active', address: `${served.address}/verify/${number}` })
  expect((await ask(`/verify/${number}`, { 'If-None-Match': answer.headers().etag! })).status()).toBe(304)
  const found = (await (await ask('/verify?find=Jerome+Baptiste')).json()) as { results: { number: string }[] }
  expect(found.results.map((one) => one.number)).toEqual([number])
  for (const [path, error] of [[`/verify/${mistaken(number)[0]}`, 'mistypedNumber'], [`/verify/${numberFrom('7K3P0M9T2')}`, 'unknownNumber']] as const) {
    const refused = await ask(path)
    expect([refused.status(), refused.headers()['content-type'], ((await refused.json()) as { error: string }).error])
      .toEqual([404, expect.stringContaining('application/json'), error])
  }
})

test('CERT-16 Whoever asks for one name after the other is asked to wait, in plain words, and nobody else is', async ({ comes }) => {
  const [eva, other] = [await comes({ language: 'es', script: false, careful: true, address: served.address }), await comes({ script: false, address: served.address })]
  const ask = () => eva.page.request.get('/verify?find=Jerome+Baptiste', { headers: { Accept: 'application/json' } })
  let tries = 1
  for (let answer = await ask(); answer.status() === 200; answer = await ask()) expect((tries += 1), 'there is an end').toBeLessThan(200)
  const refused = await ask()
  expect([refused.status(), Number(refused.headers()['retry-after']) > 0]).toEqual([429, true])
  await asks(eva, theirName)
  await arrivesAt(eva, words(eva)('title'))
  await reads(eva, words(eva)('waitTitle'))
  await reads(eva, /Llegaron muchas consultas desde su dirección\. Puede consultar otra vez en \d+ (minutos|segundos)\./)
  await findsTheNumber(other, theirName)
})

test('CERT-16 The code on paper of a certificate that was revoked leads to what is so today, and not to why', async ({ comes }) => {
  const [jerome, anh] = [await comes({ address: served.address }), await comes({ script: false, address: served.address })]
  await walksInAs(jerome, 'Jerome')
  await arrivesAt(jerome, 'My certificate')
  const number = (await jerome.page.locator('main').innerText()).match(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}/)![0]
  const code = await codeOnPage(await (await jerome.page.request.get(`/my-certificate/${number}/papers/paper/en`)).body())
  expect(await codeOnPage(await (await jerome.page.request.get(`/my-certificate/${number}/papers/card/es`)).body())).toBe(code)
  await walksInAs(anh, 'Anh')
  const change = { seen: 'active', reason: 'error', note: 'It was issued to the wrong person.', sure: 'yes' }
  expect((await posts(anh, `/certificates/${number}/revoke`, change)).status()).toBe(303)

  const stranger = await comes({ script: false, language: 'es', device: 'phone', careful: true, address: served.address })
  await opens(stranger, code)
  await arrivesAt(stranger, theirName)
  await reads(stranger, words(stranger)('status-revoked'))
  await reads(stranger, words(stranger)('means-revoked'))
  await expect(stranger.page.locator('main')).not.toContainText('wrong person')
})
