import type { Messages } from '#platform/languages.ts'

/** The way from the account to who looked at what is the person's own (room `access`). */
export const accessLinkWords = {
  looks: { en: 'Who looked', es: 'Quién lo vio' },
  seeLooks: { en: 'See who looked at what is yours', es: 'Ver quién vio lo suyo' },
} satisfies Messages
