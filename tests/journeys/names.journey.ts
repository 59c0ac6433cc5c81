import { walksInAs } from './account.ts'
import { opensPage, saves, sends } from './application.ts'
import { writesPrintedName } from './documents.ts'
import { arrivesAt, doesNotRead, opens, presses, reads } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasADraft } from './prepared.ts'

const accented = { ...goodPages, name: { givenNames: 'María José', familyNames: 'Peña de la Cruz', chosenName: '' }, ethics: { typedName: 'MARIA JOSE PENA DE LA CRUZ' } }

test('CERT-03 The name on an ID in capitals without accents is the same name', async ({ comes }) => {
  const majo = await comes({ language: 'es', careful: true })
  const reference = await hasADraft(majo, accented)
  await opensPage(majo, reference, 'identity')
  await writesPrintedName(majo, 'MARIA JOSE', 'PENA DE LA CRUZ')
  await saves(majo)
  // Nothing is said that would make anyone stop.
  await arrivesAt(majo, majo.say.application('checkAndSend'))
  await doesNotRead(majo, majo.say.documents('compareTitle'))
  await opensPage(majo, reference, 'identity')
  await reads(majo, majo.say.documents('compareSameTitle'))
  await reads(majo, majo.say.documents('compareWriting'))
})

/** What differs is said as something to look at, not as a mistake. */
async function saysSoKindly(person: Person): Promise<void> {
  const { documents } = person.say
  await reads(person, documents('compareTitle'))
  await reads(person, documents('compareDifferent').split('.')[0]!)
  await expect(person.page.locator('#error-summary')).toHaveCount(0)
}

for (const script of [true, false]) {
  test(`CERT-03 Another name on the ID is said kindly before sending, and can be sent as it is: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const majo = await comes({ language: 'es', device: 'phone', script, careful: true })
    const reference = await hasADraft(majo, accented)
    const { application, documents } = majo.say
    await opensPage(majo, reference, 'identity')
    await writesPrintedName(majo, 'JOSEFINA', 'MONTALVO')
    await saves(majo)
    await arrivesAt(majo, majo.say.titleOf('identity'))
    await saysSoKindly(majo)
    // It was said about these names: now it goes on, and it is said once more before sending.
    await saves(majo)
    await arrivesAt(majo, application('checkAndSend'))
    await saysSoKindly(majo)
    // The way to change the legal name is there; and it can stay as it is.
    await presses(majo, documents('changeLegalName'))
    await arrivesAt(majo, majo.say.titleOf('name'))
    await opensPage(majo, reference, 'identity')
    await saysSoKindly(majo)
    await opens(majo, `/apply/${reference}/check`)
    await sends(majo)
    // Whoever decides reads the same beside the picture of the ID.
    const marcus = await comes({ script })
    await walksInAs(marcus, 'Marcus')
    await opens(marcus, `/review/${reference}`)
    await reads(marcus, marcus.say.documents('reviewDiffersTitle'))
  })
}
