import { words as examWords } from '#assessment/messages.ts'
import { speak } from '#platform/languages.ts'
import { barriersOn, sidewaysOn } from './looks.ts'
import { looksAt, looksRightEveryWay } from './looks-every-way.ts'
import { saves, writesTheirBirthDate } from './application.ts'
import { signsOut, walksInAs } from './account.ts'
import { adds } from './documents.ts'
import { opens, presses, reads, writes } from './hands.ts'
import { renamedProgram } from './papers.ts'
import { expect, test } from './person.ts'
import { goodPages, hasADraft, hasAnAccount, hasAVoucher, hasSent, posts, signedIn } from './prepared.ts'

for (const language of ['en', 'es'] as const) {
  test(`PLAT-03 What anyone can read looks right dark, narrow, zoomed and with forced colors: ${language}`, async ({ comes }) => {
    const visitor = await comes({ language })
    await looksAt(visitor, ['/', '/apply', '/register', '/register/check-email', '/confirm/a-secret', '/sign-in?why=ended', '/reset',
      '/reset/a-secret', '/demo', '/demo/mailbox', '/orientation', '/orientation/costs', '/code-of-ethics', '/nothing'])
    await opens(visitor, '/register')
    await presses(visitor, visitor.say.people('register'))
    await expect(visitor.page.locator('#error-summary')).toBeVisible()
    await looksRightEveryWay(visitor.page, '/register, refused')
  })
}

test('PLAT-03 An applicant’s pages look right dark, narrow, zoomed and with forced colors', async ({ comes }) => {
  const rosa = await comes({ language: 'es' })
  await hasAnAccount(rosa)
  await looksAt(rosa, ['/apply', '/review', '/orientation', '/orientation/the-role', '/payments', '/questions', '/account/agreements'])
  const other = await comes({ language: 'es' })
  const noSuchDay = { 'bornOn-day': '30', 'bornOn-month': '2', 'bornOn-year': '1990' }
  const reference = await hasADraft(other, { ...goodPages, 'birth-date': noSuchDay })
  const at = `/apply/${reference}`
  const pages = ['', '?stopped', '/name', '/birth-date?check', '/contact', '/lived-experience', '/check', '/discard']
  await looksAt(other, [...pages.map((page) => at + page), '/account', '/account/close', '/orientation/finished'])
  await opens(other, `${at}/birth-date`)
  await writesTheirBirthDate(other, ['9', '3', '1990'])
  await saves(other)
  await looksRightEveryWay(other.page, 'check, all right')
  await presses(other, other.say.application('send'))
  await expect(other.page).toHaveURL(/sent/)
  await looksRightEveryWay(other.page, 'sent')
  await looksAt(other, [`${at}/name`, `${at}/check`])
})

test('PLAT-03 The pages with documents, the signature and the fee look right dark, narrow, zoomed and with forced colors', async ({ comes }) => {
  const rosa = await comes({ language: 'es' })
  const { name, 'birth-date': born } = goodPages
  const reference = await hasADraft(rosa, { name, 'birth-date': born, identity: { printedGivenNames: 'JOSEFINA' } })
  const at = `/apply/${reference}`
  await looksAt(rosa, ['/identity', '/education?check', '/commitment', '/ethics?check', '/fee?check'].map((page) => at + page))
  await opens(rosa, `${at}/education`)
  await adds(rosa, 'education', renamedProgram())
  await expect(rosa.page.locator('#error-summary')).toBeVisible()
  await looksRightEveryWay(rosa.page, 'a file refused')
})

test('PLAT-03 The pages of a sent application and its fee look right dark, narrow, zoomed and with forced colors', async ({ comes }) => {
  const rosa = await comes({ language: 'es' })
  const reference = await hasSent(rosa, { fee: { feeWay: 'cheque' } })
  const at = `/apply/${reference}`
  const asking = `/questions/ask?about=${reference}`
  await looksAt(rosa, [...['', '/pay', '/payment-slip', '/withdraw'].map((page) => at + page), '/payments', asking, '/account/agreements'])
  await opens(rosa, asking)
  await writes(rosa, rosa.say.asking('yourQuestion'), '¿Cuánto tarda el cheque?')
  await presses(rosa, rosa.say.asking('sendQuestion'))
  await reads(rosa, rosa.say.asking('askedText'))
  await looksRightEveryWay(rosa.page, 'one question')
  await opens(rosa, `${at}/withdraw`)
  await presses(rosa, rosa.say.application('withdrawYes'))
  await looksAt(rosa, [at, '/apply', '/questions'])
})

