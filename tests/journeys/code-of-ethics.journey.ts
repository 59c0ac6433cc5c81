import { looksRight } from './looks.ts'
import { opensPage } from './application.ts'
import { opens, presses, pressesAtTheTop, reads, writes } from './hands.ts'
import { expect, test } from './person.ts'
import { goodPages, hasADraft } from './prepared.ts'

test('ETH-01 Someone is offered a gift, and looks up on the phone what the code says', async ({ comes }) => {
  const rosa = await comes({ language: 'es', device: 'phone', script: false })
  await opens(rosa, '/')
  await rosa.page.locator('footer').getByRole('link', { name: rosa.say.front('codeOfEthics') }).tap()
  await expect(rosa.page.locator('h1')).toContainText('Código de Ética')
  await reads(rosa, rosa.say.library('notOfficial'))
  await writes(rosa, rosa.say.library('search'), 'REGALO')
  await presses(rosa, rosa.say.library('searchButton'))
  await reads(rosa, rosa.say.library('found', 2))
  await expect(rosa.page.locator('mark')).toHaveText(['regalo', 'regalo'])
  // The other language keeps what she looks for; in English there is none of it.
  await pressesAtTheTop(rosa, 'English')
  await expect(rosa.page.getByRole('searchbox')).toHaveValue('REGALO')
  await expect(rosa.page.locator('h2')).toHaveText('Nothing in the code has these words')
  await writes(rosa, 'Search the code', 'gift culture')
  await presses(rosa, 'Search')
  await rosa.page.getByRole('link', { name: '6', exact: true }).tap()
  await expect(rosa.page).toHaveURL(/\/code-of-ethics#integrity-6$/)
  await expect(rosa.page.locator('#integrity-6')).toBeInViewport()
})

test('ETH-01 The whole code keeps nobody out, in both languages', async ({ comes }) => {
  for (const language of ['en', 'es'] as const) {
    const reader = await comes({ language, careful: true })
    for (const address of ['/code-of-ethics', '/code-of-ethics?q=a']) {
      await opens(reader, address)
      await looksRight(reader)
    }
    await opens(reader, '/code-of-ethics')
    await expect(reader.page.locator('main li[id]')).toHaveCount(105 + 8)
  }
})

for (const script of [true, false]) {
  test(`ETH-01 Someone begins to sign and would rather read it in Spanish: the name stays typed, ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ script })
    const { ethics: _, ...pages } = goodPages
    const reference = await hasADraft(rosa, pages)
    await opensPage(rosa, reference, 'ethics')
    await writes(rosa, rosa.say.application('signName'), 'Rosa Elena Ortiz Luna')
    await pressesAtTheTop(rosa, 'Español')
    await expect(rosa.page.locator('h1')).toContainText('Código de Ética')
    await expect(rosa.page.locator('[name=typedName]')).toHaveValue('Rosa Elena Ortiz Luna')
    await expect(rosa.page.locator('[name=language]')).toHaveValue('es')
    await rosa.page.locator('form[id=answers] button[type=submit]').first().click()
    // Signed in the language in which it was read; and what was kept on the way is not offered again.
    await opensPage(rosa, reference, 'ethics')
    await expect(rosa.page.locator('main .notice--success')).toContainText('Rosa Elena Ortiz Luna')
    await expect(rosa.page.locator('main .notice--warning')).toHaveCount(0)
    await expect(rosa.page.locator('[name=typedName]')).toHaveCount(0)
  })
}
