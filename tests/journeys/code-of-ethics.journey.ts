import { looksRight } from './looks.ts'
import { opens, presses, pressesAtTheTop, reads, writes } from './hands.ts'
import { expect, test } from './person.ts'

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
