import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { questionNames, questions, readAnswers, type Answers, type PageName, type Question } from './application-form.ts'
import { questionWords, words } from './messages.ts'

/** One question with its answer, in the words that the person read. */
export interface ShownAnswer {
  readonly question: Question
  readonly page: PageName
  readonly wording: string
  readonly answer: string
}

/** Every question with its answer, as the review page shows them and as a submission keeps them. */
export function shownAnswers(answers: Answers, language: Language): ShownAnswer[] {
  const say = speak(words, language)
  const said = readAnswers(answers)
  const shown: Record<Question, string> = {
    givenNames: said.legalName.givenNames,
    familyNames: said.legalName.familyNames,
    chosenName: said.chosenName,
    bornOn: said.bornOn ? dateInWords(said.bornOn, language) : '',
    phone: said.phone,
    language: said.language ? languageNames[said.language] : '',
    livedExperience: said.livedExperience.map((one) => say(`livedExperience-${one}`)).join('\n'),
  }
  return questionNames.map((question) => ({
    question,
    page: questions[question].page,
    wording: questionWords[question][language],
    answer: shown[question] || say('noAnswer'),
  }))
}
