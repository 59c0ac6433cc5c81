import { competencies } from '#library/exam-items.server.ts'
import type { Language } from '#platform/languages.ts'

/** The names of the competencies in a language, in their order. */
export const areas = (language: Language): { readonly id: string; readonly name: string }[] => competencies().map((one) => ({ id: one.id, name: one[language] }))

/** The name of one; of a competency that is no longer there its id. */
export const areaName = (id: string, language: Language): string => competencies().find((one) => one.id === id)?.[language] ?? id
