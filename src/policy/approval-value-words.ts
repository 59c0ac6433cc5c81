import type { Said } from '#platform/languages.ts'

const approved: Said = { en: 'The day of the approval', es: 'El día de la aprobación' }
const onlyApproved: Said = {
  en: 'Approvals given from that day on. Who is approved already keeps the dates they were told.',
  es: 'Las aprobaciones que se den desde ese día. Quien ya tiene una aprobación conserva las fechas que se le dijeron.',
}

/** The values of an approval's months in plain words. */
export const approvalValueWords = {
  approvalValidity: {
    group: 'clocks',
    name: { en: 'How long an approval is valid', es: 'Cuánto dura una aprobación' },
    means: { en: 'The time to finish training and exam after an approval.', es: 'El tiempo para terminar la capacitación y el examen después de una aprobación.' },
    selects: { en: 'The day of the approval', es: 'El día de la aprobación' },
    effect: {
      en: 'Approvals given from that day on. Who is approved already keeps the date they were told.',
      es: 'Las aprobaciones que se den desde ese día. Quien ya tiene una aprobación conserva la fecha que se le dijo.',
    },
  },
  approvedAgainHold: {
    group: 'clocks',
    name: { en: 'Time left when an approval is given again', es: 'Tiempo que queda cuando se aprueba otra vez' },
    means: {
      en: 'How long a person has, at the least, when an approval was taken back in error and is given again. The 12 months count from the first approval.',
      es: 'El plazo mínimo que tiene una persona cuando una aprobación se retiró por error y se da otra vez. Los 12 meses cuentan desde la primera aprobación.',
    },
    selects: { en: 'The day it is approved again', es: 'El día en que se aprueba otra vez' },
    effect: {
      en: 'Approvals given again from that day on. Who is approved already keeps the date they were told.',
      es: 'Las aprobaciones que se den otra vez desde ese día. Quien ya tiene una aprobación conserva la fecha que se le dijo.',
    },
  },
  approvalReminders: {
    group: 'clocks', selects: approved, effect: onlyApproved,
    name: { en: 'Reminders before an approval ends', es: 'Recordatorios antes de que termine una aprobación' },
    means: {
      en: 'How many days before an approval ends its person is reminded.',
      es: 'Cuántos días antes de que termine una aprobación se le recuerda a la persona.',
    },
  },
  examRequestDays: {
    group: 'clocks', selects: approved, effect: onlyApproved,
    name: { en: 'Last day to ask for the exam', es: 'Último día para pedir el examen' },
    means: {
      en: 'How many days before an approval ends the exam can be asked for at the latest. A request on that very day is in time.',
      es: 'Cuántos días antes de que termine una aprobación se puede pedir el examen a más tardar. Una petición ese mismo día está a tiempo.',
    },
  },
} as const
