import { birthdayAt, hasAge, isBefore, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import { problemsOfChosenName, problemsOfLegalName } from '#people/public.ts'
import type { Policy } from '#policy/policies.ts'
import { isEmpty, pageNames, readAnswers, type Answers, type PageName, type TypedDate } from './application-form.ts'

/** Nobody alive was born before this. */
const earliestBirth = '1900-01-01'

/** Every part is there, as a number; the year with four digits. */
const isInNumbers = ({ month, day, year }: TypedDate) =>
  [month, day].every((part) => /^\d{1,2}$/.test(part.trim())) && /^\d{4}$/.test(year.trim())

function problemsOfBirthDate(answers: Answers, today: PlainDate): Problem[] {
  const field = 'bornOn'
  if (isEmpty(answers.bornOn)) return [{ code: 'birthDateMissing', field }]
  const { bornOn } = readAnswers(answers)
  if (!bornOn) return [{ code: isInNumbers(answers.bornOn as TypedDate) ? 'dateNotReal' : 'dateNotInNumbers', field }]
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

/** What is wrong or missing on one page of a draft. */
export function problemsOfPage(page: PageName, answers: Answers, today: PlainDate): Problem[] {
  const { legalName, chosenName, livedExperience } = readAnswers(answers)
  switch (page) {
    case 'name': return [...problemsOfLegalName(legalName), ...problemsOfChosenName(chosenName)]
    case 'birth-date': return problemsOfBirthDate(answers, today)
    case 'contact': return problemsOfContact(answers)
    case 'lived-experience':
      return livedExperience.length > 0 ? [] : [{ code: 'livedExperienceMissing', field: 'livedExperience' }]
  }
}

/** The minimum age holds on the day of sending. Source: GUIDE, eligibility, requirement 1. */
export function problemsOfAge(answers: Answers, policy: Policy): Problem[] {
  const { bornOn } = readAnswers(answers)
  if (!bornOn || hasAge(bornOn, policy.minimumAge, policy.date)) return []
  const from = birthdayAt(bornOn, policy.minimumAge)
  return [{ code: 'tooYoung', field: 'bornOn', facts: { age: policy.minimumAge, from } }]
}

/** Everything that must be put right before an application can be sent. */
export const problemsOfSending = (answers: Answers, policy: Policy): Problem[] => [
  ...pageNames.flatMap((page) => problemsOfPage(page, answers, policy.date)),
  ...problemsOfAge(answers, policy),
]
