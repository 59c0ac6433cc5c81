import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import type { Answers, Question } from '#certification/application-form.ts'
import { approveApplication, readForSending, saveAnswers, sendApplication, startApplication } from '#certification/public.server.ts'
import type { Answer } from '#certification/application-form.ts'

/** Everything an application asks, answered rightly. */
export const goodAnswers: Answers = {
  givenNames: 'María José', familyNames: 'García Márquez', chosenName: 'Majo', bornOn: { year: '1990', month: '3', day: '9' },
  phone: '916 555 0100', language: 'es', livedExperience: ['own'],
}

/** Answers an application's questions, whatever was there before. */
export const answer = (house: House, applicant: Self, reference: string, answers: Answers) =>
  unitOfWork(house, applicant, (unit) => {
    const typed = Object.entries(answers) as [Question, Answer][]
    return saveAnswers(unit, reference, typed.map(([question, one]) => ({ question, answer: one, shown: undefined })), '')
  })

/** A draft with these answers. @returns its reference. */
export async function draft(house: House, applicant: Self, answers: Answers = goodAnswers): Promise<string> {
  const reference = await unitOfWork(house, applicant, startApplication)
  await answer(house, applicant, reference, answers)
  return reference
}

/** The hash of what the review page shows. */
export const readIt = async (house: House, applicant: Self, reference: string, language: Language = 'es') =>
  (await unitOfWork(house, applicant, (unit) => readForSending(unit, reference, language))).hash

/** Sends a draft as it is read. */
export const send = async (house: House, applicant: Self, reference: string) => {
  const seen = await readIt(house, applicant, reference)
  await unitOfWork(house, applicant, (unit) => sendApplication(unit, { reference, language: 'es', seen }))
}

/** A sent application. @returns its reference. */
export async function sent(house: House, applicant: Self): Promise<string> {
  const reference = await draft(house, applicant)
  await send(house, applicant, reference)
  return reference
}

export const approve = (house: House, reviewer: Staff, reference: string) =>
  unitOfWork(house, reviewer, (unit) => approveApplication(unit, reference))
