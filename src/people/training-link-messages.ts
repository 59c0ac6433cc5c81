import type { Messages } from '#platform/languages.ts'

/** The way from the account to what training providers issued to the person (room `learning`). */
export const trainingLinkWords = {
  training: { en: 'Training', es: 'Capacitación' },
  seeTraining: { en: 'See what training providers issued to you', es: 'Ver lo que las entidades de capacitación emitieron para usted' },
} satisfies Messages
