import { readsTheFirstPage, registers, confirmsTheirEmail, signsIn, signsOut, walksInAs } from './account.ts'
import {
  answerTo, choosesTheirExperience, findsTheirBirthDate, findsTheirName, opensPage, saves, sends, startsAnApplication, stopsForToday,
  writesHowToReachThem, writesTheirBirthDate, writesTheirName,
} from './application.ts'
import { arrivesAt, opens, presses, reads } from './hands.ts'
import { expect, test, type Device, type Person } from './person.ts'
import { approves, findsInTheQueue, hasALetterThatSays } from './review.ts'

const name = { given: 'María José', family: 'García Márquez', chosen: 'Majo' }
const rows = 'CERT-01 CERT-04 CERT-06 CERT-08 CERT-24 PLAT-02 PLAT-03'
const born = ['9', '3', '1990'] as const

/** Comes back another day, at another device, and everything is there. */
async function comesBack(person: Person, reference: string): Promise<void> {
  const { application, titleOf } = person.say
  await readsTheFirstPage(person)
  await signsIn(person)
  await arrivesAt(person, application('myApplication'))
  await reads(person, application('progress', 3, 4, 1))
  await opensPage(person, reference, 'name')
  await arrivesAt(person, titleOf('name'))
  await findsTheirName(person, name)
  await opensPage(person, reference, 'birth-date')
  await arrivesAt(person, titleOf('birth-date'))
  await findsTheirBirthDate(person, born)
}

/** Reads every answer once more on one page. */
async function checksEverything(person: Person): Promise<void> {
  const { application, languageName } = person.say
  await arrivesAt(person, application('checkAndSend'))
  const answers = {
    givenNames: name.given, familyNames: name.family, chosenName: name.chosen, bornOn: /9.*1990/,
    phone: '916 555 0100', language: languageName,
    livedExperience: `${application('livedExperience-own')}\n${application('livedExperience-family')}`,
  } as const
  for (const [question, answer] of Object.entries(answers)) {
    await expect(answerTo(person, question as keyof typeof answers)).toHaveText(answer)
  }
}

for (const language of ['en', 'es'] as const) {
  for (const device of ['phone', 'desktop'] as Device[]) {
    for (const script of [true, false]) {
      const title = `${language}, ${device}, ${script ? 'with' : 'without'} script`
      test(`${rows} An application is written, sent and approved: ${title}`, async ({ comes }) => {
        const majo = await comes({ language, device, script, careful: true })
        await readsTheFirstPage(majo)
        await registers(majo)
        await confirmsTheirEmail(majo)
        const reference = await startsAnApplication(majo)
        await presses(majo, majo.say.application('goOn'))
        await writesTheirName(majo, name)
        await saves(majo)
        await writesTheirBirthDate(majo, born)
        await saves(majo)
        await writesHowToReachThem(majo, '916 555 0100')
        await stopsForToday(majo)

        const elsewhere = await comes({ again: majo })
        await comesBack(elsewhere, reference)
        await opens(elsewhere, '/apply')
        await presses(elsewhere, elsewhere.say.application('goOn'))
        await choosesTheirExperience(elsewhere, 'own', 'family')
        await saves(elsewhere)
        await checksEverything(elsewhere)
        await sends(elsewhere)

        const marcus = await comes({ language, device, script, careful: true })
        await walksInAs(marcus, 'Marcus')
        await findsInTheQueue(marcus, reference, `${name.given} ${name.family}`)
        const validThrough = await approves(marcus, reference)

        await hasALetterThatSays(elsewhere, validThrough)
        await opens(elsewhere, '/apply')
        await arrivesAt(elsewhere, elsewhere.say.application('myApplication'))
        await reads(elsewhere, elsewhere.say.application('leadApproved', validThrough))
        await signsOut(elsewhere)
      })
    }
  }
}
