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
  corrections: {
    email: 'pa-houa@example.org', name: 'Pa Houa', language: 'en', address: '/apply',
    about: {
      en: 'Pa Houa is a mother of three. She knows recovery as a parent.',
      es: 'Pa Houa es madre de tres hijos. Conoce la recuperación como madre.',
    },
    waits: {
      en: 'The program asked for two corrections. It is day 82 of 90, so she has 8 days left.',
      es: 'El programa le pidió dos correcciones. Es el día 82 de 90, así que le quedan 8 días.',
    },
  },
  feeDue: {
    email: 'denise@example.org', name: 'Denise', language: 'en', address: '/apply',
    about: {
      en: 'Denise sent her application yesterday and chose to pay by check.',
      es: 'Denise envió su solicitud ayer y eligió pagar con cheque.',
    },
    waits: { en: 'Her fee is due: a check in the mail, or a voucher.', es: 'Debe la tarifa: un cheque por correo o un vale.' },
  },
  trained: {
    email: 'leilani@example.org', name: 'Leilani', language: 'en', address: '/apply',
    about: {
      en: 'Leilani is approved and has finished her 80 hours of training.',
      es: 'La solicitud de Leilani está aprobada, y ella ya terminó sus 80 horas de capacitación.',
    },
    waits: {
      en: 'Her training certificate is with the program. The answer is due in 5 days.',
      es: 'El programa tiene su certificado de capacitación. La respuesta vence en 5 días.',
    },
  },
  examAhead: {
    email: 'nayeli@example.org', name: 'Nayeli', language: 'es', address: '/apply/exam/schedule',
    about: {
      en: 'Nayeli was trained and may take the exam. The program granted her breaks.',
      es: 'Nayeli ya se capacitó y puede presentar el examen. El programa le concedió descansos.',
    },
    waits: {
      en: 'She has a seat for her exam in a week and can still move it. One of her practice exams is not ended.',
      es: 'Tiene un lugar para su examen dentro de una semana y todavía lo puede cambiar. Le falta terminar un examen de práctica.',
    },
  },
  examToday: {
    email: 'kofi@example.org', name: 'Kofi', language: 'en', address: '/apply/exam/day',
    about: {
      en: 'Kofi takes the exam today, in Sacramento.',
      es: 'Kofi presenta el examen hoy, en Sacramento.',
    },
    waits: {
      en: 'He can say now that he is there. Then Ruth looks at his ID and lets him in, and he can begin.',
      es: 'Ya puede avisar que llegó. Después Ruth mira su identificación y lo deja pasar, y él puede empezar.',
    },
  },
  certified: {
    email: 'jerome@example.org', name: 'Jerome', language: 'en', address: '/my-certificate',
    about: {
      en: 'Jerome passed the exam at his second try and is certified.',
      es: 'Jerome aprobó el examen en su segundo intento y está certificado.',
    },
    waits: {
      en: 'His certificate to print, a card, and a digital file. Anyone can check them.',
      es: 'Su certificado para imprimir, una tarjeta y un archivo digital. Cualquier persona los puede consultar.',
    },
  },
  ending: {
    email: 'armen@example.org', name: 'Armen', language: 'en', address: '/apply',
    about: {
      en: 'Armen was approved almost a year ago.',
      es: 'A Armen lo aprobaron hace casi un año.',
    },
    waits: { en: 'His approval ends in 20 days.', es: 'Su aprobación termina en 20 días.' },
  },
  specialist: {
    email: 'marcus@example.org', name: 'Marcus', language: 'en', role: 'programSpecialist', address: '/review',
    about: {
      en: 'Marcus is a program specialist. He reads applications and decides.',
      es: 'Marcus es especialista del programa. Lee las solicitudes y decide.',
    },
    waits: {
      en: 'One answer is due tomorrow, and the ID has another family name. He also knows one applicant, Dwayne, and has not said so yet.',
      es: 'Una respuesta vence mañana, y la identificación tiene otro apellido. Además conoce a un solicitante, Dwayne, y todavía no lo ha dicho.',
    },
  },
  secondSpecialist: {
    email: 'harpreet@example.org', name: 'Harpreet', language: 'en', role: 'programSpecialist', address: '/review?whose=mine',
    about: {
      en: 'Harpreet is a program specialist, too. She and Marcus share the work.',
      es: 'Harpreet también es especialista del programa. Ella y Marcus comparten el trabajo.',
    },
    waits: {
      en: 'Four applications are with her.',
      es: 'Tiene cuatro solicitudes.',
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
  coordinator: {
    email: 'naomi@example.org', name: 'Naomi', language: 'en', role: 'trainingCoordinator', address: '/training',
    about: {
      en: 'Naomi coordinates the courses of a training provider, River Valley Peer Academy.',
      es: 'Naomi coordina los cursos de una entidad de capacitación, River Valley Peer Academy.',
    },
    waits: {
      en: 'She has issued two completions, and more people finish this week. The approval for its crisis course ends in 62 days.',
      es: 'Ya emitió dos constancias, y esta semana terminan más personas. La aprobación para su curso de crisis termina en 62 días.',
    },
  },
  proctor: {
    email: 'ruth@example.org', name: 'Ruth', language: 'en', role: 'proctor', address: '/proctor',
    about: {
      en: 'Ruth is a proctor. She looks after people on the day of their exam.',
      es: 'Ruth supervisa exámenes. Acompaña a las personas el día de su examen.',
    },
    waits: {
      en: 'Today at 2 PM four people of hers take the exam, and two of them are there. The ID of José Ángel Peña Núñez says JOSE ANGEL PENA NUNEZ. Two more she does not see: she knows one, and the place where she worked trained the other.',
      es: 'Hoy a las 2 de la tarde presentan el examen cuatro personas a su cargo, y dos ya llegaron. La identificación de José Ángel Peña Núñez dice JOSE ANGEL PENA NUNEZ. A otras dos no las ve: conoce a una, y a la otra la capacitó el lugar donde ella trabajaba.',
    },
  },
  operator: {
    email: 'sam@example.org', name: 'Sam', language: 'en', role: 'operator', address: '/operations',
    about: {
      en: 'Sam keeps the system running. Sam has no part in applications and cannot open one.',
      es: 'Sam mantiene el sistema en marcha. No participa en las solicitudes y no puede abrir ninguna.',
    },
    waits: {
      en: 'Some fees and deadlines are not verified yet: somebody has to read each of them in its source.',
      es: 'Algunas tarifas y plazos siguen sin verificar: alguien tiene que leerlos en su fuente.',
    },
  },
} as const satisfies Record<string, Persona>

export type PersonaName = keyof typeof personas
/** With which those who work here confirm that it is them: everyone may know it, because everyone may walk in. */
export const workPassword = 'walk in as anyone'

export const isPersona = (text: unknown): text is PersonaName => typeof text === 'string' && Object.hasOwn(personas, text)
