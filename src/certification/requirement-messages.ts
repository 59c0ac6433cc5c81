import type { Messages } from '#platform/languages.ts'

/** The eight requirements in our words. Source: GUIDE, initial certification requirements, 1 to 8. */
export const requirementWords = {
  title: { en: 'The eight requirements', es: 'Los ocho requisitos' },
  summary: {
    en: (met: number) => `${met} of 8 met. Two come after your application is approved: the training and the exam.`,
    es: (met: number) => `${met} de 8 cumplidos. Dos vienen después de que se apruebe su solicitud: la capacitación y el examen.`,
  },
  age: { en: (age: number) => `You are ${age} or older on the day you send`, es: (age: number) => `Tener ${age} años o más el día en que envíe la solicitud` },
  education: { en: 'A high school diploma, its equivalent, or a higher degree', es: 'Diploma de preparatoria, su equivalente o un título más alto' },
  livedExperience: {
    en: 'Lived experience of recovery: your own, or as a parent, caregiver or family member',
    es: 'Experiencia vivida de recuperación: propia, o como madre, padre, persona cuidadora o familiar',
  },
  share: { en: 'You are willing to share your experience', es: 'Disposición de compartir su experiencia' },
  recovery: { en: 'You are strongly dedicated to recovery', es: 'Un firme compromiso con la recuperación' },
  ethics: { en: 'You agree to the Code of Ethics in writing', es: 'Aceptar por escrito el Código de Ética' },
  training: { en: '80 hours of training from an approved provider', es: '80 horas de capacitación con una entidad aprobada' },
  exam: { en: 'You pass the exam', es: 'Aprobar el examen' },
  'status-met': { en: 'Met', es: 'Cumplido' },
  'status-left': { en: 'Left to do', es: 'Falta' },
  'status-kept': { en: 'Kept, read after approval', es: 'Guardado; se lee después de la aprobación' },
  'status-later': { en: 'After approval', es: 'Después de la aprobación' },
} satisfies Messages
