import { signsIn } from './account.ts'
import { findsTheirName, opensPage, saves, writesTheirName } from './application.ts'
import { arrivesAt, isTold, reads } from './hands.ts'
import { expect, test } from './person.ts'
import { goodPages, hasADraft } from './prepared.ts'
import { serve } from './server.ts'

const savedAt = /Saved at \d/

test('CERT-04 The server is killed while someone types: what was saved is there, the rest is saved later', async ({ comes }) => {
  const served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
  try {
    const rosa = await comes({ address: served.address })
    const reference = await hasADraft(rosa)
    await opensPage(rosa, reference, 'name')
    await writesTheirName(rosa, { given: 'Rosa Elena' })
    await isTold(rosa, savedAt)
    await served.kill()
    await writesTheirName(rosa, { family: 'Ortiz Luna' })
    await isTold(rosa, rosa.say.frame('notSavedYet'))

    await served.startAgain()
    const elsewhere = await comes({ again: rosa })
    await signsIn(elsewhere)
    await opensPage(elsewhere, reference, 'name')
    await findsTheirName(elsewhere, { given: 'Rosa Elena' })
    await expect(rosa.page.locator('[data-saved]')).toContainText(savedAt, { timeout: 40_000 })
    await elsewhere.page.reload()
    await findsTheirName(elsewhere, { given: 'Rosa Elena', family: 'Ortiz Luna' })
    await saves(rosa)
    await arrivesAt(rosa, rosa.say.titleOf('birth-date'))
  } finally {
    await served.stop()
  }
})

test('CERT-04 A form of 50 MB is answered in words, and what was saved stays', async ({ comes }) => {
  const rosa = await comes({ language: 'es' })
  const reference = await hasADraft(rosa, goodPages)
  await opensPage(rosa, reference, 'name')
  const saved = rosa.page.waitForResponse((answer) => answer.url().endsWith('/save') && answer.ok())
  await writesTheirName(rosa, { chosen: 'Rosita' })
  await saved
  // In a field that is not shown: no screen has to draw so much text.
  await rosa.page.locator('[name=shown]').evaluate((field: HTMLInputElement) => void (field.value = 'a'.repeat(50_000_000)))
  await saves(rosa)
  await arrivesAt(rosa, rosa.say.front('tooLargeTitle'))
  await reads(rosa, rosa.say.front('tooLarge'))
  await opensPage(rosa, reference, 'name')
  await findsTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz Luna', chosen: 'Rosita' })
})
