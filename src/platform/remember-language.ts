import { cookieHeader } from './cookies.ts'
import type { Language } from './languages.ts'
import type { Visit } from './visit.server.ts'

const aYear = 365 * 24 * 3600

/** Remembers the language that somebody chose, on this device. The language of letters is chosen in the account. */
export const rememberLanguage = ({ cookies, house }: Pick<Visit, 'cookies' | 'house'>, language: Language): void =>
  void cookies.push(cookieHeader('language', language, house.settings.siteAddress, aYear))
