import { randomUUID } from 'node:crypto'
import { declineWords } from '#people/name-change-messages.ts'
import { languageNames } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { hasDocuments, seesPreviewOf } from './documents.ts'
import { arrivesAt, chooses, doesNotRead, fieldOf, opens, picks, presses, pressesAtTheTop, reads, wayNamed, writes } from './hands.ts'
import {
  comesToTheirNames, factOf, findsTheRequest, findsWhatWasTyped, hasAsked, hasAskedAlready, here, names, problem, readsALetter,
  rowOf, sees, under, writesTheNewName,
} from './legal-name.ts'
import { phonePhoto } from './papers.ts'
import { expect, test } from './person.ts'
import { hasAnAccount, hasSent, posts, postsFiles } from './prepared.ts'

test('CERT-01 A legal name is changed by a paper: with script', async ({ comes }) => {
  const [was, asked, paper] = ['Daniela Ruth Holloway', 'Daniel Reuben Holloway', 'court-order.jpg']
  const wish = { given: 'Daniel Reuben', family: 'Holloway' }
  const daniel = await comes({ careful: true })
  await hasSent(daniel, under('Daniela Ruth', 'Holloway'))
  await comesToTheirNames(daniel)
  const say = names(daniel)
  await expect(factOf(daniel, say('legalNow'))).toHaveText(was)
  await writesTheNewName(daniel, wish)
  await picks(daniel, say('papers'), await phonePhoto(paper))
  await presses(daniel, say('add'))
  // The paper is looked at before anything is asked for, and what was typed waits beside it.
  await seesPreviewOf(daniel, paper)
  await findsWhatWasTyped(daniel, wish)
  await arrivesAt(daniel, say('title'))
  await presses(daniel, say('ask'))
  await hasAsked(daniel, { was, asked, paper })

  const marcus = await comes({ careful: true })
  await walksInAs(marcus, 'Marcus')
  const address = await findsTheRequest(marcus, { was, asked })
  const sayMarcus = names(marcus)
  await expect(factOf(marcus, sayMarcus('oldName'))).toHaveText(was)
  await expect(factOf(marcus, sayMarcus('newName'))).toHaveText(asked)
  await reads(marcus, sayMarcus('compareStays', 'Holloway'))
  await seesPreviewOf(marcus, paper)
  await presses(marcus, sayMarcus('accept'))
  await reads(marcus, sayMarcus('done'))
  await arrivesAt(marcus, asked)
  await reads(marcus, sayMarcus('role-programSpecialist'))
  const countsSince = await factOf(marcus, sayMarcus('countsSince')).innerText()
  await expect(wayNamed(marcus, sayMarcus('accept'))).toHaveCount(0)
  await expect(wayNamed(marcus, sayMarcus('decline'))).toHaveCount(0)
  // In the list the old name stands only as long as somebody has to compare it.
  await pressesAtTheTop(marcus, marcus.say.front('nameChanges'))
  await arrivesAt(marcus, sayMarcus('queue'))
  await expect(rowOf(marcus, asked)).toContainText(sayMarcus('state-accepted'))
  await doesNotRead(marcus, was)

  await readsALetter(daniel, 'legal-name-changed', 2, 'Daniel', 'Holloway')
  await expect(factOf(daniel, say('legalNow'))).toHaveText(asked)
  await expect(factOf(daniel, say('legalSince'))).toHaveText(countsSince)
  await expect(daniel.page.locator('header')).toContainText(asked)
  await reads(daniel, say('state-accepted'))
  // What was sent stays as it was sent; everywhere else the old name is gone.
  for (const page of [here, '/account', '/messages', '/questions', '/payments']) {
    await opens(daniel, page)
    await expect(daniel.page.locator('header'), page).toContainText(asked)
    await doesNotRead(daniel, 'Daniela')
  }
  // Who is not of the program reads neither.
  const sam = await comes()
  await walksInAs(sam, 'Sam')
  for (const page of ['/name-changes', address]) {
    await opens(sam, page)
    await arrivesAt(sam, sam.say.front('notForYouTitle'))
    await doesNotRead(sam, /Daniel/)
  }
})

