import { declineWords, nameWords } from '#people/name-change-messages.ts'
import { speak } from '#platform/languages.ts'
import { signsInHere, walksInAs } from './account.ts'
import { arrivesAt, chooses, doesNotRead, fieldOf, opens, presses, pressesAtTheTop, reads, writes } from './hands.ts'
import { comesToTheirNames, findsTheRequest, findsWhatWasTyped, hasAskedAlready, names, under, writesTheNewName } from './legal-name.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasSent, signedIn } from './prepared.ts'

/** Somebody signs their first device out from another one. */
async function signsTheFirstOut(other: Person): Promise<void> {
  await signedIn(other)
  await opens(other, '/account')
  const devices = other.page.getByRole('row').filter({ has: other.page.getByRole('button') })
  await expect(devices).toHaveCount(2)
  await devices.filter({ hasNotText: other.say.people('thisDevice') }).getByRole('button').click()
  await expect(devices).toHaveCount(1)
}

/** The page in the other language. */
async function turnsTo({ page, ...person }: Person, language: 'en' | 'es', words: string): Promise<void> {
  await pressesAtTheTop({ page, ...person }, words)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`BEYOND-01 A session that ended before a voucher was used: its code is there afterwards, ${how}`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', script, careful: true })
    const reference = await hasSent(rosa, { ...goodPages, fee: { feeWay: 'cheque' } })
    await opens(rosa, `/apply/${reference}/pay`)
    await arrivesAt(rosa, rosa.say.application('payTitle'))
    await signsTheFirstOut(await comes({ again: rosa }))
    await writes(rosa, rosa.say.question('voucher'), 'K7MP-3PQ2')
    await presses(rosa, rosa.say.application('useVoucher'))
    await reads(rosa, rosa.say.people('sessionEnded'))
    await signsInHere(rosa)
    await arrivesAt(rosa, rosa.say.application('payTitle'))
    await reads(rosa, rosa.say.frame('keptTitle'))
    await expect(fieldOf(rosa, rosa.say.question('voucher'))).toHaveValue('K7MP-3PQ2')
    // And into the other language with another sign.
    await writes(rosa, rosa.say.question('voucher'), 'K7MP-3PQ2-9D')
    await turnsTo(rosa, 'en', 'English')
    await expect(rosa.page.locator('[name=voucher]')).toHaveValue('K7MP-3PQ2-9D')
  })

  test(`BEYOND-01 A session that ended before a button was pressed promises nothing, ${how}`, async ({ comes }) => {
    const rosa = await comes({ script })
    const reference = await hasSent(rosa, { ...goodPages, fee: { feeWay: 'cheque' } })
    await opens(rosa, `/apply/${reference}/withdraw`)
    await signsTheFirstOut(await comes({ again: rosa }))
    await presses(rosa, rosa.say.application('withdrawYes'))
    await reads(rosa, rosa.say.people('sessionEndedNothing'))
    await doesNotRead(rosa, rosa.say.people('sessionEnded'))
    await signsInHere(rosa)
    await arrivesAt(rosa, rosa.say.application('withdrawTitle'))
  })

  test(`CERT-01 The chosen name and the legal name stand beside each other and lose nothing, ${how}`, async ({ comes }) => {
    const wish = { given: 'Daniel Reuben', family: 'Holloway' }
    const daniel = await comes({ script, careful: true })
    await hasSent(daniel, under('Daniela Ruth', 'Holloway'))
    await comesToTheirNames(daniel)
    const say = names(daniel)
    await writesTheNewName(daniel, wish)
    await writes(daniel, say('chosenLabel'), 'Danny')
    await presses(daniel, say('saveChosen'))
    await reads(daniel, say('chosenSaved'))
    await findsWhatWasTyped(daniel, wish)
    await expect(fieldOf(daniel, say('chosenLabel'))).toHaveValue('Danny')
    // Enter in the chosen name saves it, and asks for nothing.
    await writes(daniel, say('chosenLabel'), 'Dan')
    await fieldOf(daniel, say('chosenLabel')).press('Enter')
    await expect(daniel.page.locator('header')).toContainText('Dan')
    await reads(daniel, say('chosenSaved'))
    await findsWhatWasTyped(daniel, wish)
    // The other button keeps the chosen name, and says that it is not saved.
    await writes(daniel, say('chosenLabel'), 'D.')
    await presses(daniel, say('ask'))
    await expect(daniel.page.locator('#error-summary')).toBeVisible()
    await expect(fieldOf(daniel, say('chosenLabel'))).toHaveValue('D.')
    await turnsTo(daniel, 'es', 'Español')
    await expect(daniel.page.locator('[name=chosenName]')).toHaveValue('D.')
    await expect(daniel.page.locator('[name=givenNames]')).toHaveValue(wish.given)
  })

  test(`BEYOND-01 A check that is being recorded, and why a name is not changed, come along to the other language, ${how}`, async ({ comes }) => {
    const rosa = await comes()
    const reference = await hasSent(rosa, { ...goodPages, fee: { feeWay: 'cheque' } })
    const family = script ? 'Luna' : 'Ortiz'
    await hasAskedAlready(rosa, { given: 'Rosa', family })
    const marcus = await comes({ script, careful: true })
    await walksInAs(marcus, 'Marcus')
    await opens(marcus, `/review/${reference}`)
    await writes(marcus, marcus.say.fees('chequeNumber'), '1042')
    await writes(marcus, marcus.say.frame('day'), '12')
    await turnsTo(marcus, 'es', 'Español')
    await expect(marcus.page.locator('[name=chequeNumber]')).toHaveValue('1042')
    await expect(marcus.page.locator('[name=chequeDated-day]')).toHaveValue('12')
    await turnsTo(marcus, 'en', 'English')
    await expect(fieldOf(marcus, marcus.say.fees('chequeNumber'))).toHaveValue('1042')

    await opens(marcus, '/')
    await findsTheRequest(marcus, { was: 'Rosa Elena Ortiz Luna', asked: `Rosa ${family}` })
    await chooses(marcus, declineWords.notReadable.en)
    await writes(marcus, names(marcus)('note', 'English'), 'Half of it is dark')
    await turnsTo(marcus, 'es', 'Español')
    await expect(fieldOf(marcus, declineWords.notReadable.es)).toBeChecked()
    await expect(fieldOf(marcus, speak(nameWords, 'es')('note', 'English'))).toHaveValue('Half of it is dark')
  })
}

test('BEYOND-01 Vouchers to issue come along to the other language', async ({ comes }) => {
  const anh = await comes()
  await walksInAs(anh, 'Anh')
  await opens(anh, '/vouchers/new')
  await writes(anh, anh.say.fees('program'), 'Yolo County')
  await writes(anh, anh.say.fees('count'), '7')
  await turnsTo(anh, 'es', 'Español')
  await expect(anh.page.locator('[name=program]')).toHaveValue('Yolo County')
  await expect(anh.page.locator('[name=count]')).toHaveValue('7')
})
