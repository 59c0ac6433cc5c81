import type { Said } from '#platform/languages.ts'

const issued: Said = { en: 'The day the certificate is issued', es: 'El día en que se emite el certificado' }
const onlyIssued: Said = {
  en: 'Certificates issued from that day on. Who has one keeps the dates on it.',
  es: 'Los certificados que se emitan desde ese día. Quien ya tiene uno conserva sus fechas.',
}

/** The years of a certificate, and when a provider is asked to renew, in plain words. */
export const certificateValueWords = {
  providerRenewalDays: {
    group: 'training',
    name: { en: 'When a provider is told that an approval ends', es: 'Cuándo se avisa a una entidad que termina su aprobación' },
    means: {
      en: 'From how many days before its end on an approval stands among what waits for the coordinators of a training provider.',
      es: 'Desde cuántos días antes de su fin aparece una aprobación entre lo que espera a quienes coordinan una entidad de capacitación.',
    },
    selects: { en: 'Each day on which the page is opened', es: 'Cada día en que se abre la página' },
    effect: { en: 'What coordinators see from that day on.', es: 'Lo que ven quienes coordinan desde ese día.' },
  },
  certificateYears: {
    group: 'clocks', selects: issued, effect: onlyIssued,
    name: { en: 'How long a certificate is valid', es: 'Cuánto dura un certificado' },
    means: { en: 'The time from the day a certificate is issued through its last day.', es: 'El tiempo desde el día en que se emite un certificado hasta su último día.' },
  },
  vacatedYears: {
    group: 'clocks', selects: issued, effect: onlyIssued,
    name: { en: 'How long an expired certificate can be brought back', es: 'Cuánto tiempo se puede recuperar un certificado vencido' },
    means: {
      en: 'The time after the last day of a certificate. When it is over, the certificate is vacated and a person starts anew.',
      es: 'El tiempo después del último día de un certificado. Cuando termina, el certificado queda anulado y la persona empieza de nuevo.',
    },
  },
} as const