test('PLAT-03 The manager’s vouchers look right dark, narrow, zoomed and with forced colors', async ({ comes }) => {
  const anh = await comes()
  await walksInAs(anh, 'Anh')
  await hasAVoucher(anh)
  await looksAt(anh, ['/vouchers', '/vouchers/new'])
  await presses(anh, anh.say.fees('issueButton'))
  await expect(anh.page.locator('#error-summary')).toBeVisible()
  await looksRightEveryWay(anh.page, 'vouchers, refused')
  await opens(anh, '/vouchers?view=open')
  await anh.page.locator('[data-rows] th a').first().click()
  await expect(anh.page).toHaveURL(/vouchers\/\w{8}-/)
  await looksRightEveryWay(anh.page, 'one voucher')
})

test('PLAT-03 A specialist’s pages look right dark, narrow, zoomed and with forced colors', async ({ comes }) => {
  const marcus = await comes()
  await walksInAs(marcus, 'Marcus')
  await looksAt(marcus, ['/review', '/review?view=approved', '/review?view=awaitingFee', '/program-questions', '/program-questions/enter'])
  await opens(marcus, '/review')
  await marcus.page.locator('[data-rows] th a').first().click()
  await expect(marcus.page).toHaveURL(/review\/\w/)
  await looksRightEveryWay(marcus.page, 'one application')
  const rosa = await comes()
  const unpaid = await hasSent(rosa, { fee: { feeWay: 'cheque' } })
  await opens(marcus, `/review/${unpaid}`)
  await presses(marcus, marcus.say.fees('recordButton'))
  await expect(marcus.page.locator('#error-summary')).toBeVisible()
  await looksRightEveryWay(marcus.page, 'a cheque, refused')
  await opens(marcus, '/program-questions')
  await marcus.page.locator('[data-rows] th a').first().click()
  await expect(marcus.page).toHaveURL(/program-questions\/\w{8}-/)
  await looksRightEveryWay(marcus.page, 'one question')
})

test('PLAT-03 LEARN-08 CERT-13 The pages around the exam look right dark, narrow, zoomed and with forced colors', async ({ comes }) => {
  const rosa = await comes({ language: 'es' })
  await looksAt(rosa, ['/practice-exam', '/practice-exam/try?_set=3', '/practice-exam/try?_set=3&q1=1&q2=2&done=yes', '/exam-system-check'])
  await hasAnAccount(rosa)
  await looksAt(rosa, ['/practice-exam', '/practice-exam/start', '/practice-exam/progress', '/apply/exam/day'])
  const begun = await posts(rosa, '/practice-exam/start', { size: 'short', time: 'timed', language: 'es' })
  const question = new URL(begun.headers().location!, rosa.address).pathname
  const phone = await comes({ again: rosa })
  await signedIn(phone)
  await looksAt(phone, [question])
  await expect(phone.page.locator('h1')).toHaveText(speak(examWords, 'es')('hereTitle'))
  await looksAt(rosa, ['/practice-exam', '/practice-exam/delete'])
})

test('PLAT-03 CERT-13 CERT-14 The manager’s pages of the exam look right dark, narrow, zoomed and with forced colors', async ({ comes }) => {
  const anh = await comes({ language: 'es' })
  await walksInAs(anh, 'Anh')
  const made = await posts(anh, '/exams/items', { name: `Banco ${crypto.randomUUID()}` })
  const bank = new URL(made.headers().location!, anh.address).pathname
  await looksAt(anh, ['/proctor', '/exams/items', bank, `${bank}/import`, `${bank}/statistics`, '/exams/items/sample/statistics', '/exams/vendor', '/exams/vendor/send'])
  await opens(anh, `${bank}/export`)
  await presses(anh, anh.say.bank('exportButton'))
  await expect(anh.page.locator('#error-summary')).toBeVisible()
  await looksRightEveryWay(anh.page, 'a bank goes out, refused')
})

for (const language of ['en', 'es'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`PLAT-03 Every component keeps nobody out: ${language}, ${colorScheme}`, async ({ comes }) => {
      const { page } = await comes({ language })
      await page.emulateMedia({ colorScheme })
      await page.goto('/design')
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await barriersOn(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
    })
  }
}

test('PLAT-03 CERT-24 A letter on paper is only the letter', async ({ comes }) => {
  const rosa = await comes()
  await hasAnAccount(rosa)
  await opens(rosa, '/messages')
  await rosa.page.locator('[data-rows] th a').click()
  const around = rosa.page.locator('.header, .footer, .demonstration, .page__back')
  await expect(around.first()).toBeVisible()
  await rosa.page.emulateMedia({ media: 'print' })
  for (const each of await around.all()) await expect(each).toBeHidden()
  await expect(rosa.page.locator('.letter')).toBeVisible()
  await expect(rosa.page.locator('h1')).toBeVisible()
  await rosa.page.emulateMedia({ media: 'screen' })
  await signsOut(rosa)
})
