import { signsIn, signsInHere } from './account.ts'
import { opensPage, saves } from './application.ts'
import { adds, cards, filesLabel, hasDocuments, seesPreviewOf, writesPrintedName } from './documents.ts'
import { arrivesAt, fieldOf, opens, picks, presses, reads } from './hands.ts'
import { diploma, hugeFile, idPhoto, manyScans, phonePhoto, renamedProgram } from './papers.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasADraft } from './prepared.ts'

const sees = ({ page }: Person, words: string) => expect(page.locator('#error-summary')).toContainText(words)
const upTo = (page: 'identity') => Object.fromEntries(Object.entries(goodPages).slice(0, Object.keys(goodPages).indexOf(page)))

/** What is kept of a photo says nothing about the device. */
async function hasNothingOfThePhone({ page }: Person, name: string): Promise<void> {
  const address = await page.locator('li.file').getByRole('link', { name, exact: true }).getAttribute('href')
  const kept = await (await page.request.get(address!)).body()
  expect(kept.length).toBeGreaterThan(10_000)
  expect(kept.includes('A Secret Phone')).toBe(false)
}

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`CERT-04 CERT-05 Several papers at once; a renamed program is refused and the others stay: ${how}`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: true })
    const reference = await hasADraft(rosa, upTo('identity'))
    const { documents, problem } = rosa.say
    await opensPage(rosa, reference, 'identity')
    await writesPrintedName(rosa, 'ROSA ELENA', 'ORTIZ LUNA')
    await adds(rosa, 'identity', await phonePhoto('frente.jpg'), renamedProgram('acta.pdf'), diploma('diploma.pdf'))
    await sees(rosa, problem('fileNotWhatItSays', { file: 'acta.pdf', is: 'exe', says: 'PDF' }))
    await arrivesAt(rosa, rosa.say.titleOf('identity'))
    await hasDocuments(rosa, 'frente.jpg', 'diploma.pdf')
    await expect(fieldOf(rosa, rosa.say.question('printedGivenNames'))).toHaveValue('ROSA ELENA')
    for (const name of ['frente.jpg', 'diploma.pdf']) await seesPreviewOf(rosa, name)
    await hasNothingOfThePhone(rosa, 'frente.jpg')
    if (script) await expect(rosa.page.locator('#error-summary')).toBeFocused()

    // The diploma belongs on the other page; the photo is taken again.
    await presses(rosa, `${documents('move-education')} diploma.pdf`)
    await hasDocuments(rosa, 'frente.jpg')
    await presses(rosa, `${documents('remove')} frente.jpg`)
    await hasDocuments(rosa)
    await adds(rosa, 'identity', await idPhoto('otra.jpg'))
    await hasDocuments(rosa, 'otra.jpg')
    await saves(rosa)
    await arrivesAt(rosa, rosa.say.titleOf('education'))
    await hasDocuments(rosa, 'diploma.pdf')
    await opensPage(rosa, reference, 'identity')
    await expect(fieldOf(rosa, rosa.say.question('printedFamilyNames'))).toHaveValue('ORTIZ LUNA')
  })

  test(`CERT-05 Thirty files at once: as many as fit are kept, and a person is told about the others: ${how}`, async ({ comes }) => {
    const rosa = await comes({ script })
    const reference = await hasADraft(rosa)
    await opensPage(rosa, reference, 'identity')
    const papers = manyScans(30)
    await adds(rosa, 'identity', ...papers)
    await sees(rosa, rosa.say.problem('fileTooMany', { files: 30, limit: 10 }))
    await hasDocuments(rosa, ...papers.slice(0, 10).map(({ name }) => name))
    // There is room again as soon as one of them goes.
    await presses(rosa, `${rosa.say.documents('remove')} page-3.pdf`)
    await expect(cards(rosa)).toHaveCount(9)
    await adds(rosa, 'identity', await idPhoto())
    await expect(cards(rosa)).toHaveCount(10)
    await hasDocuments(rosa, ...papers.slice(0, 10).map(({ name }) => name).filter((name) => name !== 'page-3.pdf'), 'ID.jpg')
  })

  test(`CERT-05 A file of 40 MB is said to be too large, by its name, and what was typed stays: ${how}`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', script })
    const reference = await hasADraft(rosa)
    await opensPage(rosa, reference, 'identity')
    await writesPrintedName(rosa, 'ROSA ELENA', 'ORTIZ LUNA')
    await adds(rosa, 'identity', hugeFile(40))
    if (script) await reads(rosa, `${rosa.say.frame('filesTooLarge', 15)}scan.pdf`)
    else await sees(rosa, rosa.say.problem('fileTooLarge', { file: 'scan.pdf', megabytes: 40, limit: 15 }))
    await expect(fieldOf(rosa, rosa.say.question('printedGivenNames'))).toHaveValue('ROSA ELENA')
    await adds(rosa, 'identity', await idPhoto())
    await hasDocuments(rosa, 'ID.jpg')
    await expect(fieldOf(rosa, rosa.say.question('printedFamilyNames'))).toHaveValue('ORTIZ LUNA')
  })

  test(`CERT-04 CERT-05 A session that ended before the files were sent: the words are kept, and the files are asked for again, ${how}`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', script })
    const reference = await hasADraft(rosa)
    const other = await comes({ again: rosa, device: 'phone' })
    await signsIn(other)
    await opensPage(rosa, reference, 'identity')
    await writesPrintedName(rosa, 'ROSA ELENA', 'ORTIZ LUNA')
    await picks(rosa, await filesLabel(rosa, 'identity'), await idPhoto())
    await opens(other, '/account')
    const devices = other.page.getByRole('row').filter({ has: other.page.getByRole('button') })
    await devices.filter({ hasNotText: other.say.people('thisDevice') }).getByRole('button').tap()
    await expect(devices).toHaveCount(1)

    await presses(rosa, rosa.say.documents('add'))
    await reads(rosa, rosa.say.people('sessionEnded'))
    await signsInHere(rosa)
    await arrivesAt(rosa, rosa.say.titleOf('identity'))
    await reads(rosa, rosa.say.frame('keptTitle'))
    await reads(rosa, rosa.say.documents('filesNotKept'))
    await expect(fieldOf(rosa, rosa.say.question('printedGivenNames'))).toHaveValue('ROSA ELENA')
    await hasDocuments(rosa)
    await adds(rosa, 'identity', await idPhoto())
    await hasDocuments(rosa, 'ID.jpg')
  })
}
