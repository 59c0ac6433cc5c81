import type { Messages } from '#platform/languages.ts'

/** Where an exam is, in letters. */
export const letterPlaceWords = {
  online: { en: 'online, on your own computer', es: 'en línea, en su propia computadora' },
} satisfies Messages

/** Why the house let go of a seat, or of a place on a waiting list. */
export const endedWords = {
  feeDue: {
    en: 'The payment for this exam was returned, so the fee is due again.',
    es: 'El pago de este examen fue devuelto, así que la tarifa falta otra vez.',
  },
  withdrawn: { en: 'The request for this exam was taken back.', es: 'La petición de este examen se retiró.' },
  closed: { en: 'The approval was taken back. Our other letter says why.', es: 'La aprobación se retiró. Nuestra otra carta dice por qué.' },
  ended: { en: 'The time of the approval is over.', es: 'El plazo de la aprobación terminó.' },
  offerOver: { en: 'The time to take the seat that was kept for you is over.', es: 'El plazo para tomar el lugar que le guardamos terminó.' },
} satisfies Messages
