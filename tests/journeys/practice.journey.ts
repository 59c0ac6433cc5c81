import { words as assessmentWords } from '#assessment/messages.ts'
import { practiceWords } from '#assessment/practice-messages.ts'
import { tryCount } from '#assessment/try-set.ts'
import { speak } from '#platform/languages.ts'
import { answers } from './answers.ts'
import { arrivesAt, doesNotRead, opens, presses, reads } from './hands.ts'
import { looksRight } from './looks.ts'
import { expect, test, type Person } from './person.ts'
import { hasAnAccount } from './prepared.ts'

const practice = ({ language }: Person) => speak(practiceWords, language)
const exam = ({ language }: Person) => speak(assessmentWords, language)
const few = 20

/** Goes from the question that is open to the overview; the answers are right where the list says so. */
async function answersTheRest(person: Person, from: number, isRight: (position: number) => boolean): Promise<void> {
  for (let position = from; position <= few; position += 1) {
    await arrivesAt(person, exam(person)('question', position, few))
    await answers(person, isRight(position))
    await presses(person, exam(person)(position === few ? 'toReview' : 'next'))
  }
  await arrivesAt(person, exam(person)('reviewTitle'))
}

for (const { how, arrival } of [
  { how: 'with script, in English', arrival: { language: 'en', device: 'desktop' } },
  { how: 'without script, in Spanish on a phone', arrival: { language: 'es', device: 'phone', script: false } },
] as const) {
  test(`LEARN-08 Five questions without an account, then a practice exam with results and explanations, ${how}`, async ({ comes }) => {
    const nadia = await comes(arrival)
    const [say, inExam] = [practice(nadia), exam(nadia)]
    await opens(nadia, '/practice-exam')
    await arrivesAt(nadia, say('title'))
    await reads(nadia, say('whatPass'))
    await looksRight(nadia)
    await presses(nadia, say('tryIt', tryCount))
    await arrivesAt(nadia, say('tryTitle', tryCount))
    await looksRight(nadia)
    for (let question = 0; question < tryCount; question += 1) await nadia.page.locator('main fieldset').nth(question).locator('.choice__label').first().click()
    await presses(nadia, say('trySee'))
    await expect(nadia.page.locator('article.explained')).toHaveCount(tryCount)
    await looksRight(nadia)

    await hasAnAccount(nadia)
    await opens(nadia, '/practice-exam')
    await presses(nadia, say('begin'))
    await arrivesAt(nadia, say('chooseTitle'))
    await looksRight(nadia)
    await presses(nadia, say('beginNow'))
    for (const position of [1, 2]) {
      await arrivesAt(nadia, inExam('question', position, few))
      await answers(nadia, true)
      await presses(nadia, inExam('next'))
    }

    // She stops, and goes on where she was.
    await arrivesAt(nadia, inExam('question', 3, few))
    await opens(nadia, '/practice-exam')
    await reads(nadia, say('openTitle'))
    await presses(nadia, say('goOn'))
    await answersTheRest(nadia, 3, (position) => position <= 15)
    await presses(nadia, inExam('end'))
    await presses(nadia, inExam('endYes'))

    await arrivesAt(nadia, say('resultTitle'))
    await reads(nadia, say('resultLead', 15, few, 75))
    await expect(nadia.page.locator('article.explained')).toHaveCount(few)
    await looksRight(nadia)
    const address = new URL(nadia.page.url()).pathname
    await nadia.page.locator('.tabs a').nth(1).click()
    await expect(nadia.page.locator('article.explained')).toHaveCount(5)
    await reads(nadia, say('yours'))

    await opens(nadia, '/practice-exam/progress')
    await expect(nadia.page.getByRole('table', { name: say('overTime') })).toBeVisible()
    await looksRight(nadia)
    await opens(nadia, '/practice-exam/start')
    await reads(nadia, say('areasHard'))

    // What she practiced is hers: somebody else does not find it, and she deletes it.
    const other = await comes({ language: arrival.language, script: false })
    await hasAnAccount(other)
    await opens(other, address)
    await arrivesAt(other, other.say.front('notFoundTitle'))
    await opens(nadia, '/practice-exam')
    await presses(nadia, say('toDelete'))
    await arrivesAt(nadia, say('deleteTitle'))
    await looksRight(nadia)
    await presses(nadia, say('deleteYes'))
    await reads(nadia, say('deleted'))
    await doesNotRead(nadia, say('toProgress'))
    await opens(nadia, address)
    await arrivesAt(nadia, nadia.say.front('notFoundTitle'))
  })
}
