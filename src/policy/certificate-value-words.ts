import type { Said } from '#platform/languages.ts'

const issued: Said = { en: 'The day the certificate is issued', es: 'El día en que se emite el certificado' }
const onlyIssued: Said = {
  en: 'Certificates issued from that day on. Who has one keeps the dates on it.',
  es: 'Los certificados que se emitan desde ese día. Quien ya tiene uno conserva sus fechas.',
}

/** The years of a certificate in plain words. */
export const certificateValueWords = {
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