test('CERT-01 A request is declined with a reason, and nothing typed is lost: in Spanish, on a phone, without script', async ({ comes }) => {
  const [was, asked, paper] = ['Graciela Montes Ibarra', 'Graciela Ibarra', 'acta.jpg']
  const wish = { given: 'Graciela', family: 'Ibarra' }
  const graciela = await comes({ language: 'es', device: 'phone', script: false, careful: true })
  await hasSent(graciela, under('Graciela', 'Montes Ibarra'))
  await comesToTheirNames(graciela)
  const say = names(graciela)
  // Without a paper: it is asked for, and the words stay.
  await writesTheNewName(graciela, wish)
  await presses(graciela, say('ask'))
  await sees(graciela, problem(graciela, 'evidenceMissing'))
  await arrivesAt(graciela, say('title'))
  await findsWhatWasTyped(graciela, wish)
  // With a paper and without a name: the paper stays, and the day.
  await writesTheNewName(graciela, {})
  await picks(graciela, say('papers'), await phonePhoto(paper))
  await presses(graciela, say('ask'))
  await sees(graciela, problem(graciela, 'nameMissing'))
  await arrivesAt(graciela, say('title'))
  await hasDocuments(graciela, paper)
  await seesPreviewOf(graciela, paper)
  await findsWhatWasTyped(graciela, {})
  // The other language and back: the words and the paper are still there.
  await writesTheNewName(graciela, wish)
  await pressesAtTheTop(graciela, languageNames.en)
  await expect(graciela.page.locator('html')).toHaveAttribute('lang', 'en')
  await pressesAtTheTop(graciela, languageNames.es)
  await arrivesAt(graciela, say('title'))
  await findsWhatWasTyped(graciela, wish)
  await presses(graciela, say('ask'))
  await hasAsked(graciela, { was, asked, paper })

  const note = 'La segunda mitad de la foto está oscura. Tómela otra vez con luz de día.'
  const marcus = await comes({ device: 'phone', script: false, careful: true })
  await walksInAs(marcus, 'Marcus')
  const address = await findsTheRequest(marcus, { was, asked })
  const sayMarcus = names(marcus)
  await seesPreviewOf(marcus, paper)
  const noteLabel = sayMarcus('note', languageNames.es)
  await writes(marcus, noteLabel, note)
  await presses(marcus, sayMarcus('decline'))
  await sees(marcus, problem(marcus, 'declineReasonMissing'))
  await arrivesAt(marcus, asked)
  await expect(fieldOf(marcus, noteLabel)).toHaveValue(note)
  await chooses(marcus, declineWords.notReadable.en)
  await presses(marcus, sayMarcus('decline'))
  await reads(marcus, sayMarcus('done'))
  await arrivesAt(marcus, asked)
  await expect(marcus.page).toHaveURL(`${marcus.address}${address}?done`)
  await expect(factOf(marcus, sayMarcus('reason'))).toHaveText(declineWords.notReadable.en)

  // Why is read in the account only, and so is what can be done.
  await readsALetter(graciela, 'legal-name-declined', 2, 'Graciela', 'Ibarra', note, declineWords.notReadable.es)
  const answer = graciela.page.locator('main .page__notice')
  await expect(answer).toContainText(declineWords.notReadable.es)
  await expect(answer).toContainText(note)
  await reads(graciela, say('declinedAgain'))
  await expect(factOf(graciela, say('legalNow'))).toHaveText(was)
  // Doing it: another photo, and it is asked for again.
  await writesTheNewName(graciela, wish)
  await picks(graciela, say('papers'), await phonePhoto('otra.jpg'))
  await presses(graciela, say('ask'))
  await hasAsked(graciela, { was, asked, paper: 'otra.jpg' })
  await presses(graciela, say('withdraw'))
  await reads(graciela, say('withdrawnDone'))
  await arrivesAt(graciela, say('title'))
  await expect(factOf(graciela, say('legalNow'))).toHaveText(was)
})

