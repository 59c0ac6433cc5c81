/** The step of the exam on the path of an application; and where it stands beside one, for staff. */
export { examPathStep } from './exam-path-step.tsx'
export { ExamBeside, ExamsWaiting } from './exam-beside.tsx'
