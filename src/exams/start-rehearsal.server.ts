import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { sampleSource, startAssessment } from '#assessment/public.server.ts'

/** So many questions show how it works: how one answers, marks, goes back and ends. */
const rehearsed = 2

/** Begins a rehearsal, as often as somebody likes: two public questions, without a time. Nothing of it counts. @returns the assessment. */
export const startRehearsal = (house: House, { personId }: Self, language: Language): Promise<string> =>
  unitOfWork(house, { hat: 'jobs' }, (unit) => startAssessment(unit, sampleSource(), { kind: 'practice', subjectId: personId, language, items: rehearsed, minutes: null }))
