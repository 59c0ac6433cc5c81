import { refusalWords } from '#assessment/refusal-messages.ts'
import { enoughQuestions, aQuestion, packageWith, spoiled } from '#tests/people/items.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, doesNotRead, fieldOf, goesByTheMenu, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'

/** Enough questions for an exam, and one whose key is missing in Spanish. */
function packageWithOneMistake(): Buffer {
  const files = packageWith([...enoughQuestions(), aQuestion('broken-1')])
  const name = 'items/broken-1-es.xml'
  return Buffer.from(spoiled(files, { [name]: files[name]!.replace(/<qti-correct-response>.*<\/qti-correct-response>/, '') }))
}

async function brings(person: Person, buffer: Buffer): Promise<void> {
  const { bank } = person.say
  await fieldOf(person, bank('package')).setInputFiles({ name: 'questions.zip', mimeType: 'application/zip', buffer })
  await presses(person, bank('importButton'))
}

async function makesABank(person: Person, name: string): Promise<void> {
  const { bank } = person.say
  await walksInAs(person, 'Anh')
  await goesByTheMenu(person, person.say.front('groupExam'), person.say.front('examItems'))
  await arrivesAt(person, bank('title'))
  await presses(person, bank('make'))
  await expect(person.page.locator('#error-summary')).toContainText(person.say.problem('bankNameMissing'))
  await writes(person, bank('name'), name)
  await presses(person, bank('make'))
  await arrivesAt(person, name)
  await reads(person, bank('done-made'))
}

test('CERT-13 Anh brings questions in, is told which one was refused and why, puts the bank into use, retires a question, and then the bank', async ({ comes }) => {
  const anh = await comes({ careful: true })
  const { bank, problem } = anh.say
  const name = `Bank ${crypto.randomUUID().slice(0, 8)}`
  await makesABank(anh, name)
  await reads(anh, bank('activateNot'))

  await presses(anh, bank('import'))
  await arrivesAt(anh, bank('import'))
  await brings(anh, Buffer.from('this is no package'))
  await expect(anh.page.locator('#error-summary')).toContainText(problem('packageNotZip'))
  await brings(anh, packageWithOneMistake())
  await arrivesAt(anh, bank('reportTitle'))
  await reads(anh, bank('refusedTitle', 1))
  await reads(anh, 'items/broken-1-es.xml')
  await reads(anh, refusalWords.itemNoKey.en)

  // The same again: nothing is there twice.
  await presses(anh, bank('import'))
  await brings(anh, packageWithOneMistake())
  await arrivesAt(anh, bank('reportTitle'))
  await presses(anh, bank('backToBank'))
  await arrivesAt(anh, name)
  await presses(anh, bank('activate'))
  await reads(anh, bank('done-activated'))
  await doesNotRead(anh, bank('activateText'))

  await presses(anh, 'confidentiality-3')
  await arrivesAt(anh, bank('itemTitle', 'confidentiality-3'))
  await reads(anh, 'Somebody asks you question confidentiality-3.')
  await presses(anh, bank('do-retire'))
  await expect(anh.page.locator('#error-summary')).toContainText(problem('itemReasonMissing'))
  await anh.page.getByLabel(bank('reason')).selectOption('known')
  await presses(anh, bank('do-retire'))
  await reads(anh, bank('done-changed'))
  await presses(anh, name)
  await reads(anh, bank('shortTitle', 1))

  await anh.page.getByText(bank('retireTitle')).first().click()
  await writes(anh, bank('why'), 'It was made for a story')
  await presses(anh, bank('retire'))
  await reads(anh, bank('done-retired'))
})

test('CERT-13 the same without script, in Spanish, on a phone: brings questions in and reads one', async ({ comes }) => {
  const anh = await comes({ script: false, language: 'es', device: 'phone', careful: true })
  const { bank } = anh.say
  const name = `Banco ${crypto.randomUUID().slice(0, 8)}`
  await makesABank(anh, name)
  await presses(anh, bank('import'))
  await brings(anh, packageWithOneMistake())
  await arrivesAt(anh, bank('reportTitle'))
  await reads(anh, refusalWords.itemNoKey.es)
  await presses(anh, bank('backToBank'))
  await presses(anh, 'Confidencialidad')
  await presses(anh, 'confidentiality-2')
  await reads(anh, 'Alguien le hace la pregunta confidentiality-2.')
  await anh.page.getByLabel(bank('reason')).selectOption('unclear')
  await presses(anh, bank('do-setAside'))
  await reads(anh, bank('done-changed'))
})
