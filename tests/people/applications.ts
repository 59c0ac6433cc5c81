import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import type { Answers, Question } from '#certification/application-form.ts'
import { readForSending, saveAnswers, sendApplication, startApplication } from '#certification/public.server.ts'
import type { Answer } from '#certification/application-form.ts'

/** Everything an application asks, answered rightly. */
export const goodAnswers: Answers = {
  givenNames: 'María José', familyNames: 'García Márquez', chosenName: 'Majo', bornOn: { year: '1990', month: '3', day: '9' },
  phone: '916 555 0100', language: 'es', livedExperience: ['own'],
}

/** A draft with these answers. @returns its reference. */
export const draft = (house: House, applicant: Self, answers: Answers = goodAnswers) =>
  unitOfWork(house, applicant, async (unit) => {
    const reference = await startApplication(unit)
    const typed = Object.entries(answers) as [Question, Answer][]
    await saveAnswers(unit, reference, typed.map(([question, answer]) => ({ question, answer, shown: undefined })), '')
    return reference
  })

/** Sends a draft as it is read. */
export const send = (house: House, applicant: Self, reference: string) =>
  unitOfWork(house, applicant, async (unit) => {
    const { hash } = await readForSending(unit, reference, 'es')
    await sendApplication(unit, { reference, language: 'es', seen: hash })
  })
