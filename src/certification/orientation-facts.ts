import type { Language } from '#platform/languages.ts'
import type { Policy } from '#policy/policies.ts'

const money = (cents: number, language: Language) =>
  new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' })
    .format(cents / 100)

/** The numbers that law and board set, as the orientation's text asks for them in braces. */
export function orientationFacts(policy: Policy, language: Language): Readonly<Record<string, string>> {
  const { minimumAge, reviewPeriod, incompleteHold, approvalValidity, applicationFee, examFee, examRetakeFee, renewalFee } = policy
  const fees = Object.entries({ applicationFee, examFee, examRetakeFee, renewalFee }).map(([name, cents]) => [name, money(cents, language)])
  const counts = Object.entries({ minimumAge, reviewPeriod, incompleteHold, approvalValidity }).map(([name, count]) => [name, String(count)])
  return Object.fromEntries([...fees, ...counts])
}
