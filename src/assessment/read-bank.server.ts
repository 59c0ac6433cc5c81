import { data } from 'react-router'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, type Visit } from '#platform/visit.server.ts'
import { bankManagers } from './bank-routes.ts'

/** Whoever takes the exam of this program reads why its questions are not for them now, and which way there is. */
export const orOwnExam = <T>(work: Promise<T>): Promise<T> => work.catch((fault: unknown) => {
  throw fault instanceof Refused && fault.problems.some(({ code }) => code === 'ownExam') ? data({ code: 'ownExam' }, { status: 403 }) : fault
})

/** What a page about banks of questions reads, for a manager of the program. */
export const readBank = <T>(visit: Visit, work: (unit: Unit<Staff>) => Promise<T>): Promise<T> => orOwnExam(read(visit, staffOf(visit, bankManagers), work))
