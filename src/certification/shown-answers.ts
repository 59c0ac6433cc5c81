import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { pageNames, questionNames, questions, readAnswers, type PageName, type Question } from './application-form.ts'
import { documentKindOf, type DocumentKind } from './documents.ts'
import { signatureInTheirName, type DraftFacts } from './draft-facts.ts'
import { formWords, questionWords } from './form-messages.ts'

/** What a row of the review page is about: a question, the documents of a kind, or the signature. */
export type ShownThing = Question | `documents-${DocumentKind}` | 'signature'

/** One question with its answer, in the words that the person read. */
export interface ShownAnswer {
  readonly question: ShownThing
  readonly page: PageName
  readonly wording: string
  readonly answer: string
  /** The same in no language, so that two submissions can be compared. */
  readonly value: string
  /** The files of a row of documents, with what they hold: a submission is sent with these and no others. */
  readonly files?: readonly { readonly id: string; readonly name: string; readonly sha256: string }[]
}

type Row = Omit<ShownAnswer, 'page'>

/** Every answer in words; empty where there is none. A voucher's code is the applicant's: its program is named instead. */
function answersInWords({ answers, voucher }: DraftFacts, language: Language): Record<Question, string> {
  const say = speak(formWords, language)
  const said = readAnswers(answers)
  return {
    givenNames: said.legalName.givenNames,
    familyNames: said.legalName.familyNames,
    chosenName: said.chosenName,
    bornOn: said.bornOn ? dateInWords(said.bornOn, language) : '',
    phone: said.phone,
    language: said.language ? languageNames[said.language] : '',
    printedGivenNames: said.printedName.givenNames,
    printedFamilyNames: said.printedName.familyNames,
    educationLevel: said.educationLevel ? say(`educationLevel-${said.educationLevel}`) : '',
    livedExperience: said.livedExperience.map((one) => say(`livedExperience-${one}`)).join('\n'),
    commitment: said.commitment.map((one) => say(`commitment-${one}`)).join('\n'),
    feeWay: said.feeWay === 'voucher' && voucher ? say('feeByVoucher', voucher.program) : said.feeWay ? say(`feeWay-${said.feeWay}`) : '',
    voucher: '',
  }
}

/** What every answer comes to, whatever the language in which it was read. */
function answersInNoLanguage({ answers }: DraftFacts): Record<Question, string> {
  const said = readAnswers(answers)
  return {
    givenNames: said.legalName.givenNames, familyNames: said.legalName.familyNames, chosenName: said.chosenName,
    bornOn: said.bornOn ?? '', phone: said.phone, language: said.language ?? '',
    printedGivenNames: said.printedName.givenNames, printedFamilyNames: said.printedName.familyNames,
    educationLevel: said.educationLevel ?? '', livedExperience: said.livedExperience.join(' '), commitment: said.commitment.join(' '),
    feeWay: said.feeWay ?? '', voucher: '',
  }
}

function documentRow(facts: DraftFacts, kind: DocumentKind, language: Language): Row {
  const files = facts.documents.filter((one) => one.kind === kind).map(({ fileId: id, name, sha256 }) => ({ id, name, sha256 }))
  const question = `documents-${kind}` as const
  return { question, wording: formWords[question][language], answer: files.map(({ name }) => name).join('\n'), value: files.map(({ sha256 }) => sha256).join(' '), files }
}

function signatureRow(facts: DraftFacts, language: Language): Row {
  const signature = signatureInTheirName(facts)
  const say = speak(formWords, language)
  const answer = signature ? say('signedAs', signature.typedName, dateInWords(signature.on, language), signature.version) : ''
  return { question: 'signature', wording: say('signature'), answer, value: signature ? [signature.typedName, signature.on, signature.version].join(' ') : '' }
}

/** Everything that is asked with what was answered, as the review page shows it and as a submission keeps it. */
export function shownAnswers(facts: DraftFacts, language: Language): ShownAnswer[] {
  const [answers, values] = [answersInWords(facts, language), answersInNoLanguage(facts)]
  const rowsOf = (page: PageName): Row[] => {
    const kind = documentKindOf(page)
    const asked = questionNames.filter((question) => questions[question].page === page && question !== 'voucher')
    return [
      ...(kind ? [documentRow(facts, kind, language)] : []),
      ...asked.map((question) => ({ question, wording: questionWords[question][language], answer: answers[question], value: values[question] })),
      ...(page === 'ethics' ? [signatureRow(facts, language)] : []),
    ]
  }
  const empty = formWords.noAnswer[language]
  return pageNames.flatMap((page) => rowsOf(page).map((row) => ({ ...row, page, answer: row.answer || empty })))
}
