import { createContext, useContext } from 'react'
import type { Language } from '#platform/languages.ts'

/** The language of the page that is being rendered. */
export const LanguageContext = createContext<Language>('en')

export const useLanguage = (): Language => useContext(LanguageContext)
