import { randomUUID } from 'node:crypto'
import { trainingKindWords } from '#learning/messages.ts'
import { problemWords as learningProblems } from '#learning/problem-messages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, chooses, doesNotRead, goesByTheMenu, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'

const thisYear = new Date().getFullYear()
const fillsDay = async ({ page }: Person, name: string, day: string, month: string, year: number | string) => {
  for (const [part, value] of Object.entries({ day, month, year })) await page.locator(`input[name=${name}-${part}]`).fill(String(value))
}

async function looksFor(person: Person, name: string, view: 'now' | 'other'): Promise<void> {
  await opens(person, `/training-providers?view=${view}`)
  await arrivesAt(person, person.say.training('list'))
  await writes(person, person.say.training('searchProviders'), name.toUpperCase().replace('ó', 'O'))
  await presses(person, person.say.training('showButton'))
  await arrivesAt(person, person.say.training('list'))
}

for (const { script, language, device } of [
  { script: true, language: 'en', device: 'desktop' }, { script: false, language: 'es', device: 'phone' },
] as const) {
  test(`CERT-19 Anh adds a provider, approves it and suspends it from next year on; everyone finds it today: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const name = `Corazón ${randomUUID().slice(0, 8)}`
    const anh = await comes({ script, language, device, careful: true })
    const { training, problem } = anh.say
    const core = trainingKindWords.core80[language]
    await walksInAs(anh, 'Anh')
    await goesByTheMenu(anh, anh.say.front('groupTraining'), anh.say.front('providers'))
    await arrivesAt(anh, training('list'))
    await presses(anh, training('add'))
    await arrivesAt(anh, training('add'))
    // Tired: only the name.
    await writes(anh, training('name'), name)
    await presses(anh, training('addButton'))
    for (const code of ['entityMissing', 'whereMissing'] as const) await expect(anh.page.locator('#error-summary')).toContainText(problem(code))
    await chooses(anh, anh.say.entity('nonprofit'))
    await writes(anh, training('counties'), 'Fresno')
    await presses(anh, training('addButton'))
    await arrivesAt(anh, name)
    await reads(anh, training('noApprovals'))

    const rosa = await comes({ script: false, language, device, careful: true })
    await looksFor(rosa, name, 'now')
    await doesNotRead(rosa, name)

    await chooses(anh, core)
    await chooses(anh, 'Español')
    await fillsDay(anh, 'from', '29', '2', thisYear % 4 === 0 ? thisYear + 1 : thisYear)
    await fillsDay(anh, 'through', '31', '12', thisYear + 1)
    await presses(anh, training('approveButton'))
    await expect(anh.page.locator('#error-summary')).toContainText(learningProblems.firstDayMissing[language])
    await fillsDay(anh, 'from', '1', '1', thisYear)
    await presses(anh, training('approveButton'))
    await arrivesAt(anh, name)
    await reads(anh, training('approved'))

    await looksFor(rosa, name, 'now')
    await reads(rosa, name)
    await reads(rosa, `${core}, Español`)

    await anh.page.getByRole('link', { name: `${training('changeApproval')} ${core}, Español` }).click()
    await arrivesAt(anh, `${core}, Español`)
    await chooses(anh, training('kind-suspended'))
    await fillsDay(anh, 'from', '1', '1', thisYear + 1)
    await writes(anh, training('why'), 'A visit')
    await presses(anh, training('recordButton'))
    await arrivesAt(anh, `${core}, Español`)
    await reads(anh, training('recorded'))
    // From next year on: today it still counts.
    await looksFor(rosa, name, 'now')
    await reads(rosa, name)
    await looksFor(rosa, name, 'other')
    await doesNotRead(rosa, name)
  })
}
