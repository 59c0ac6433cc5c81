import { walksInAs } from './account.ts'
import { sends } from './application.ts'
import { arrivesAt, doesNotRead, fieldOf, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasADraft } from './prepared.ts'
import { finds } from './review.ts'

const lastYear = String(new Date().getFullYear() - 1)

/** A member of staff writes down a cheque that lies before them. */
async function recordsACheque(person: Person, number: string, amount: string): Promise<void> {
  const { fees, frame } = person.say
  await writes(person, fees('chequeNumber'), number)
  await writes(person, frame('day'), '12')
  await writes(person, frame('month'), '11')
  await writes(person, frame('year'), lastYear)
  await writes(person, fees('chequeAmount'), amount)
  await presses(person, fees('recordButton'))
}

/** From the application to the slip; on paper there is only what goes with the cheque. */
async function printsTheSlip(person: Person, reference: string): Promise<void> {
  const { application, fees } = person.say
  await presses(person, application('payNow'))
  await arrivesAt(person, application('payTitle'))
  await reads(person, fees('dueNow', '$100.00'))
  await presses(person, application('printSlip'))
  await arrivesAt(person, application('slipTitle'))
  await person.page.emulateMedia({ media: 'print' })
  for (const words of ['$100.00', reference, 'California Mental Health Services Authority']) await reads(person, words)
  for (const each of await person.page.locator('.header, .footer, .demonstration, .page__back').all()) await expect(each).toBeHidden()
  await person.page.emulateMedia({ media: 'screen' })
}

/** The receipt behind a link is a PDF. */
async function hasAReceipt({ page, say }: Person): Promise<void> {
  const receipt = page.locator('main').getByRole('link', { name: new RegExp(say.fees('receipt', '[2-9A-Z-]+').replace(/[()]/g, '\\$&')) })
  const answer = await page.request.get((await receipt.getAttribute('href'))!)
  expect(answer.headers()['content-type']).toContain('application/pdf')
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
}

for (const script of [true, false]) {
  test(`CERT-05 CERT-07 A cheque, from the slip to the receipt: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: true })
    const reference = await hasADraft(rosa, { ...goodPages, fee: { feeWay: 'cheque' } })
    await opens(rosa, `/apply/${reference}/check`)
    await reads(rosa, rosa.say.application('sendFeeDue', '$100.00'))
    await sends(rosa)
    await reads(rosa, rosa.say.application('sentUnpaidText'))
    await printsTheSlip(rosa, reference)

    const marcus = await comes({ script, careful: true })
    await walksInAs(marcus, 'Marcus')
    await opens(marcus, '/review?view=awaitingFee&sort=sent&size=100')
    await finds(marcus, reference, 'Rosa Elena Ortiz Luna')
    const { fees, problem } = marcus.say
    await expect(marcus.page.getByRole('link', { name: marcus.say.deciding('approve'), exact: true })).toHaveCount(0)
    const anh = await comes({ script })
    await walksInAs(anh, 'Anh')
    await opens(anh, `/review/${reference}`)

    await recordsACheque(marcus, '1042', '80')
    await expect(marcus.page.locator('#error-summary')).toContainText(problem('chequeAmountDiffers', { due: '$100.00', given: '$80.00' }))
    await expect(fieldOf(marcus, fees('chequeNumber'))).toHaveValue('1042')
    await recordsACheque(marcus, '1042', '100')
    await reads(marcus, fees('allPaidStaff'))
    await expect(marcus.page.getByRole('button', { name: fees('recordButton') })).toHaveCount(0)
    await expect(marcus.page.getByRole('link', { name: marcus.say.deciding('approve'), exact: true })).toBeVisible()
    await hasAReceipt(marcus)
    // A colleague has the same cheque before her, on a page from before; the bank prints its number with zeros.
    await recordsACheque(anh, '001042', '100.00')
    await expect(anh.page.locator('#error-summary')).toContainText(problem('chequeRecordedAlready', { number: '1042' }))

    await opens(rosa, `/apply/${reference}`)
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await reads(rosa, rosa.say.application('leadSubmitted', '').split('.')[0]!)
    await reads(rosa, rosa.say.fees('allPaid'))
    await expect(rosa.page.locator('#money li')).toHaveCount(1)
    await hasAReceipt(rosa)
    await opens(rosa, `/apply/${reference}/payment-slip`)
    await reads(rosa, rosa.say.application('nothingDueNow'))
    await opens(rosa, '/payments')
    await arrivesAt(rosa, rosa.say.fees('payments'))
    await hasAReceipt(rosa)
    await doesNotRead(rosa, rosa.say.fees('stillDue'))
    await expect(async () => {
      await opens(rosa, '/messages')
      await expect(rosa.page.getByRole('link', { name: rosa.say.letterSubject })).toHaveCount(2, { timeout: 200 })
    }).toPass()
  })
}
