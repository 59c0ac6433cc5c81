import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { approvalWords } from './approval-messages.ts'
import { examWindow } from './exam-request-window.ts'

const examWords = { open: 'letterExam', lastDay: 'letterExamToday', over: 'letterExamOver' } as const

/** Until when the exam can be asked for, as a letter says it. @param today the day of the letter. */
export const examInWords = (lastDay: PlainDate, today: PlainDate, language: Language): string =>
  speak(approvalWords, language)(examWords[examWindow(lastDay, today)], dateInWords(lastDay, language))
