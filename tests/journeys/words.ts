import { bankWords } from '#assessment/bank-messages.ts'
import { bankProblemWords } from '#assessment/bank-problem-messages.ts'
import { assignmentProblemWords, assignmentWords } from '#certification/assignment-messages.ts'
import { correctionWords } from '#certification/correction-messages.ts'
import { decisionWords } from '#certification/decision-messages.ts'
import { documentWords } from '#certification/document-messages.ts'
import { formWords, pageWords, questionWords } from '#certification/form-messages.ts'
import { words as application } from '#certification/messages.ts'
import { problemWords as applicationProblems } from '#certification/problem-messages.ts'
import { queueProblemWords, queueWords } from '#certification/queue-messages.ts'
import { orientationWords, problemWords as orientationProblems } from '#certification/orientation-messages.ts'
import type { PageName, Question } from '#certification/application-form.ts'
import { reviewScreenWords } from '#certification/review-screen-messages.ts'
import { trainingProblemWords, trainingWords } from '#certification/training-messages.ts'
import { trainingReviewProblemWords, trainingReviewWords } from '#certification/training-review-messages.ts'
import { accommodationWords } from '#exams/accommodation-messages.ts'
import { words as exam } from '#exams/messages.ts'
import { stepWords } from '#exams/path-messages.ts'
import { staffWords } from '#exams/staff-messages.ts'
import { sheetWords } from '#design/sheet-messages.ts'
import { calendarProblemWords, calendarWords } from '#deadlines/calendar-messages.ts'
import { words as dates } from '#deadlines/messages.ts'
import { clockWords } from '#demonstration/clock-messages.ts'
import { words as demonstration } from '#demonstration/messages.ts'
import { messages as frame } from '#design/messages.ts'
import { words as fees } from '#fees/messages.ts'
import { problemWords as feeProblems } from '#fees/problem-messages.ts'
import { coordinatorWords } from '#learning/coordinator-messages.ts'
import { entityWords, words as training } from '#learning/messages.ts'
import { problemWords as trainingProblems } from '#learning/problem-messages.ts'
import { words as library } from '#library/messages.ts'
import { jobKindWords, words as watching } from '#operations/messages.ts'
import { conflictKindWords } from '#people/public.ts'
import { problemWords as peopleProblems, words as people } from '#people/messages.ts'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { problemWords as policyProblems, words as policy } from '#policy/messages.ts'
import { problemWords as askingProblems, words as asking } from '#questions/messages.ts'
import { words as front } from '../../src/messages.ts'

const problems = {
  ...bankProblemWords, ...trainingProblems, ...policyProblems, ...queueProblemWords, ...peopleProblems, ...orientationProblems, ...askingProblems, ...feeProblems, ...applicationProblems,
  ...calendarProblemWords, ...assignmentProblemWords, ...trainingProblemWords, ...trainingReviewProblemWords,
}

/** The product's words in one language, so that a journey can look for what this person reads. */
export const wordsIn = (language: Language) => ({
  front: speak(front, language),
  bank: speak(bankWords, language),
  frame: speak(frame, language),
  dates: speak(dates, language),
  calendar: speak(calendarWords, language),
  library: speak(library, language),
  people: speak(people, language),
  application: speak({ ...application, ...formWords }, language),
  orientation: speak(orientationWords, language),
  documents: speak(documentWords, language),
  assigning: speak(assignmentWords, language),
  knowing: speak(conflictKindWords, language),
  reviewing: speak(reviewScreenWords, language),
  sheets: speak(sheetWords, language),
  queue: speak(queueWords, language),
  deciding: speak(decisionWords, language),
  certificate: speak(trainingWords, language),
  readingTraining: speak(trainingReviewWords, language),
  exam: speak({ ...stepWords, ...exam }, language),
  accommodation: speak(accommodationWords, language),
  examsAtWork: speak(staffWords, language),
  correcting: speak(correctionWords, language),
  training: speak(training, language),
  coordinating: speak(coordinatorWords, language),
  entity: speak(entityWords, language),
  fees: speak(fees, language),
  asking: speak(asking, language),
  policy: speak(policy, language),
  watching: speak(watching, language),
  jobKind: (kind: string) => jobKindWords[kind]![language],
  demonstration: speak(demonstration, language),
  clock: speak(clockWords, language),
  titleOf: (page: PageName) => pageWords[page].title[language],
  question: (name: Question) => questionWords[name][language],
  problem: (code: keyof typeof problems, facts: Record<string, string | number> = {}) =>
    problemsInWords([{ code, facts }], problems, language)[0]!.text,
  letterSubject: { en: 'News about your application', es: 'Noticias sobre su solicitud' }[language],
  languageName: languageNames[language],
})
