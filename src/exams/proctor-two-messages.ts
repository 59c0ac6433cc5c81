import type { Messages } from '#platform/languages.ts'

/** Words of the page of one person, where two proctors may look after them at once. */
export const proctorTwoWords = {
  left: {
    en: 'What you had written is not lost: it stands below under “Write down what happened”. Save it there if it should be kept.',
    es: 'Lo que escribió no se perdió: está abajo, en «Anotar lo que pasó». Guárdelo ahí si debe quedar.',
  },
  timeLeft: { en: 'Time left', es: 'Tiempo restante' },
  given: { en: 'More time given', es: 'Tiempo que se dio' },
  minutes: { en: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`), es: (minutes: number) => (minutes === 1 ? '1 minuto' : `${minutes} minutos`) },
} satisfies Messages
