import { formPages, pageNames, type PageName } from '#certification/application-form.ts'
import { readsTheFirstPage, registers, confirmsTheirEmail, signsIn, signsOut, walksInAs } from './account.ts'
import {
  answerBeside, answerTo, choosesHowToPay, choosesTheirExperience, commits, findsTheirBirthDate, findsTheirName, opensPage, saves, sends,
  signsTheCode, startsAnApplication, stopsForToday, writesHowToReachThem, writesTheirBirthDate, writesTheirName,
} from './application.ts'
import { adds, seesPreviewOf, showsTheirDiploma, writesPrintedName } from './documents.ts'
import { arrivesAt, opens, presses, reads } from './hands.ts'
import { readsTheOrientation } from './orientation.ts'
import { diploma, idPhoto } from './papers.ts'
import { expect, test, type Person } from './person.ts'
import { hasAVoucher } from './prepared.ts'
import { approves, findsInTheQueue, hasALetterThatSays, looksAtTheDocuments } from './review.ts'

const name = { given: 'María José', family: 'García Márquez', chosen: 'Majo' }
const rows = 'CERT-01 CERT-02 CERT-03 CERT-04 CERT-05 CERT-06 CERT-07 CERT-08 CERT-24 PLAT-02 PLAT-03'
const born = ['9', '3', '1990'] as const

/** The first evening: reads the orientation, says who they are, shows their ID, and stops. */
async function writesTheFirstHalf(majo: Person): Promise<string> {
  await readsTheFirstPage(majo)
  await registers(majo)
  await confirmsTheirEmail(majo)
  await readsTheOrientation(majo)
  const reference = await startsAnApplication(majo)
  await presses(majo, majo.say.application('goOn'))
  await writesTheirName(majo, name)
  await saves(majo)
  await writesTheirBirthDate(majo, born)
  await saves(majo)
  await writesHowToReachThem(majo, '916 555 0100')
  await saves(majo)
  await adds(majo, 'identity', await idPhoto())
  await seesPreviewOf(majo, 'ID.jpg')
  await writesPrintedName(majo, 'MARIA JOSE', 'GARCIA MARQUEZ')
  await stopsForToday(majo)
  return reference
}

const minutesAfter = (page: PageName) =>
  pageNames.slice(pageNames.indexOf(page) + 1).reduce((sum, one) => sum + formPages[one].minutes, 0)

/** Comes back another day, at another device, and everything is there. */
async function comesBack(person: Person, reference: string): Promise<void> {
  const { application, titleOf } = person.say
  await readsTheFirstPage(person)
  await signsIn(person)
  await arrivesAt(person, application('myApplication'))
  await reads(person, application('progress', 4, 9, minutesAfter('identity')))
  await opensPage(person, reference, 'name')
  await arrivesAt(person, titleOf('name'))
  await findsTheirName(person, name)
  await opensPage(person, reference, 'birth-date')
  await arrivesAt(person, titleOf('birth-date'))
  await findsTheirBirthDate(person, born)
  await opensPage(person, reference, 'identity')
  await arrivesAt(person, titleOf('identity'))
  await seesPreviewOf(person, 'ID.jpg')
}

/** The second evening, up to the page where everything can be read once more. */
async function writesTheSecondHalf(person: Person, voucher: string): Promise<void> {
  await opens(person, '/apply')
  await presses(person, person.say.application('goOn'))
  await showsTheirDiploma(person, diploma())
  await saves(person)
  await choosesTheirExperience(person, 'own', 'family')
  await saves(person)
  await commits(person)
  await saves(person)
  await signsTheCode(person, `${name.given} ${name.family}`)
  await choosesHowToPay(person, voucher.toLowerCase().replaceAll('-', ' '))
  await saves(person)
}

/** Reads every answer once more on one page. */
async function checksEverything(person: Person): Promise<void> {
  const { application, languageName } = person.say
  await arrivesAt(person, application('checkAndSend'))
  const answers = {
    givenNames: name.given, familyNames: name.family, chosenName: name.chosen, bornOn: /9.*1990/,
    phone: '916 555 0100', language: languageName, printedGivenNames: 'MARIA JOSE', printedFamilyNames: 'GARCIA MARQUEZ',
    educationLevel: application('educationLevel-diploma'), feeWay: application('feeByVoucher', 'Scholarship').trim(),
    livedExperience: `${application('livedExperience-own')}\n${application('livedExperience-family')}`,
    commitment: `${application('commitment-share')}\n${application('commitment-recovery')}`,
  } as const
  for (const [question, answer] of Object.entries(answers)) {
    const said = answerTo(person, question as keyof typeof answers)
    await (question === 'feeWay' ? expect(said).toContainText(answer) : expect(said).toHaveText(answer))
  }
  await expect(answerBeside(person, application('documents-identity'))).toHaveText('ID.jpg')
  await expect(answerBeside(person, application('documents-education'))).toHaveText('diploma.pdf')
  await expect(answerBeside(person, application('signature'))).toContainText(`${name.given} ${name.family}`)
}

/** Each language, device and way is met with each other once: what is shared by all of them needs no eight stories. */
const stories = [
  { language: 'en', device: 'phone', script: true }, { language: 'en', device: 'desktop', script: false },
  { language: 'es', device: 'phone', script: false }, { language: 'es', device: 'desktop', script: true },
] as const

for (const { language, device, script } of stories) {
  const title = `${language}, ${device}, ${script ? 'with' : 'without'} script`
  test(`${rows} An application is written, sent and approved: ${title}`, async ({ comes }) => {
    const majo = await comes({ language, device, script, careful: true })
    const reference = await writesTheFirstHalf(majo)

    const elsewhere = await comes({ again: majo })
    await comesBack(elsewhere, reference)
    await writesTheSecondHalf(elsewhere, await hasAVoucher(elsewhere))
    await checksEverything(elsewhere)
    await sends(elsewhere)
    await reads(elsewhere, elsewhere.say.fees('allPaid'))

    const marcus = await comes({ language, device, script, careful: true })
    await walksInAs(marcus, 'Marcus')
    await findsInTheQueue(marcus, reference, `${name.given} ${name.family}`)
    await looksAtTheDocuments(marcus)
    const validThrough = await approves(marcus, reference)

    await hasALetterThatSays(elsewhere, validThrough)
    await opens(elsewhere, '/apply')
    await arrivesAt(elsewhere, elsewhere.say.application('myApplication'))
    await reads(elsewhere, elsewhere.say.application('leadApproved', validThrough))
    await signsOut(elsewhere)
  })
}
