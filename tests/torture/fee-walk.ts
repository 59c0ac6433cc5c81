import type { Answers } from '#certification/application-form.ts'
import { expectAnswer, type Hand } from './hand.ts'
import { formOn, maybeTwice, savePage, type Walker } from './draft-walk.ts'

const cheque: Answers = { feeWay: 'cheque', voucher: '' }
const voucher = (code: string): Answers => ({ feeWay: 'voucher', voucher: code })

/** Chooses how to pay, and sometimes otherwise: another voucher, a cheque, a voucher after all. @returns whether a voucher is set aside in the end. */
export async function chooseFee(walker: Walker): Promise<boolean> {
  const { chance, told } = walker
  const [first, second] = [...told.vouchers.keys()] as [string, string]
  const ways = chance.pick([[first], [second], [first, second], [undefined], [undefined], [first, undefined], [undefined, second]])
  for (const code of ways) {
    if (!walker.goesOn()) return false
    await savePage(walker, 'fee', code ? voucher(code) : cheque)
    told.chose(code)
  }
  return ways.at(-1) !== undefined
}

/** Reads everything once more, and sends it. */
export async function send(walker: Walker, withVoucher: boolean): Promise<void> {
  const { told, hand } = walker
  const path = `/apply/${told.reference}/check`
  const hidden = await formOn(walker, path, 'seen')
  const answer = await hand.send(path, new URLSearchParams(hidden), maybeTwice(walker))
  expectAnswer(answer.status === 303 && answer.headers.location === `/apply/${told.reference}?sent`, `sending ${path}`, answer)
  told.seen = hidden.seen
  told.spent()
  if (withVoucher) told.stepped('send', 'submitted', 'application-received')
  else told.stepped('sendUnpaid', 'awaitingFee', 'application-fee-due')
}

/** Pays the fee of a sent application with a voucher. */
async function payByVoucher(walker: Walker): Promise<void> {
  const { told, hand, chance } = walker
  const path = `/apply/${told.reference}/pay`
  const code = chance.pick([...told.vouchers.keys()])
  const hidden = await formOn(walker, path, 'voucher')
  const answer = await hand.send(path, new URLSearchParams({ ...hidden, voucher: code }), maybeTwice(walker))
  expectAnswer(answer.status === 303 && answer.headers.location === `/apply/${told.reference}?paid`, `paying ${path}`, answer)
  told.chose(code)
  told.spent()
  told.stepped('payByVoucher', 'submitted', 'fee-received')
}

const yesterday = () => new Date(Date.now() - 36 * 60 * 60 * 1000)

/** A program specialist fills in a form of the review page. */
async function staffSends(walker: Walker, specialist: Hand, isIt: (form: string) => boolean, more: Record<string, string>): Promise<void> {
  const path = `/review/${walker.told.reference}`
  const hidden = await formOn({ hand: specialist }, path, isIt)
  const answer = await specialist.send(path, new URLSearchParams({ ...hidden, ...more }), maybeTwice(walker))
  expectAnswer(answer.status === 303 && answer.headers.location === path, `a specialist at ${path}`, answer)
}

/** A program specialist records a cheque that came by mail. */
async function recordCheque(walker: Walker, specialist: Hand): Promise<void> {
  const { told, chance } = walker
  const number = String(1000 + chance.below(9000) * 10 + told.cheques.length)
  const [year, month, day] = yesterday().toISOString().slice(0, 10).split('-') as [string, string, string]
  await staffSends(walker, specialist, (form) => form.includes('name="chequeNumber"'), {
    chequeNumber: number, 'chequeDated-year': year, 'chequeDated-month': month, 'chequeDated-day': day, chequeAmount: '100',
  })
  told.cheques.push({ number, returned: false })
  told.stepped('recordPayment', 'submitted', 'fee-received')
}

/** The bank did not pay it: the fee is due again. */
async function takeBack(walker: Walker, specialist: Hand): Promise<void> {
  const { told } = walker
  await staffSends(walker, specialist, (form) => form.includes('value="return"'), { kind: 'returned', why: 'The bank sent it back' })
  told.cheques.at(-1)!.returned = true
  told.stepped('returnPayment', 'awaitingFee', 'payment-returned')
}

/** A program specialist approves: the decision is kept, and leaves ten minutes later. */
async function approve(walker: Walker, specialist: Hand): Promise<void> {
  const { told } = walker
  const path = `/review/${told.reference}/approve`
  const hidden = await formOn({ hand: specialist }, path, 'seen')
  const answer = await specialist.send(path, new URLSearchParams(hidden), maybeTwice(walker))
  expectAnswer(answer.status === 303 && answer.headers.location === `/review?decided=${told.reference}`, `approving ${path}`, answer)
  told.approved = true
}

async function withdraw(walker: Walker): Promise<void> {
  const { told, hand } = walker
  const path = `/apply/${told.reference}/withdraw`
  const hidden = await formOn(walker, path, (form) => form.includes('name="_form"') && !form.includes('action='))
  const answer = await hand.send(path, new URLSearchParams(hidden), maybeTwice(walker))
  expectAnswer(answer.status === 303 && answer.headers.location === `/apply/${told.reference}`, `withdrawing ${path}`, answer)
  told.stepped('withdraw', 'withdrawn', 'application-withdrawn')
}

/** What is due is paid: by cheque (which the bank may send back once), or with a voucher after all. */
export async function pay(walker: Walker, specialist: Hand): Promise<void> {
  const { chance } = walker
  if (chance.happens(0.35)) return payByVoucher(walker)
  await recordCheque(walker, specialist)
  if (!walker.goesOn() || !chance.happens(0.25)) return
  await takeBack(walker, specialist)
  if (walker.goesOn()) await (chance.happens(0.5) ? recordCheque(walker, specialist) : payByVoucher(walker))
}

/** An answer from the program; or the person takes the application back; or it waits. */
export async function end(walker: Walker, specialist: Hand): Promise<void> {
  const chance = walker.chance.next()
  if (chance < 0.3) await approve(walker, specialist)
  else if (chance < 0.45) await withdraw(walker)
}
