import type { Language, Said } from '#platform/languages.ts'
import type { StaffRole } from '#platform/unit-of-work.server.ts'

/** Someone to walk in as. Every one of them is made up. */
export interface Persona {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly role?: StaffRole
  readonly about: Said
  readonly waits: Said
  /** Where they begin. */
  readonly address: string
}

export const personas = {
  applicant: {
    email: 'lucia@example.org', name: 'Lucía', language: 'es', address: '/apply',
    about: {
      en: 'Lucía has two surnames and writes in Spanish, on a phone.',
      es: 'Lucía tiene dos apellidos y escribe en español, desde un teléfono.',
    },
    waits: {
      en: 'Her application is half written, and the program has answered one of her questions.',
      es: 'Su solicitud está a medio escribir, y el programa ya respondió una de sus preguntas.',
    },
  },
  feeDue: {
    email: 'denise@example.org', name: 'Denise', language: 'en', address: '/apply',
    about: {
      en: 'Denise has sent her application and chose to pay by check.',
      es: 'Denise envió su solicitud y eligió pagar con cheque.',
    },
    waits: { en: 'Her fee is due. A reminder comes in three days.', es: 'Debe la tarifa. En tres días le llega un recordatorio.' },
  },
  specialist: {
    email: 'marcus@example.org', name: 'Marcus', language: 'en', role: 'programSpecialist', address: '/review',
    about: {
      en: 'Marcus is a program specialist. He reads applications and decides.',
      es: 'Marcus es especialista del programa. Lee las solicitudes y decide.',
    },
    waits: {
      en: 'He has one answer to give by tomorrow, and a question to answer.',
      es: 'Tiene que dar una respuesta a más tardar mañana, y contestar una pregunta.',
    },
  },
  manager: {
    email: 'anh@example.org', name: 'Anh', language: 'en', role: 'programManager', address: '/review',
    about: {
      en: 'Anh is the program manager. She sees every application and every deadline.',
      es: 'Anh está a cargo del programa. Ve todas las solicitudes y todos los plazos.',
    },
    waits: {
      en: 'The queue, with the most urgent first, and vouchers to issue.',
      es: 'La lista, con lo más urgente primero, y vales por emitir.',
    },
  },
  operator: {
    email: 'sam@example.org', name: 'Sam', language: 'en', role: 'operator', address: '/operations',
    about: {
      en: 'Sam keeps the system running. Sam has no part in applications and cannot open one.',
      es: 'Sam mantiene el sistema en marcha. No participa en las solicitudes y no puede abrir ninguna.',
    },
    waits: { en: 'Nothing waits today.', es: 'Hoy no hay nada pendiente.' },
  },
} as const satisfies Record<string, Persona>

export type PersonaName = keyof typeof personas
/** With which those who work here confirm that it is them: everyone may know it, because everyone may walk in. */
export const workPassword = 'walk in as anyone'

export const isPersona = (text: unknown): text is PersonaName => typeof text === 'string' && Object.hasOwn(personas, text)
