import { hourInWords } from '#platform/dates.ts'
import type { Language, Said } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { accessValueWords } from './access-value-words.ts'
import { assessmentValueWords } from './assessment-value-words.ts'
import { approvalValueWords } from './approval-value-words.ts'
import { dayValueWords } from './day-value-words.ts'
import { certificateValueWords } from './certificate-value-words.ts'
import { sittingValueWords } from './sitting-value-words.ts'
import { examValueWords } from './exam-value-words.ts'
import type { PolicyKey } from './policies.ts'
import type { PolicyUnit, PolicyValue } from './policy-value.ts'

/** The parts of the page, in their order. */
export const policyGroups = ['fees', 'clocks', 'applying', 'training', 'exam', 'files', 'access'] as const
export type PolicyGroup = (typeof policyGroups)[number]

interface ValueWords {
  readonly group: PolicyGroup
  readonly name: Said
  /** What it means, in a sentence. */
  readonly means: Said
  /** The event whose day selects the value. */
  readonly selects: Said
  /** What a change does not touch, and what it does. */
  readonly effect: Said
}

const sent: Said = { en: 'The day the application is sent', es: 'El día en que se envía la solicitud' }
const onlyNew: Said = {
  en: 'Only applications sent from that day on. Those sent before keep their dates.',
  es: 'Solo las solicitudes que se envíen desde ese día. Las que se enviaron antes conservan sus fechas.',
}
const completed: Said = { en: 'The day the training is completed', es: 'El día en que se termina la capacitación' }
const onlyCompleted: Said = {
  en: 'Only trainings completed from that day on. Those completed before keep what applied then.',
  es: 'Solo las capacitaciones que se terminen desde ese día. Las que se terminaron antes conservan lo que valía entonces.',
}
const files: Said = { en: 'The day a file is added', es: 'El día en que se agrega un archivo' }
const newFiles: Said = {
  en: 'Only files added from that day on. Files that are there already stay.',
  es: 'Solo los archivos que se agreguen desde ese día. Los que ya están se quedan.',
}
const asked: Said = { en: 'The day the exam is asked for', es: 'El día en que se pide el examen' }
const onlyAsked: Said = {
  en: 'Only exams asked for from that day on. Nothing that was charged before changes.',
  es: 'Solo los exámenes que se pidan desde ese día. Nada de lo que ya se cobró cambia.',
}

