import type { Said } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import type { ConflictKind } from './conflict-of-interest.ts'

/** How someone knows a person, in the words of who says it. */
export const conflictKindWords = {
  family: { en: 'They are family', es: 'Es de mi familia' },
  friend: { en: 'They are a friend', es: 'Es una amistad' },
  coworker: { en: 'We work together, or did', es: 'Trabajamos juntos, ahora o antes' },
  supported: { en: 'I supported or trained them', es: 'Le di apoyo o capacitación' },
  other: { en: 'In another way', es: 'De otra manera' },
} as const satisfies Record<ConflictKind, Said>

/** What to say when it was not taken that someone knows a person, or that they may see them again. */
export const conflictProblemWords = {
  knowHowMissing: {
    en: 'Choose how you know this person. If nothing fits, choose “In another way”.',
    es: 'Elija de qué conoce a esta persona. Si nada coincide, elija «De otra manera».',
  },
  noteTooLong: {
    en: ({ most }) => `This text is too long. Please keep it to ${most} characters.`,
    es: ({ most }) => `Este texto es demasiado largo. Use ${most} caracteres como máximo.`,
  },
  endWhyMissing: {
    en: 'Write why this colleague may see the person again. It is kept with your name.',
    es: 'Escriba por qué esta persona del equipo puede volver a ver a la otra. Se guarda con el nombre de usted.',
  },
  ownConflict: {
    en: 'You said this yourself, so only another manager can end it. Please ask a colleague.',
    es: 'Esto lo dijo usted, así que solo puede terminarlo otra persona a cargo del programa. Pídaselo a alguien del equipo.',
  },
  conflictEnded: {
    en: 'This has ended already. Nothing was done twice.',
    es: 'Esto ya había terminado. Nada se hizo dos veces.',
  },
} satisfies ProblemWords
