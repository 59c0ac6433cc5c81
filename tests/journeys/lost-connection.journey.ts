import { opensPage, saves } from './application.ts'
import { adds, hasDocuments, seesPreviewOf, writesPrintedName } from './documents.ts'
import { percentSaid, network } from './network.ts'
import { arrivesAt, doesNotRead, fieldOf, isTold, opens, presses, reads, writes } from './hands.ts'
import { largePhoto } from './papers.ts'
import { expect, test } from './person.ts'
import { hasADraft } from './prepared.ts'

test('CERT-05 BEYOND-01 A connection lost in the middle of sending a photo loses nothing, and “Try again” sends it once', async ({ comes }) => {
  const rosa = await comes({ device: 'phone' })
  const reference = await hasADraft(rosa)
  await opensPage(rosa, reference, 'identity')
  const { frame } = rosa.say
  const line = await network(rosa)
  await line.slow(200_000)
  await writesPrintedName(rosa, 'ROSA ELENA', '')
  await adds(rosa, 'identity', await largePhoto('ID.jpg'))
  await expect.poll(() => percentSaid(rosa)).toBeGreaterThan(10)
  await line.cut()
  await reads(rosa, frame('filesLost'))
  await expect(rosa.page.getByRole('button', { name: frame('filesAgain') })).toBeFocused()
  expect(await rosa.page.locator('input[type=file]').evaluate((field: HTMLInputElement) => field.files!.length)).toBe(1)
  await line.back()
  // What is typed from now on is saved, too.
  await writes(rosa, rosa.say.question('printedFamilyNames'), 'ORTIZ LUNA')
  await isTold(rosa, /Saved at \d/)
  await presses(rosa, frame('filesAgain'))
  await hasDocuments(rosa, 'ID.jpg')
  await seesPreviewOf(rosa, 'ID.jpg')
  await opens(rosa, `/apply/${reference}/identity`)
  await hasDocuments(rosa, 'ID.jpg')
  await expect(fieldOf(rosa, rosa.say.question('printedFamilyNames'))).toHaveValue('ORTIZ LUNA')
})

test('CERT-04 A form that is pressed without a connection stays with all that was typed, and says so; afterwards it is sent', async ({ comes }) => {
  const rosa = await comes({ language: 'es', device: 'phone' })
  const reference = await hasADraft(rosa)
  const { frame, question, asking } = rosa.say
  await opensPage(rosa, reference, 'name')
  const line = await network(rosa)
  await line.cut()
  await writes(rosa, question('givenNames'), 'Rosa Elena')
  await saves(rosa)
  await reads(rosa, frame('offline'))
  await expect(fieldOf(rosa, question('givenNames'))).toHaveValue('Rosa Elena')
  await line.back()
  await doesNotRead(rosa, frame('offline'))
  await writes(rosa, question('familyNames'), 'Ortiz Luna')
  await saves(rosa)
  await arrivesAt(rosa, rosa.say.titleOf('birth-date'))

  // A form that keeps nothing by itself, with a long text in it.
  await opens(rosa, '/questions/ask')
  await writes(rosa, asking('yourQuestion'), '¿Vale mi diploma de México?')
  await line.cut()
  await presses(rosa, asking('sendQuestion'))
  await reads(rosa, frame('offline'))
  await line.back()
  await presses(rosa, asking('sendQuestion'))
  await arrivesAt(rosa, '¿Vale mi diploma de México?')
})