/** Every value in plain words. A value without words does not compile. */
export const valueWords: Readonly<Record<PolicyKey, ValueWords>> = {
  applicationFee: {
    group: 'fees', selects: sent,
    name: { en: 'Application fee', es: 'Tarifa de la solicitud' },
    means: { en: 'What a person pays to apply for certification.', es: 'Lo que una persona paga por solicitar la certificación.' },
    effect: {
      en: 'Applications already sent keep their fee. Whoever sends from that day on pays the new one.',
      es: 'Las solicitudes ya enviadas conservan su tarifa. Quien envíe la suya desde ese día paga la nueva.',
    },
  },
  examFee: {
    group: 'fees', selects: asked, effect: onlyAsked,
    name: { en: 'Exam fee', es: 'Tarifa del examen' },
    means: { en: 'What a person pays for the first try at the exam.', es: 'Lo que una persona paga por el primer intento del examen.' },
  },
  examRetakeFee: {
    group: 'fees', selects: asked, effect: onlyAsked,
    name: { en: 'Fee to take the exam again', es: 'Tarifa por repetir el examen' },
    means: { en: 'What a person pays for each further try at the exam.', es: 'Lo que una persona paga por cada nuevo intento del examen.' },
  },
  renewalFee: {
    group: 'fees',
    name: { en: 'Renewal fee', es: 'Tarifa de renovación' },
    means: { en: 'What a person pays to renew a certification.', es: 'Lo que una persona paga por renovar su certificación.' },
    selects: { en: 'The day the renewal is sent', es: 'El día en que se envía la renovación' },
    effect: {
      en: 'Only renewals sent from that day on. Nothing that was charged before changes.',
      es: 'Solo las renovaciones que se envíen desde ese día. Nada de lo que ya se cobró cambia.',
    },
  },
  withdrawalRefund: {
    group: 'fees',
    name: { en: 'Refund after withdrawing', es: 'Reembolso al retirar la solicitud' },
    means: { en: 'How much of the fee goes back to a person who withdraws.', es: 'Qué parte de la tarifa se devuelve a quien retira su solicitud.' },
    selects: { en: 'The day the person withdraws', es: 'El día en que la persona retira la solicitud' },
    effect: {
      en: 'Whoever withdraws from that day on, also when they applied before it. What was kept before stays as it is.',
      es: 'Quien retire su solicitud desde ese día, aunque la haya enviado antes. Lo que ya se retuvo queda como está.',
    },
  },
  reviewPeriod: {
    group: 'clocks', selects: sent,
    name: { en: 'Time to answer', es: 'Plazo para responder' },
    means: { en: 'How long the program has to answer an application.', es: 'El plazo que tiene el programa para responder a una solicitud.' },
    effect: {
      en: 'Applications sent from that day on, also those sent again after a correction. The others keep their dates.',
      es: 'Las solicitudes que se envíen desde ese día, también las que se vuelvan a enviar después de una corrección. Las demás conservan sus fechas.',
    },
  },
  incompleteHold: {
    group: 'clocks', selects: sent, effect: onlyNew,
    name: { en: 'How long an application is kept while something is missing', es: 'Cuánto se guarda una solicitud a la que le falta algo' },
    means: {
      en: 'After this time an application that still waits for its person ends.',
      es: 'Pasado este tiempo, una solicitud que aún espera a su persona termina.',
    },
  },
  correctionHold: {
    group: 'clocks',
    name: { en: 'Time to correct an application', es: 'Plazo para corregir una solicitud' },
    means: {
      en: 'How long a person has, at the least, to correct an application that is sent back near the end of its time.',
      es: 'El plazo mínimo que tiene una persona para corregir una solicitud que se le devuelve casi al final de su tiempo.',
    },
    selects: { en: 'The day corrections are asked for', es: 'El día en que se piden las correcciones' },
    effect: {
      en: 'Applications that are sent back from that day on. Who already has a date keeps it.',
      es: 'Las solicitudes que se devuelvan desde ese día. Quien ya tiene una fecha la conserva.',
    },
  },
  returnedPaymentHold: {
    group: 'clocks',
    name: { en: 'Time to pay after a check came back', es: 'Plazo para pagar después de un cheque devuelto' },
    means: { en: 'How long a person has, at the least, when the bank did not pay their check.', es: 'El plazo mínimo que tiene una persona cuando el banco no pagó su cheque.' },
    selects: { en: 'The day the payment is returned', es: 'El día en que se devuelve el pago' },
    effect: {
      en: 'Checks that come back from that day on. Who already has a date keeps it.',
      es: 'Los cheques que se devuelvan desde ese día. Quien ya tiene una fecha la conserva.',
    },
  },
  reminderDays: {
    group: 'clocks', selects: sent, effect: onlyNew,
    name: { en: 'Reminders', es: 'Recordatorios' },
    means: {
      en: 'How many days before an application ends its person is reminded.',
      es: 'Cuántos días antes de que termine una solicitud se le recuerda a la persona.',
    },
  },
  minimumAge: {
    group: 'applying', selects: sent,
    name: { en: 'Youngest age to apply', es: 'Edad mínima para solicitar' },
    means: { en: 'How old a person must be on the day they send.', es: 'Los años que una persona debe tener el día en que envía.' },
    effect: {
      en: 'Whoever sends from that day on, also after a correction. An application that is with the program is not touched.',
      es: 'Quien envíe su solicitud desde ese día, también después de una corrección. No afecta a las solicitudes que ya tiene el programa.',
    },
  },
  orientationCheck: {
    group: 'applying',
    name: { en: 'Questions at the end of the orientation', es: 'Preguntas al final de la orientación' },
    means: { en: 'Whether people answer a few questions before an application opens.', es: 'Si las personas responden algunas preguntas antes de que se abra una solicitud.' },
    selects: { en: 'The day the orientation is finished', es: 'El día en que se termina la orientación' },
    effect: {
      en: 'Whoever finishes the orientation from that day on. Who has finished it does not do it again.',
      es: 'Quien termine la orientación desde ese día. Quien ya la terminó no la repite.',
    },
  },
  coreTrainingHours: {
    group: 'training', selects: completed, effect: onlyCompleted,
    name: { en: 'Hours of the training before the exam', es: 'Horas de la capacitación previa al examen' },
    means: { en: 'How many hours this training has at the least.', es: 'Cuántas horas tiene esta capacitación como mínimo.' },
  },
  specializationTrainingHours: {
    group: 'training', selects: completed, effect: onlyCompleted,
    name: { en: 'Hours of a specialization training', es: 'Horas de una capacitación de especialización' },
    means: { en: 'How many hours the training for an area of specialization has at the least.', es: 'Cuántas horas tiene como mínimo la capacitación en un área de especialización.' },
  },
  trainingCertificateYears: {
    group: 'training', selects: completed, effect: onlyCompleted,
    name: { en: 'How long a training certificate is valid', es: 'Cuánto vale un certificado de capacitación' },
    means: { en: 'The time after the training in which its certificate counts.', es: 'El tiempo después de la capacitación en que su certificado cuenta.' },
  },
  trainingReviewDays: {
    group: 'training',
    name: { en: 'Time to answer about a training certificate', es: 'Plazo para responder sobre un certificado de capacitación' },
    means: {
      en: 'How long the program has to read the training certificate of a person whose application is approved.',
      es: 'El plazo que tiene el programa para leer el certificado de capacitación de una persona con la solicitud aprobada.',
    },
    selects: { en: 'The day it is added, or the day of the approval when that is later', es: 'El día en que se agrega, o el de la aprobación si es posterior' },
    effect: {
      en: 'Certificates added from that day on. Those that are being read keep their date.',
      es: 'Los certificados que se agreguen desde ese día. Los que ya se están leyendo conservan su fecha.',
    },
  },
  mostFiles: {
    group: 'files', selects: files, effect: newFiles,
    name: { en: 'Most files', es: 'Máximo de archivos' },
    means: { en: 'How many files an application can hold.', es: 'Cuántos archivos caben en una solicitud.' },
  },
  mostFileSize: {
    group: 'files', selects: files, effect: newFiles,
    name: { en: 'Largest file', es: 'Archivo más grande' },
    means: { en: 'How large one file may be.', es: 'Qué tamaño puede tener un archivo.' },
  },
  ...approvalValueWords,
  ...sittingValueWords,
  ...assessmentValueWords,
  ...dayValueWords,
  ...certificateValueWords,
  ...examValueWords,
  ...accessValueWords,
}

