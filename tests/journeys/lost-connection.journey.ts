import { opensPage } from './application.ts'
import { adds, hasDocuments, seesPreviewOf, writesPrintedName } from './documents.ts'
import { percentSaid, network } from './network.ts'
import { fieldOf, isTold, opens, presses, reads, writes } from './hands.ts'
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
