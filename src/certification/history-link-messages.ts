import type { Messages } from '#platform/languages.ts'

/** The way from an application to its history (room `access`). */
export const historyLinkWords = {
  history: { en: 'History', es: 'Historia' },
  seeHistory: { en: 'What happened, and who looked', es: 'Lo que pasó, y quién la vio' },
} satisfies Messages
