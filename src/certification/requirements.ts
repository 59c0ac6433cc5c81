import { birthdayAt, hasAge, isBefore, type PlainDate } from '#platform/dates.ts'
import { isSwapped } from '#platform/no-such-day.ts'
import type { Problem } from '#platform/problems.ts'
import { readVoucherCode } from '#fees/public.ts'
import { problemsOfChosenName, problemsOfLegalName } from '#people/public.ts'
import type { Policy } from '#policy/policies.ts'
import { commitments, isEmpty, pageNames, readAnswers, type Answers, type PageName, type TypedDate } from './application-form.ts'
import type { DocumentKind } from './documents.ts'
import { signatureInTheirName, type DraftFacts } from './draft-facts.ts'

/** Nobody alive was born before this. */
const earliestBirth = '1900-01-01'

/** Every part is there, as a number; the year with four digits. */
const isInNumbers = ({ month, day, year }: TypedDate) =>
  [month, day].every((part) => /^\d{1,2}$/.test(part.trim())) && /^\d{4}$/.test(year.trim())

function problemsOfBirthDate(answers: Answers, today: PlainDate): Problem[] {
  const field = 'bornOn'
  if (isEmpty(answers.bornOn)) return [{ code: 'birthDateMissing', field }]
  const { bornOn } = readAnswers(answers)
  const typed = answers.bornOn as TypedDate
  if (!bornOn && !isInNumbers(typed)) return [{ code: 'dateNotInNumbers', field }]
  if (!bornOn) return [{ code: isSwapped(typed.month, typed.day) ? 'dayAndMonthSwapped' : 'dateNotReal', field }]
  if (isBefore(today, bornOn)) return [{ code: 'birthDateAhead', field }]
  return isBefore(bornOn, earliestBirth) ? [{ code: 'birthDateTooEarly', field }] : []
}

const phoneSigns = /^\+?[\d\s().-]+$/
function problemsOfContact(answers: Answers): Problem[] {
  const { phone, language } = readAnswers(answers)
  const digits = phone.replace(/\D/g, '').length
  return [
    ...(phone !== '' && (!phoneSigns.test(phone) || digits < 10 || digits > 15) ? [{ code: 'phoneNotReal', field: 'phone' }] : []),
    ...(language ? [] : [{ code: 'languageMissing', field: 'language' }]),
  ]
}

const lacks = ({ documents }: DraftFacts, kind: DocumentKind) => !documents.some((one) => one.kind === kind)
const when = (wrong: boolean, code: string, field: string): Problem[] => (wrong ? [{ code, field }] : [])

function problemsOfIdentity(facts: DraftFacts): Problem[] {
  const { printedName } = readAnswers(facts.answers)
  return [
    ...when(lacks(facts, 'identity'), 'identityMissing', 'files'),
    ...problemsOfLegalName(printedName).map(({ code, field, facts: said }) => ({
      code: code === 'nameMissing' ? 'printedNameMissing' : code, facts: said,
      field: field === 'familyNames' ? 'printedFamilyNames' : 'printedGivenNames',
    })),
  ]
}

function problemsOfFee({ answers, voucher: reserved }: DraftFacts): Problem[] {
  const { feeWay, voucher } = readAnswers(answers)
  if (!feeWay) return [{ code: 'feeWayMissing', field: 'feeWay' }]
  if (feeWay === 'cheque') return []
  if (voucher === '') return when(!reserved, 'voucherMissing', 'voucher')
  return when(readVoucherCode(voucher) !== reserved?.code, 'voucherNotReserved', 'voucher')
}

/** What is wrong or missing on one page of a draft. */
export function problemsOfPage(page: PageName, facts: DraftFacts, today: PlainDate): Problem[] {
  const { answers } = facts
  const said = readAnswers(answers)
  switch (page) {
    case 'name': return [...problemsOfLegalName(said.legalName), ...problemsOfChosenName(said.chosenName)]
    case 'birth-date': return problemsOfBirthDate(answers, today)
    case 'contact': return problemsOfContact(answers)
    case 'identity': return problemsOfIdentity(facts)
    case 'education': return [
      ...when(!said.educationLevel, 'educationLevelMissing', 'educationLevel'),
      ...when(lacks(facts, 'education'), 'educationMissing', 'files'),
    ]
    case 'lived-experience': return when(said.livedExperience.length === 0, 'livedExperienceMissing', 'livedExperience')
    case 'commitment': return when(said.commitment.length < commitments.length, 'commitmentMissing', 'commitment')
    case 'ethics': return when(!signatureInTheirName(facts), facts.signature ? 'ethicsOtherName' : 'ethicsNotSigned', 'typedName')
    case 'fee': return problemsOfFee(facts)
  }
}

/** The minimum age holds on the day of sending. Source: GUIDE, eligibility, requirement 1. */
export function problemsOfAge(answers: Answers, policy: Policy): Problem[] {
  const { bornOn } = readAnswers(answers)
  if (!bornOn || isBefore(policy.date, bornOn) || hasAge(bornOn, policy.minimumAge, policy.date)) return []
  const from = birthdayAt(bornOn, policy.minimumAge)
  return [{ code: 'tooYoung', field: 'bornOn', facts: { age: policy.minimumAge, from } }]
}

/** The page on which a problem of no question is put right. */
export const pageOfProblem = (code: string): PageName | undefined =>
  ({ identityMissing: 'identity', educationMissing: 'education', ethicsNotSigned: 'ethics', ethicsOtherName: 'ethics' } as const)[code as 'identityMissing']

/** Everything that must be put right before an application can be sent. */
export const problemsOfSending = (facts: DraftFacts, policy: Policy): Problem[] => [
  ...when(!facts.orientationDone, 'orientationFirst', 'orientation'),
  ...pageNames.flatMap((page) => problemsOfPage(page, facts, policy.date)),
  ...problemsOfAge(facts.answers, policy),
]
