import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import { inMoney, type Cents } from '#platform/money.ts'
import type { Reserved } from './draft-facts.ts'
import { words } from './messages.ts'

/** The voucher that is set aside for this application, and what it pays. */
export function VoucherSetAside({ voucher: { program, cents }, fee }: { readonly voucher: Reserved; readonly fee: Cents }) {
  const language = useLanguage()
  const say = speak(words, language)
  const [all, part, rest] = [fee, cents, fee - cents].map((amount) => inMoney(amount, language)) as [string, string, string]
  return (
    <Notice tone="info" title={say('voucherSetAside')}>
      {cents < fee ? say('voucherPaysPart', program, part, rest) : say('voucherPaysAll', program, all)}
    </Notice>
  )
}
