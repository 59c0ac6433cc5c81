import { answerBeside, answerTo, choosesHowToPay, findsTheirName, opensPage, saves, sends } from './application.ts'
import { seesPreviewOf } from './documents.ts'
import { arrivesAt, opens, presses, reads } from './hands.ts'
import { expect, test } from './person.ts'
import { goodPages, hasAVoucher, hasSent } from './prepared.ts'

for (const script of [true, false]) {
  test(`CERT-04 CERT-07 Withdrawn with the fee paid, and started again with what was given: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: true })
    const voucher = await hasAVoucher(rosa)
    const first = await hasSent(rosa, { fee: { feeWay: 'voucher', voucher } })
    const { application, fees, titleOf } = rosa.say
    await opens(rosa, `/apply/${first}`)
    await presses(rosa, application('withdraw'))
    await arrivesAt(rosa, application('withdrawTitle'))
    await reads(rosa, application('withdrawPaid', '$100.00', 0))
    await reads(rosa, application('withdrawUnverified'))
    await presses(rosa, application('withdrawNo'))
    await arrivesAt(rosa, application('myApplication'))
    await presses(rosa, application('withdraw'))
    await presses(rosa, application('withdrawYes'))
    await arrivesAt(rosa, application('myApplication'))
    await reads(rosa, application('leadWithdrawn'))
    await reads(rosa, fees('endedWithdrawn'))

    await presses(rosa, application('startAgainButton'))
    await arrivesAt(rosa, application('apply'))
    await reads(rosa, application('startAgainEnded'))
    await presses(rosa, application('startAgainButton'))
    await arrivesAt(rosa, application('myApplication'))
    await expect(rosa.page).not.toHaveURL(new RegExp(first))
    const second = new URL(rosa.page.url()).pathname.split('/')[2]!
    await reads(rosa, application('progress', 8, 9, 1))
    await opensPage(rosa, second, 'name')
    await findsTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz Luna', chosen: 'Rosi' })
    await opensPage(rosa, second, 'identity')
    await seesPreviewOf(rosa, 'ID.jpg')
    await opensPage(rosa, second, 'education')
    await seesPreviewOf(rosa, 'diploma.pdf')
    await opensPage(rosa, second, 'ethics')
    await reads(rosa, application('signedTitle'))

    // The fee is a new one, and a voucher pays once.
    await opensPage(rosa, second, 'fee')
    await choosesHowToPay(rosa, voucher)
    await saves(rosa)
    await expect(rosa.page.locator('#error-summary')).toContainText(rosa.say.problem('voucherUsed'))
    await arrivesAt(rosa, titleOf('fee'))
    await choosesHowToPay(rosa)
    await saves(rosa)
    await arrivesAt(rosa, application('checkAndSend'))
    await expect(answerTo(rosa, 'givenNames')).toHaveText(goodPages.name.givenNames as string)
    await expect(answerBeside(rosa, application('documents-education'))).toHaveText('diploma.pdf')
    await sends(rosa)
    await reads(rosa, fees('dueNow', '$100.00'))
    await opens(rosa, `/apply/${first}`)
    await reads(rosa, application('leadWithdrawn'))
  })
}
