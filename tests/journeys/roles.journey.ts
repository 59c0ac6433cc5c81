import { giverNames, invitationWords, roleNames, roleWords } from '#people/role-messages.ts'
import { words as frontWords } from '../../src/messages.ts'
import { speak } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, chooses, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'

const roles = ({ language }: Person) => speak(roleWords, language)
const invitation = ({ language }: Person) => speak(invitationWords, language)
const front = ({ language }: Person) => speak(frontWords, language)

/** Looks into the demonstration's mailbox until the invitation is there, and follows its link. */
async function followsTheInvitation(person: Person): Promise<void> {
  const { demonstration } = person.say
  const letter = person.page.locator('main section', { hasText: person.email })
  await expect(async () => {
    await opens(person, `/demo/mailbox?lang=${person.language}`)
    await expect(letter).toBeVisible({ timeout: 200 })
  }).toPass()
  const link = letter.locator('a[href*="/invitation/"]')
  if (!(await link.isVisible())) await letter.getByText(demonstration('read')).click()
  await link.click()
  await arrivesAt(person, invitation(person)('title'))
}

for (const script of [true, false]) {
  test(`PLAT-05 Sam invites a specialist in Spanish, who works until her role ends: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const sam = await comes({ script, careful: true })
    const noor = await comes({ script, language: 'es', device: 'phone', careful: true })
    await walksInAs(sam, 'Sam')
    await opens(sam, '/operations/people')
    await arrivesAt(sam, roles(sam)('people'))
    await presses(sam, roles(sam)('invite'))
    await arrivesAt(sam, roles(sam)('invite'))
    await presses(sam, roles(sam)('send'))
    await expect(sam.page.locator('#error-summary')).toBeVisible()
    await writes(sam, roles(sam)('email'), noor.email.toUpperCase())
    await chooses(sam, roleNames.programSpecialist.en)
    await chooses(sam, 'Español')
    await presses(sam, roles(sam)('send'))
    await arrivesAt(sam, roles(sam)('people'))
    await reads(sam, roles(sam)('doneInvited'))

    // She has no account yet: the letter is all that shows who she is.
    await followsTheInvitation({ ...noor, email: noor.email.toUpperCase() })
    await writes(noor, invitation(noor)('called'), 'Noor Haddad')
    await writes(noor, noor.say.people('password'), noor.password)
    await presses(noor, invitation(noor)('goOn'))
    await arrivesAt(noor, invitation(noor)('title'))
    await presses(noor, invitation(noor)('accept'))
    await arrivesAt(noor, noor.say.application('review'))

    // The queue is hers. In her account stands who gave her the role.
    await opens(noor, '/account')
    await arrivesAt(noor, noor.say.people('account'))
    await reads(noor, giverNames.operator.es)

    await opens(sam, '/operations/people')
    await sam.page.getByRole('row').filter({ hasText: noor.email.toUpperCase() }).getByRole('link').click()
    await arrivesAt(sam, 'Noor Haddad')
    await presses(sam, roles(sam)('endNow'))
    await expect(sam.page.locator('#error-summary')).toBeVisible()
    await writes(sam, roles(sam)('why'), 'Moved to another county')
    await presses(sam, roles(sam)('endNow'))
    await arrivesAt(sam, 'Noor Haddad')
    await reads(sam, roles(sam)('doneEnded'))

    await opens(noor, '/review')
    await arrivesAt(noor, front(noor)('roleEndedTitle'))
    await opens(noor, '/account')
    await arrivesAt(noor, noor.say.people('account'))
  })
}
