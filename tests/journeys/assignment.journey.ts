import { walksInAs } from './account.ts'
import { arrivesAt, chooses, doesNotRead, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { hasSent } from './prepared.ts'

/** Opens an application at work, by its number. */
async function opensAtWork(person: Person, reference: string): Promise<void> {
  await opens(person, `/review/${reference}`)
  await arrivesAt(person, 'Rosa Elena Ortiz Luna')
}

const rowOf = ({ page }: Person, reference: string) => page.getByRole('row').filter({ hasText: reference })

// One after the other: both know somebody of the same name, and a manager ends what Marcus said.
test.describe.configure({ mode: 'default' })

for (const [script, language] of [[true, 'en'], [false, 'es']] as const) {
  test(`CERT-24 Marcus knows an applicant, and Anh gives out the work: ${script ? 'with' : 'without'} script, ${language}`, async ({ comes }) => {
    const [known, other] = [await hasSent(await comes({ script })), await hasSent(await comes({ script }))]

    const marcus = await comes({ script, language, careful: true })
    const { assigning } = marcus.say
    await walksInAs(marcus, 'Marcus')
    await opensAtWork(marcus, known)
    await reads(marcus, assigning('withNobody'))
    await presses(marcus, assigning('take'))
    await arrivesAt(marcus, 'Rosa Elena Ortiz Luna')
    await expect(marcus.page.locator('.assign')).toContainText(assigning('withMe'))
    await marcus.page.getByText(assigning('iKnow'), { exact: true }).click()
    await presses(marcus, assigning('iKnowOpen'))
    await arrivesAt(marcus, assigning('iKnowTitle'))
    await presses(marcus, assigning('sayIKnow'))
    await expect(marcus.page.locator('#error-summary')).toContainText(marcus.say.problem('knowHowMissing'))
    await chooses(marcus, marcus.say.knowing('friend'))
    await writes(marcus, assigning('knowNote'), 'From school.')
    await presses(marcus, assigning('sayIKnow'))
    await arrivesAt(marcus, assigning('knownTitle'))
    await doesNotRead(marcus, 'Rosa Elena')

    // The address says the same from now on, and neither the queue nor search knows her.
    await opens(marcus, `/review/${known}`)
    await arrivesAt(marcus, assigning('knownTitle'))
    await opens(marcus, `/review?search=${known}`)
    await expect(marcus.page.locator(`main a[href^="/review/${known}"]`)).toHaveCount(0)
    await opens(marcus, `/review/${other}`)
    await arrivesAt(marcus, 'Rosa Elena Ortiz Luna')

    const anh = await comes({ script, language, careful: true })
    await walksInAs(anh, 'Anh')
    await opens(anh, '/review/assignments?view=all&size=500')
    await arrivesAt(anh, assigning('assignments'))
    await expect(rowOf(anh, known)).toContainText('Anh')
    await expect(rowOf(anh, other)).toContainText(assigning('withNobody'))
    for (const reference of [known, other]) await rowOf(anh, reference).getByRole('checkbox').check()
    await presses(anh, assigning('give'))
    await expect(anh.page.locator('#error-summary')).toContainText(anh.say.problem('reviewerMissing'))
    await expect(rowOf(anh, known).getByRole('checkbox')).toBeChecked()
    await anh.page.getByRole('radio', { name: 'Marcus' }).check()
    await presses(anh, assigning('give'))
    await reads(anh, assigning('given', 1))
    await reads(anh, assigning('notGiven', 1))
    await reads(anh, anh.say.problem('reviewerMayNotSee'))
    await expect(rowOf(anh, other)).toContainText('Marcus')
    await expect(rowOf(anh, known)).toContainText('Anh')
    await anh.page.reload()
    await reads(anh, assigning('given', 1))

    await opens(anh, '/review/conflicts')
    await arrivesAt(anh, assigning('conflicts'))
    await rowOf(anh, 'Rosa Elena Ortiz Luna').first().getByRole('link').click()
    await arrivesAt(anh, assigning('conflictTitle', 'Marcus', 'Rosa Elena Ortiz Luna'))
    await reads(anh, 'From school.')
    await writes(anh, assigning('endWhy'), 'It was another Rosa.')
    await presses(anh, assigning('end'))
    await arrivesAt(anh, assigning('conflicts'))
    await opensAtWork(marcus, known)
  })
}
