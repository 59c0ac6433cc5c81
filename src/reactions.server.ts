import type { Reactions } from '#platform/announcements.server.ts'
import { onAccountClosed as deletePractice } from './assessment/on-account-closed.server.ts'
import { onCertificateNews } from './certificates/on-certificate-news.server.ts'
import { onResultCorrected } from './certificates/on-result-corrected.server.ts'
import { onExamPassed } from './certificates/on-exam-passed.server.ts'
import { onNameChanged } from './certificates/on-name-changed.server.ts'
import { onAccountClosed as endWhatIsUnderWay } from './certification/on-account-closed.server.ts'
import { onApplicationNews } from './certification/on-application-news.server.ts'
import { onCertificateAnnulled } from './certification/on-certificate-annulled.server.ts'
import { onCertificateIssued } from './certification/on-certificate-issued.server.ts'
import { onTrainingNews } from './certification/on-training-news.server.ts'
import { onRoleEnded as letGoOfApplications } from './certification/on-role-ended.server.ts'
import { onAssessmentEnded } from './exams/on-assessment-ended.server.ts'
import { onExamNews } from './exams/on-exam-news.server.ts'
import { onLegalNameChanged } from './exams/on-legal-name-changed.server.ts'
import { onRequestEndings } from './exams/on-request-endings.server.ts'
import { onSeatNews } from './exams/on-seat-news.server.ts'
import { onCompletionNews } from './learning/on-completion-news.server.ts'
import { onAccountClosed as writeTheLastLetter } from './people/on-account-closed.server.ts'
import { onInvitationMade } from './people/on-invitation-made.server.ts'
import { onLetterNotDelivered } from './people/on-letter-not-delivered.server.ts'
import { onNameChangeNews } from './people/on-name-change-news.server.ts'
import { onPostalAddressGiven } from './people/on-postal-address-given.server.ts'
import { onRoleEnded } from './people/on-role-ended.server.ts'
import { onRoleGiven } from './people/on-role-given.server.ts'
import { onAccountClosed as closeWhatWasAsked } from './questions/on-account-closed.server.ts'
import { onQuestionAnswered } from './questions/on-question-answered.server.ts'
import { onQuestionEntered } from './questions/on-question-entered.server.ts'
import { onRoleEnded as letGoOfQuestions } from './questions/on-role-ended.server.ts'

/** Every piece of news, and who does what about it. */
export const reactions: Reactions = {
  ...onApplicationNews,
  ...onTrainingNews,
  ...onExamNews,
  ...onNameChangeNews,
  ...onCompletionNews,
  ...onCertificateNews,
  certificateIssued: { ...onCertificateNews.certificateIssued, 'end the application with it': onCertificateIssued },
  legalNameChanged: { ...onNameChangeNews.legalNameChanged, 'put it on the certificate': onNameChanged, 'tell it to the exam': onLegalNameChanged },
  ...onSeatNews,
  // A seat follows what ends its request, and how the exam went.
  examPassed: { ...onExamNews.examPassed, ...onRequestEndings.examPassed, 'issue the certificate': onExamPassed },
  examResultCorrected: { ...onExamNews.examResultCorrected, 'issue or take back the certificate': onResultCorrected },
  certificateAnnulled: { 'open the application again': onCertificateAnnulled },
  examNotPassed: { ...onExamNews.examNotPassed, ...onRequestEndings.examNotPassed },
  examRequestEnded: { ...onExamNews.examRequestEnded, ...onRequestEndings.examRequestEnded },
  examClosed: { ...onExamNews.examClosed, ...onRequestEndings.examClosed },
  examPaymentReturned: { ...onExamNews.examPaymentReturned, ...onRequestEndings.examPaymentReturned },
  assessmentEnded: { 'note it on the day of the exam': onAssessmentEnded },
  accountClosed: {
    'write the last letter': writeTheLastLetter, 'end what is under way': endWhatIsUnderWay, 'delete what they practiced': deletePractice, 'close what was asked': closeWhatWasAsked,
  },
  invitationMade: { 'write to whoever is invited': onInvitationMade },
  letterNotDelivered: { 'put it on paper': onLetterNotDelivered },
  postalAddressGiven: { 'put on paper what was missed': onPostalAddressGiven },
  questionAnswered: { 'write that there is an answer': onQuestionAnswered },
  questionEntered: { 'write that it is noted': onQuestionEntered },
  roleEnded: {
    'write to whoever had it': onRoleEnded, 'let go of applications': letGoOfApplications, 'let go of questions': letGoOfQuestions,
  },
  roleGiven: { 'write to whoever has it': onRoleGiven },
}
