import { readsTheFirstPage, signsIn, signsInHere, signsOut } from './account.ts'
import { choosesTheirExperience, findsTheirName, opensPage, saves, signsTheCode, writesTheirBirthDate, writesTheirName } from './application.ts'
import { arrivesAt, doesNotRead, fieldOf, isTold, opens, presses, pressesAtTheTop, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasADraft, hasAnAccount, signedIn } from './prepared.ts'

const savedAt = { en: /Saved at \d/, es: /Guardado a las \d/ }
const isSaved = (person: Person) => isTold(person, savedAt[person.language])

test('CERT-04 What is typed is saved without pressing anything, and is there after the tab is closed', async ({ comes }) => {
  const rosa = await comes({ language: 'es' })
  const reference = await hasADraft(rosa)
  await opensPage(rosa, reference, 'name')
  await writesTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz' })
  await isSaved(rosa)
  await rosa.page.close()
  const later = { ...rosa, page: await rosa.page.context().newPage() }
  await opensPage(later, reference, 'name')
  await findsTheirName(later, { given: 'Rosa Elena', family: 'Ortiz' })
})

test('CERT-04 What is typed is saved also by someone who walks away at once', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa)
  await opensPage(rosa, reference, 'name')
  await writesTheirName(rosa, { given: 'Rosa', family: 'Ortiz' })
  await pressesAtTheTop(rosa, rosa.say.front('messages'))
  await arrivesAt(rosa, rosa.say.people('messages'))
  await expect(async () => {
    await opensPage(rosa, reference, 'name')
    await expect(fieldOf(rosa, rosa.say.question('familyNames'))).toHaveValue('Ortiz', { timeout: 200 })
  }).toPass()
})

test('CERT-04 Two devices write the same answer: both are shown, and the person chooses', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa, goodPages)
  const phone = await comes({ again: rosa, device: 'phone', careful: true })
  await signedIn(phone)
  await opensPage(rosa, reference, 'name')
  await opensPage(phone, reference, 'name')
  await writesTheirName(rosa, { family: 'Ortiz Luna de Vega' })
  await saves(rosa)
  await arrivesAt(rosa, rosa.say.titleOf('ethics'))

  await writesTheirName(phone, { family: 'Ortiz y Luna', chosen: 'Rosita' })
  await isTold(phone, phone.say.application('autosaveTwo'))
  await saves(phone)
  await arrivesAt(phone, phone.say.titleOf('name'))
  await reads(phone, phone.say.application('twoLead'))
  await reads(phone, 'Ortiz Luna de Vega')
  await reads(phone, 'Ortiz y Luna')
  // Only the answer that both changed is asked about, and sending waits for it.
  await doesNotRead(phone, phone.say.question('chosenName'))
  await opens(phone, `/apply/${reference}/check`)
  await arrivesAt(phone, phone.say.application('checkAndSend'))
  await reads(phone, phone.say.problem('twoAnswers', { question: phone.say.question('familyNames') }))
  await opensPage(phone, reference, 'name')
  await phone.page.getByLabel('Ortiz y Luna').check()
  await presses(phone, phone.say.application('keepChoice'))
  // The name is another one than was signed.
  await signsTheCode(phone, 'Rosa Elena Ortiz y Luna')
  await arrivesAt(phone, phone.say.application('checkAndSend'))
  await reads(phone, 'Ortiz y Luna')
  await reads(phone, 'Rosita')
})

test('CERT-04 PLAT-02 The page with two answers can be read in the other language', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa, goodPages)
  const other = { ...rosa, page: await rosa.page.context().newPage() }
  await opensPage(rosa, reference, 'name')
  await opensPage(other, reference, 'name')
  await writesTheirName(rosa, { family: 'Ortiz Vega' })
  await saves(rosa)
  await arrivesAt(rosa, rosa.say.titleOf('ethics'))
  await writesTheirName(other, { family: 'Ortiz Lara' })
  await saves(other)
  await reads(other, other.say.application('twoLead'))
  await pressesAtTheTop(other, 'Español')
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'es')
  await reads(other, 'Ortiz Vega')
  await reads(other, 'Ortiz Lara')
})

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`CERT-04 A session that ended in the middle of typing: the words are there afterwards, ${how}`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', script })
    const reference = await hasADraft(rosa)
    const other = await comes({ again: rosa, device: 'phone' })
    await signsIn(other)
    await opensPage(rosa, reference, 'lived-experience')
    await opens(other, '/account')
    const devices = other.page.getByRole('row').filter({ has: other.page.getByRole('button') })
    await expect(devices).toHaveCount(2)
    await devices.filter({ hasNotText: other.say.people('thisDevice') }).getByRole('button').tap()
    await expect(devices).toHaveCount(1)

    await choosesTheirExperience(rosa, 'own', 'family')
    if (script) await isTold(rosa, rosa.say.front('signedOut'))
    await saves(rosa)
    await reads(rosa, rosa.say.people('sessionEnded'))
    await signsInHere(rosa)
    await arrivesAt(rosa, rosa.say.titleOf('lived-experience'))
    await reads(rosa, rosa.say.frame('keptTitle'))
    for (const one of ['own', 'family'] as const) {
      await expect(fieldOf(rosa, rosa.say.application(`livedExperience-${one}`))).toBeChecked()
    }
    await saves(rosa)
    await arrivesAt(rosa, rosa.say.titleOf('commitment'))
    await opensPage(rosa, reference, 'lived-experience')
    await doesNotRead(rosa, rosa.say.frame('keptTitle'))
    await expect(fieldOf(rosa, rosa.say.application('livedExperience-family'))).toBeChecked()
  })

  test(`PLAT-02 The other language in the middle of a page keeps what was typed, ${how}`, async ({ comes }) => {
    const rosa = await comes({ script })
    const reference = await hasADraft(rosa)
    await opensPage(rosa, reference, 'name')
    await writesTheirName(rosa, { given: 'Rosa', chosen: 'Rosi' })
    await pressesAtTheTop(rosa, 'Español')
    await expect(rosa.page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(rosa.page.locator('[name=givenNames]')).toHaveValue('Rosa')
    await expect(rosa.page.locator('[name=chosenName]')).toHaveValue('Rosi')
    await expect(rosa.page.locator('#error-summary')).toHaveCount(0)
  })

  test(`CERT-04 Back after a mistake, and Back after sending, show nothing wrong, ${how}`, async ({ comes }) => {
    const rosa = await comes({ script })
    const reference = await hasADraft(rosa, { ...goodPages, 'birth-date': {} })
    await opensPage(rosa, reference, 'birth-date')
    await writes(rosa, rosa.say.frame('year'), '90')
    await saves(rosa)
    await expect(rosa.page.locator('#error-summary')).toContainText(rosa.say.problem('dateNotInNumbers'))
    await rosa.page.goBack()
    await arrivesAt(rosa, rosa.say.titleOf('birth-date'))
    await expect(fieldOf(rosa, rosa.say.frame('year'))).toHaveValue('90')
    await writesTheirBirthDate(rosa, ['9', '3', '1990'])
    await saves(rosa)
    await arrivesAt(rosa, rosa.say.application('checkAndSend'))
    await presses(rosa, rosa.say.application('send'))
    await reads(rosa, rosa.say.application('sentTitle'))
    await rosa.page.goBack()
    await expect(rosa.page.getByRole('button', { name: rosa.say.application('send') })).toHaveCount(0)
    await reads(rosa, rosa.say.application('leadSubmitted', '').split('.')[0]!)
  })
}

