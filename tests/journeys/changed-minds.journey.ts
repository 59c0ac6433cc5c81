import { opensPage, saves, signsTheCode, stopsForToday, writesTheirName } from './application.ts'
import { arrivesAt, chooses, opens, presses, reads, writes } from './hands.ts'
import { looksRight } from './looks.ts'
import { expect, test } from './person.ts'
import { goodPages, hasADraft, hasAVoucher } from './prepared.ts'

for (const script of [true, false]) {
  test(`CERT-05 Someone has a voucher, and would rather pay by check: what sending costs is what was chosen, ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: true })
    const { application, question } = rosa.say
    const reference = await hasADraft(rosa, goodPages)
    await opens(rosa, `/apply/${reference}/check`)
    await reads(rosa, application('sendWithVoucher', '$100.00'))
    await opensPage(rosa, reference, 'fee')
    await reads(rosa, application('voucherSetAside'))
    await looksRight(rosa)
    await chooses(rosa, application('feeWay-cheque'))
    await stopsForToday(rosa)
    // The voucher is still set aside, and will not pay: the fee will be due.
    await opens(rosa, `/apply/${reference}/check`)
    await expect(rosa.page.getByText(application('sendWithVoucher', '$100.00'))).toHaveCount(0)
    // A code beside a check is said to be unused: nothing is done silently.
    await opensPage(rosa, reference, 'fee')
    await writes(rosa, question('voucher'), await hasAVoucher(rosa))
    await saves(rosa)
    await arrivesAt(rosa, application('checkAndSend'))
    await reads(rosa, application('sendFeeDue', '$100.00'))
    await reads(rosa, application('codeNotUsed'))
  })
}

test('ETH-01 Someone corrects their name after signing: they are asked to sign once more, and then it is sent', async ({ comes }) => {
  const rosa = await comes({ careful: true })
  const { application } = rosa.say
  const reference = await hasADraft(rosa, goodPages)
  await opensPage(rosa, reference, 'name')
  await writesTheirName(rosa, { given: 'Rosa Helena' })
  await saves(rosa)
  await arrivesAt(rosa, rosa.say.titleOf('ethics'))
  await opens(rosa, `/apply/${reference}/check`)
  await reads(rosa, rosa.say.problem('ethicsOtherName'))
  await rosa.page.getByRole('link', { name: rosa.say.problem('ethicsOtherName') }).click()
  await reads(rosa, application('signAgain', 'Rosa Elena Ortiz Luna'))
  await looksRight(rosa)
  await signsTheCode(rosa, 'Rosa Helena Ortiz Luna')
  await arrivesAt(rosa, application('checkAndSend'))
  await presses(rosa, application('send'))
  await reads(rosa, application('sentTitle'))
})

test('CERT-05 A voucher that pays a part says so, on its page and before sending', async ({ comes }) => {
  const rosa = await comes({ careful: true })
  const { application } = rosa.say
  const reference = await hasADraft(rosa, { ...goodPages, fee: { feeWay: 'voucher', voucher: await hasAVoucher(rosa, 60) } })
  await opensPage(rosa, reference, 'fee')
  await reads(rosa, /It pays \$60\.00 when you send\. The other \$40\.00/)
  await opens(rosa, `/apply/${reference}/check`)
  await reads(rosa, application('sendWithPart', '$60.00', '$40.00'))
  await looksRight(rosa)
  await presses(rosa, application('send'))
  await reads(rosa, rosa.say.fees('dueNow', '$40.00'))
  // What was sent is no draft to be discarded any more.
  await opens(rosa, `/apply/${reference}/discard`)
  await reads(rosa, rosa.say.problem('notADraft'))
  await expect(rosa.page.getByRole('button', { name: application('discardYes') })).toHaveCount(0)
})
