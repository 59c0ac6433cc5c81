/**
 * `npm run first-administrator -- --email someone@example.org`: a link with which one person becomes administrator of a new
 * installation. Settings come from the environment, as for the server. With PostgreSQL the server may run; stop it first when
 * the database is embedded.
 *
 *   --language es            the language of what we write to them (en, when nothing is said)
 *   --another "why"          although there is an administrator already: say why nobody of them can invite
 */
import { parseArgs } from 'node:util'
import { inviteFirstAdministrator } from '#people/first-administrator.server.ts'
import { roleProblems } from '#people/role-problems.ts'
import { momentInWords } from '#platform/dates.ts'
import { Refused } from '#platform/problems.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { closeHouse, openHouse } from '../src/house.server.ts'

const usage = 'Whom? npm run first-administrator -- --email someone@example.org'
const already = 'With nobody left who can sign in: add --another "why", in a few words.'

/** What to say of a fault that is nobody's secret: a refusal in words, or what a setting or a lock says. */
const inWords = (fault: unknown): string => {
  if (!(fault instanceof Refused)) return fault instanceof Error ? fault.message : String(fault)
  const lines = roleProblems(fault.problems, 'en').map(({ text }) => text)
  return [...lines, ...(fault.problems.some(({ code }) => code === 'administratorThere') ? [already] : [])].join('\n')
}

async function offer(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, language: { type: 'string', default: 'en' }, another: { type: 'string' } } })
  if (!values.email) throw new Error(usage)
  // What the server says of itself in its log is not what was asked for here.
  const house = await openHouse({ ...settingsFrom(process.env), logLevel: 'error' }, { quiet: true })
  try {
    const { link, expiresAt } = await inviteFirstAdministrator(house, { email: values.email, language: values.language, another: values.another })
    console.log(`Give this link to ${values.email}. It works once, until ${momentInWords(expiresAt, 'en', house.timeZone)}:\n\n  ${link}\n`)
  } finally {
    await closeHouse(house)
  }
}

offer().catch((fault: unknown) => {
  console.error(inWords(fault))
  process.exit(1)
})
