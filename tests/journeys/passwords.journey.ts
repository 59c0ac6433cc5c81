import { signsInHere } from './account.ts'
import { arrivesAt, doesNotRead, fieldOf, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { hasAnAccount, registered } from './prepared.ts'

async function triesToSignIn(person: Person, email: string, password: string): Promise<void> {
  await writes(person, person.say.people('email'), email)
  await writes(person, person.say.people('password'), password)
  await presses(person, person.say.people('signIn'))
}

const isAnswered = async (person: Person, words: string) => {
  await expect(person.page.locator('#error-summary')).toContainText(words)
  await expect(person.page.locator('#error-summary li')).toHaveCount(1)
}

test('CERT-01 PLAT-09 Five ways of not getting in: none says whether there is an account, the email stays', async ({ comes }) => {
  const rosa = await comes({ language: 'es', careful: true })
  await hasAnAccount(rosa)
  await rosa.page.context().clearCookies()
  const { problem, people } = rosa.say
  await opens(rosa, '/sign-in')
  const wrong = [
    [rosa.email, 'another password entirely'], [rosa.email, rosa.password.toUpperCase()], ['nobody@example.org', rosa.password],
  ] as const
  for (const [email, password] of wrong) {
    await triesToSignIn(rosa, email, password)
    await isAnswered(rosa, problem('signInWrong'))
    await expect(fieldOf(rosa, people('email'))).toHaveValue(email)
    await expect(fieldOf(rosa, people('password'))).toHaveValue('')
  }
  await triesToSignIn(rosa, rosa.email, '')
  await isAnswered(rosa, problem('passwordMissing'))
  await triesToSignIn(rosa, 'rosa at example', rosa.password)
  await isAnswered(rosa, problem('emailNotReal'))
  await expect(fieldOf(rosa, people('email'))).toHaveValue('rosa at example')
  await signsInHere(rosa)
  await arrivesAt(rosa, rosa.say.application('apply'))
})

test('CERT-01 Whoever has not confirmed their email is told so, but only with the right password', async ({ comes }) => {
  const rosa = await comes()
  await registered(rosa)
  await opens(rosa, '/sign-in')
  await triesToSignIn(rosa, rosa.email, 'not the password at all')
  await isAnswered(rosa, rosa.say.problem('signInWrong'))
  await triesToSignIn(rosa, rosa.email, rosa.password)
  await isAnswered(rosa, rosa.say.problem('emailNotConfirmed'))
})

test('CERT-01 PLAT-09 After too many tries a person is told how long to wait', async ({ comes }) => {
  const rosa = await comes()
  await hasAnAccount(rosa)
  await rosa.page.context().clearCookies()
  await opens(rosa, '/sign-in')
  for (let tries = 0; tries < 10; tries += 1) {
    await triesToSignIn(rosa, rosa.email, `wrong password number ${tries}`)
    await isAnswered(rosa, rosa.say.problem('signInWrong'))
  }
  await triesToSignIn(rosa, rosa.email, rosa.password)
  await expect(rosa.page.locator('#error-summary')).toContainText(/too many tries.* wait 1[45] minutes/)
  await doesNotRead(rosa, rosa.say.problem('signInWrong'))
})

test('CERT-01 A forgotten password is replaced by the letter’s link, and the old one opens nothing', async ({ comes }) => {
  const rosa = await comes({ careful: true })
  await hasAnAccount(rosa)
  await rosa.page.context().clearCookies()
  const { people, demonstration } = rosa.say
  await opens(rosa, '/sign-in')
  await presses(rosa, people('forgot'))
  await arrivesAt(rosa, people('reset'))
  await writes(rosa, people('email'), rosa.email)
  await presses(rosa, people('sendLink'))
  await arrivesAt(rosa, people('checkEmail'))
  const letter = rosa.page.locator('main section', { hasText: rosa.email }).first()
  const link = letter.locator('a[href*="/reset/"]')
  await expect(async () => {
    await opens(rosa, '/demo/mailbox')
    await expect(link).toBeAttached({ timeout: 200 })
  }).toPass()
  if (!(await link.isVisible())) await letter.getByText(demonstration('read')).click()
  await link.click()
  await arrivesAt(rosa, people('reset'))
  await writes(rosa, people('newPassword'), 'short')
  await presses(rosa, people('setPassword'))
  await isAnswered(rosa, rosa.say.problem('passwordTooShort', { least: 10 }))
  await writes(rosa, people('newPassword'), 'four other river stones')
  await presses(rosa, people('setPassword'))
  await reads(rosa, people('passwordSet'))
  await triesToSignIn(rosa, rosa.email, rosa.password)
  await isAnswered(rosa, rosa.say.problem('signInWrong'))
  await triesToSignIn(rosa, rosa.email, 'four other river stones')
  await arrivesAt(rosa, rosa.say.application('apply'))
})

test('CERT-01 Registering: an empty form, a common password, and an email that has an account already', async ({ comes }) => {
  const rosa = await comes({ careful: true })
  await hasAnAccount(rosa)
  const other = await comes({ again: rosa, careful: true })
  const { people, problem } = other.say
  await opens(other, '/register')
  await presses(other, people('register'))
  await expect(other.page.locator('#error-summary li')).toHaveCount(2)
  await writes(other, people('email'), rosa.email)
  await writes(other, people('password'), 'qwertyuiop')
  await presses(other, people('register'))
  await isAnswered(other, problem('passwordCommon'))
  await expect(fieldOf(other, people('email'))).toHaveValue(rosa.email)
  await writes(other, people('password'), 'a stranger tries this')
  await presses(other, people('register'))
  // The same page as for everyone: it does not say whose email this is.
  await arrivesAt(other, people('checkEmail'))
})