const count = (number: number, [one, more]: readonly [string, string]) => `${number} ${number === 1 ? one : more}`
const units: Readonly<Record<Exclude<PolicyUnit, 'cents' | 'percent' | 'megabytes' | 'no (0) or yes (1)' | 'hour of the day'>, Record<Language, readonly [string, string]>>> = {
  years: { en: ['year', 'years'], es: ['año', 'años'] },
  months: { en: ['month', 'months'], es: ['mes', 'meses'] },
  hours: { en: ['hour', 'hours'], es: ['hora', 'horas'] },
  minutes: { en: ['minute', 'minutes'], es: ['minuto', 'minutos'] },
  seconds: { en: ['second', 'seconds'], es: ['segundo', 'segundos'] },
  questions: { en: ['question', 'questions'], es: ['pregunta', 'preguntas'] },
  'calendar days': { en: ['calendar day', 'calendar days'], es: ['día natural', 'días naturales'] },
  files: { en: ['file', 'files'], es: ['archivo', 'archivos'] },
  records: { en: ['record', 'records'], es: ['expediente', 'expedientes'] },
  times: { en: ['time', 'times'], es: ['vez', 'veces'] },
}

/** A value as people read it: `$120.00`, `30 calendar days`, `30, 14, 7 and 1 calendar days before`. */
export function valueInWords(value: PolicyValue, unit: PolicyUnit, language: Language): string {
  if (typeof value !== 'number') {
    const list = new Intl.ListFormat(language === 'es' ? 'es-US' : 'en-US').format(value.map(String))
    return language === 'es' ? `${list} días naturales antes` : `${list} calendar days before`
  }
  if (unit === 'cents') return inMoney(value, language)
  if (unit === 'percent') return { en: `${value}%`, es: `${value} %` }[language]
  if (unit === 'megabytes') return `${value} MB`
  if (unit === 'no (0) or yes (1)') return value === 1 ? { en: 'Yes', es: 'Sí' }[language] : 'No'
  if (unit === 'hour of the day') return hourInWords(value, language)
  return count(value, units[unit][language])
}
