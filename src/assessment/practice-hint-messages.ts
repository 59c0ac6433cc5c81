import type { Messages } from '#platform/languages.ts'

/** What somebody wants to know who comes tired, or comes back after a week. */
export const practiceHintWords = {
  shortTakes: { en: (minutes: number) => `About ${minutes} minutes at the pace of the exam.`, es: (minutes: number) => `Unos ${minutes} minutos al ritmo del examen.` },
  wholeTakes: {
    en: (minutes: number) => `As many as the exam has: about ${minutes} minutes. Without the clock you can stop and go on later.`,
    es: (minutes: number) => `Tantas como tiene el examen: unos ${minutes} minutos. Sin reloj puede parar y seguir después.`,
  },
  hardItems: {
    en: (items: number) => `There are ${items} questions on this. If you choose more, all of these are asked.`,
    es: (items: number) => `De esto hay ${items} preguntas. Si elige más, se hacen todas estas.`,
  },
  clockRuns: {
    en: (minutes: number) => (minutes === 1 ? 'Its clock is running: less than a minute is left. What has no answer then counts as not right.' : `Its clock is running: about ${minutes} minutes are left. What has no answer then counts as not right.`),
    es: (minutes: number) => (minutes === 1 ? 'Su reloj está corriendo: queda menos de un minuto. Lo que entonces no tenga respuesta cuenta como no correcto.' : `Su reloj está corriendo: quedan unos ${minutes} minutos. Lo que entonces no tenga respuesta cuenta como no correcto.`),
  },
  noClock: { en: 'It has no clock. You can take as long as you like, on any device.', es: 'No tiene reloj. Puede tomarse el tiempo que quiera, en cualquier dispositivo.' },
  otherLanguage: {
    en: (name: string) => `The questions stay in the language in which you began: ${name}.`,
    es: (name: string) => `Las preguntas siguen en el idioma en que empezó: ${name}.`,
  },
  otherLanguagePractice: {
    en: 'To practice in another one, end this practice exam and begin a new one.', es: 'Para practicar en otro, termine este examen de práctica y empiece uno nuevo.',
  },
  partial: {
    en: 'A square is a practice exam with only what was hard for you before. It often has a lower number, and that is no step back.',
    es: 'Un cuadrado es un examen de práctica solo con lo que antes le costó. Muchas veces su número es más bajo, y eso no es un paso atrás.',
  },
} satisfies Messages