test('CERT-01 PLAT-05 The address of another person’s request, and of the list, is answered in words', async ({ comes }) => {
  const ines = await comes({ language: 'es' })
  await hasSent(ines, under('Inés', 'Quiroga Peralta'))
  await hasAskedAlready(ines, { given: 'Inés', family: 'Peralta' })
  await opens(ines, here)
  const paper = (await ines.page.locator('li.file .file__name a').getAttribute('href'))!
  const change = await ines.page.locator('input[name=change]').inputValue()
  expect((await ines.page.request.get(paper)).status()).toBe(200)

  const other = await comes({ language: 'es', device: 'phone', script: false, careful: true })
  await opens(other, paper)
  await reads(other, other.say.people('signInFirst'))
  await hasAnAccount(other)
  for (const address of ['/name-changes', `/name-changes/${change}`]) {
    expect((await other.page.goto(address))?.status()).toBe(403)
    await arrivesAt(other, other.say.front('notForYouTitle'))
    await reads(other, other.say.front('notForYou'))
    await doesNotRead(other, /Inés/)
  }
  for (const address of [paper, `${paper}?preview=1`]) expect((await other.page.request.get(address)).status(), address).toBe(404)
  const taken = await posts(other, here, { do: 'withdraw', change })
  expect(taken.status()).toBe(404)
  expect(await taken.text()).toContain(other.say.front('notFoundTitle'))
  expect((await posts(other, `/name-changes/${change}`, { do: 'accept' })).status()).toBe(403)
  // Who has sent nothing yet is told where the name can be changed.
  await opens(other, here)
  await arrivesAt(other, names(other)('title'))
  await reads(other, names(other)('noLegal'))

  const marcus = await comes({ careful: true })
  await walksInAs(marcus, 'Marcus')
  expect((await marcus.page.goto(`/name-changes/${randomUUID()}`))?.status()).toBe(404)
  await arrivesAt(marcus, marcus.say.front('notFoundTitle'))
  // A paper is shown to staff with its request only.
  expect((await marcus.page.request.get(paper)).status()).toBe(404)
  await opens(ines, here)
  await expect(factOf(ines, names(ines)('newName'))).toHaveText('Inés Peralta')
})

test('CERT-01 A second click, a second tab and a second reader change nothing more, and are told so', async ({ comes }) => {
  const wish = { given: 'Tomasa', family: 'Vega' }
  const tomasa = await comes()
  await hasSent(tomasa, under('Tomasa', 'Vega Luján'))
  const stale = { ...tomasa, page: await tomasa.page.context().newPage() }
  await opens(stale, here)
  const { form, papers } = await hasAskedAlready(tomasa, wish)
  // The same form once more gets the first answer.
  expect((await postsFiles(tomasa, here, form, papers)).headers().location).toContain('?done=asked')
  // Another tab, where the page still asked.
  await writesTheNewName(stale, wish)
  await picks(stale, names(stale)('papers'), await phonePhoto('again.jpg'))
  await presses(stale, names(stale)('ask'))
  await sees(stale, problem(stale, 'nameChangeOpen'))
  await arrivesAt(stale, names(stale)('title'))
  await expect(factOf(stale, names(stale)('newName'))).toHaveText('Tomasa Vega')

  const [marcus, anh] = [await comes({ careful: true }), await comes({ language: 'es', careful: true })]
  await walksInAs(marcus, 'Marcus')
  await walksInAs(anh, 'Anh')
  const address = await findsTheRequest(marcus, { was: 'Tomasa Vega Luján', asked: 'Tomasa Vega' })
  await opens(anh, address)
  const twin = { ...marcus, page: await marcus.page.context().newPage() }
  await opens(twin, address)
  await presses(marcus, names(marcus)('accept'))
  await reads(marcus, names(marcus)('done'))
  await presses(twin, names(twin)('accept'))
  await sees(twin, 'A program specialist changed the name already')
  await arrivesAt(twin, 'Tomasa Vega')
  await presses(anh, names(anh)('decline'))
  await sees(anh, 'Una persona especialista del programa ya cambió el nombre')
  await arrivesAt(anh, 'Tomasa Vega')
  await expect(wayNamed(anh, names(anh)('decline'))).toHaveCount(0)
  // Too late to take it back: the page says what happened meanwhile.
  await presses(stale, names(stale)('withdraw'))
  await sees(stale, 'A program specialist changed the name already')
  await expect(factOf(stale, names(stale)('legalNow'))).toHaveText('Tomasa Vega')
  await readsALetter(tomasa, 'legal-name-changed', 2)
  await expect(tomasa.page.locator('main li').filter({ hasText: names(tomasa)('state-accepted') })).toHaveCount(1)
})
