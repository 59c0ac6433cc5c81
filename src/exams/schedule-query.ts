import { isLanguage, type Language } from '#platform/languages.ts'

/** What somebody wants to see of the dates: where, in which language, from when on. */
export interface ScheduleQuery {
  readonly language: Language
  /** Nobody chose it yet: then it is that of the seat, if there is one. */
  readonly isUsual: boolean
  /** `any`, `online`, or the id of a site. */
  readonly where: string
  /** The last moment of the page before. */
  readonly after: Date | undefined
}

/** @param usual the language of the page, until another is chosen for the exam. */
export function scheduleQuery(asked: URLSearchParams, usual: Language): ScheduleQuery {
  const [language, after] = [asked.get('language'), new Date(asked.get('after') ?? '')]
  return { language: isLanguage(language) ? language : usual, isUsual: !isLanguage(language), where: asked.get('where') || 'any', after: Number.isNaN(after.getTime()) ? undefined : after }
}

export const queryText = ({ language, where, after }: Omit<ScheduleQuery, 'isUsual'>): string =>
  new URLSearchParams({ language, where, ...(after ? { after: after.toISOString() } : {}) }).toString()
