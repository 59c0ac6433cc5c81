import { gzipSync } from 'node:zlib'
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose'
import { credentialWords, credentialProblemWords } from '#certificates/credential-messages.ts'
import { claimsOf, credentialOf, type CredentialFacts } from '#certificates/credential.ts'
import { speak } from '#platform/languages.ts'
import { expect, test, type Person } from './person.ts'

const facts: CredentialFacts = {
  certifier: 'Peer Certification Program', certifierId: '0199a000-0000-7000-8000-000000000001', name: 'Ana Ruiz Soto', number: 'K7M-3P0-9TXC', code: '',
  issuedOn: '2026-03-10', validFrom: '2026-03-10', validThrough: '2099-03-10', specializations: [], credentialId: crypto.randomUUID(), list: 1, listIndex: 94_567,
}
const words = ({ language }: Person) => speak(credentialWords, language)
const found = ({ page }: Person) => page.locator('main .notice')
const checks = (who: Person) => who.page.getByRole('button', { name: words(who)('checkNow') }).click()

async function pastes(who: Person, text: string): Promise<void> {
  await who.page.locator('textarea').fill(text)
  await checks(who)
}

/** The page of this house, with the key of a house of our own in place of its keys: so that a story needs nobody's certificate. */
async function opensWithOurKey(who: Person, publicJwk: JWK, kid: string, stopped: readonly number[]): Promise<void> {
  const bits = new Uint8Array(16_384)
  for (const place of stopped) bits[place >> 3]! |= 128 >> (place & 7)
  await who.page.route('**/check-credential', async (route) => {
    const answer = await route.fetch()
    const html = (await answer.text()).replace(/data-offline-check="([^"]*)"/, (_, escaped: string) => {
      const offline = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')) as Record<string, object>
      const changed = { ...offline, trust: { ...offline.trust, keys: { [kid]: publicJwk } }, lists: { [`${who.address}/credentials/status/1`]: gzipSync(bits).toString('base64url') } }
      return `data-offline-check="${JSON.stringify(changed).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`
    })
    await route.fulfill({ response: answer, body: html })
  })
  await who.page.goto(`${who.address}/check-credential`)
  await expect(who.page.locator('[data-offline-ready]')).toBeVisible()
}

test('BEYOND-04 On a phone without a connection a digital certificate is checked, in Spanish', async ({ comes }) => {
  const eva = await comes({ device: 'phone', language: 'es' })
  const keys = await generateKeyPair('RS256', { extractable: true })
  const kid = `${eva.address}/credentials/keys/ours`
  const sign = async (changed: Partial<CredentialFacts> = {}) =>
    new SignJWT(claimsOf(credentialOf({ ...facts, ...changed }, { site: eva.address, timeZone: 'America/Los_Angeles' })) as never)
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(await importJWK(await exportJWK(keys.privateKey), 'RS256'))
  await opensWithOurKey(eva, await exportJWK(keys.publicKey), kid, [7])
  await eva.page.context().setOffline(true)

  await eva.page.locator('input[type=file]').setInputFiles({ name: 'certificate.jwt', mimeType: 'application/jwt', buffer: Buffer.from(await sign()) })
  await checks(eva)
  await expect(found(eva)).toContainText(words(eva)('offlineTitle', '10 de marzo de 2026'))
  await expect(found(eva)).toContainText('Usted está sin conexión: revise en línea')
  await expect(eva.page.locator('main')).toContainText('Ana Ruiz Soto')

  await eva.page.locator('input[type=file]').setInputFiles([])
  await pastes(eva, await sign({ listIndex: 7 }))
  await expect(found(eva)).toContainText(words(eva)('offlineStoppedTitle', '10 de marzo de 2026'))
  await pastes(eva, await sign({ validThrough: '2026-03-11' }))
  await expect(found(eva)).toContainText(words(eva)('expiredTitle'))
  const [header, body, signature] = (await sign()).split('.') as [string, string, string]
  await pastes(eva, [header, Buffer.from(Buffer.from(body, 'base64url').toString().replace('Ana', 'Eva')).toString('base64url'), signature].join('.'))
  await expect(found(eva)).toContainText(words(eva)('changedTitle'))
  await expect(eva.page.locator('main')).not.toContainText('Eva Ruiz')
  await pastes(eva, 'hola')
  await expect(found(eva)).toContainText(words(eva)('nothingTitle'))

  // With a connection again the house itself is asked, and it never had this key.
  await eva.page.context().setOffline(false)
  await pastes(eva, await sign())
  await expect(found(eva)).toContainText(words(eva)('unknownKeyTitle'))
})

test('BEYOND-04 Without script the same page checks what is pasted or chosen, and says what is wrong', async ({ comes }) => {
  const eva = await comes({ script: false, careful: true })
  await eva.page.goto(`${eva.address}/verify`)
  await eva.page.getByRole('link', { name: words(eva)('check') }).click()
  await checks(eva)
  await expect(eva.page.locator('main')).toContainText(credentialProblemWords.credentialMissing.en)
  await eva.page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(65_537, 'a') })
  await checks(eva)
  await expect(eva.page.locator('main')).toContainText(credentialProblemWords.credentialTooLarge.en)
  await pastes(eva, '{"type":["VerifiableCredential"]}')
  await expect(found(eva)).toContainText(words(eva)('unsignedTitle'))
  const foreign = ['{"alg":"RS256"}', '{"iss":"https://school.example/issuers/1"}', 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.')
  await pastes(eva, foreign)
  await expect(found(eva)).toContainText(words(eva)('foreignTitle'))
})