test('BEYOND-01 Signed out in another tab of the same browser: what is typed afterwards is there after signing in', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa)
  await opensPage(rosa, reference, 'name')
  const tab = { ...rosa, page: await rosa.page.context().newPage() }
  await readsTheFirstPage(tab)
  await signsOut(tab)
  await reads(tab, tab.say.people('signedOut'))
  await readsTheFirstPage(tab)
  await expect(tab.page.locator('header').getByRole('button', { name: tab.say.frame('signOut') })).toHaveCount(0)

  await writesTheirName(rosa, { given: 'Rosa Elena' })
  await isTold(rosa, rosa.say.front('signedOut'))
  await saves(rosa)
  await reads(rosa, rosa.say.people('sessionEnded'))
  await signsInHere(rosa)
  await arrivesAt(rosa, rosa.say.titleOf('name'))
  await reads(rosa, rosa.say.frame('keptTitle'))
  await findsTheirName(rosa, { given: 'Rosa Elena' })
})

test('BEYOND-01 Somebody else signs in in another tab: the page says so, asks before it is left, and saves again later', async ({ comes }) => {
  const rosa = await comes({ language: 'es' })
  const reference = await hasADraft(rosa)
  const lu = await comes({ language: 'es' })
  await hasAnAccount(lu)
  await opensPage(rosa, reference, 'name')
  const tab = await rosa.page.context().newPage()
  const luHere = { ...lu, page: tab }
  await readsTheFirstPage(luHere)
  await signsOut(luHere)
  await signsIn(luHere)

  await writesTheirName(rosa, { given: 'Rosa Elena' })
  await isTold(rosa, rosa.say.front('notYoursHere'))
  const asked = rosa.page.waitForEvent('dialog')
  const pressing = saves(rosa)
  await (await asked).dismiss()
  await pressing
  await arrivesAt(rosa, rosa.say.titleOf('name'))
  await findsTheirName(rosa, { given: 'Rosa Elena' })

  await readsTheFirstPage(luHere)
  await signsOut(luHere)
  await signsIn({ ...rosa, page: tab })
  await writesTheirName(rosa, { family: 'Ortiz' })
  await isSaved(rosa)
  await saves(rosa)
  await arrivesAt(rosa, rosa.say.titleOf('birth-date'))
  await opensPage(rosa, reference, 'name')
  await findsTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz' })
})

test('PLAT-09 After signing out, Back shows nothing private', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa, goodPages)
  await readsTheFirstPage(rosa)
  await opens(rosa, `/apply/${reference}/check`)
  await reads(rosa, 'Ortiz Luna')
  await signsOut(rosa)
  await reads(rosa, rosa.say.people('signedOut'))
  await rosa.page.goBack()
  await arrivesAt(rosa, rosa.say.people('signIn'))
  await doesNotRead(rosa, 'Ortiz Luna')
  await rosa.page.goForward()
  await doesNotRead(rosa, 'Ortiz Luna')
})

test('CERT-04 A draft can be discarded, and another one started', async ({ comes }) => {
  const rosa = await comes({ careful: true })
  const reference = await hasADraft(rosa, goodPages)
  const { application } = rosa.say
  await opens(rosa, '/apply')
  await presses(rosa, application('discard'))
  await arrivesAt(rosa, application('discardTitle'))
  await presses(rosa, application('discardNo'))
  await presses(rosa, application('discard'))
  await presses(rosa, application('discardYes'))
  await arrivesAt(rosa, application('myApplication'))
  await reads(rosa, application('leadDiscarded'))
  await presses(rosa, application('startAgainButton'))
  await arrivesAt(rosa, application('apply'))
  await reads(rosa, application('startAgain'))
  await presses(rosa, application('startAgainButton'))
  await arrivesAt(rosa, application('myApplication'))
  await expect(rosa.page).not.toHaveURL(new RegExp(reference))
  // Everything is there but the fee, which is another one.
  await reads(rosa, application('progress', 8, 9, 1))
})
