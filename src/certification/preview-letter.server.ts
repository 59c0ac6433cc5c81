import { data } from 'react-router'
import { notAccepted, readForm, typedIn } from '#platform/answers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, type Visit } from '#platform/visit.server.ts'
import { reviewers } from './routes.ts'
import type { TypedFields } from './typed-decision.ts'

/** The letter of what was typed, before anything is decided. What is refused is told at the form, as when it is sent. */
export async function previewLetter<Letter>(visit: Visit, request: Request, letterOf: (unit: Unit<Staff>, fields: TypedFields) => Promise<Letter>) {
  const form = await readForm(request)
  try {
    const letter = await read(visit, staffOf(visit, reviewers), (unit) => letterOf(unit, typedIn(form)))
    return data({ ...typedIn(form), problems: [], letter })
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
}
