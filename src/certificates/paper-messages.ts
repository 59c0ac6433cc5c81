import type { Messages, Said } from '#platform/languages.ts'

/** What a specialisation is called on paper and in a credential. Source: TOOLKIT, specialization. It is added training, no certification of its own. */
export const specializationOnPaper: Readonly<Record<string, Said>> = {
  parentCaregiverFamily: { en: 'parents, caregivers and family members', es: 'madres, padres, personas cuidadoras y familiares' },
  crisis: { en: 'people in crisis', es: 'personas en crisis' },
  unhoused: { en: 'people without housing', es: 'personas sin vivienda' },
  justice: { en: 'people involved with the justice system', es: 'personas en contacto con el sistema de justicia' },
}

/** The words on a certificate and on a card. */
export const paperWords = {
  title: { en: (number: string) => `Certificate ${number}`, es: (number: string) => `Certificado ${number}` },
  heading: { en: 'Certificate', es: 'Certificado' },
  says: { en: 'This certifies that', es: 'Se certifica que' },
  is: { en: 'has met every requirement and is a certified', es: 'ha cumplido todos los requisitos y cuenta con la certificación de' },
  what: { en: 'Medi-Cal Peer Support Specialist', es: 'Especialista en Apoyo entre Pares de Medi-Cal' },
  where: { en: 'in the State of California', es: 'en el estado de California' },
  trained: { en: (areas: string) => `with added training to support ${areas}`, es: (areas: string) => `con capacitación adicional para apoyar a ${areas}` },
  number: { en: 'Certificate number', es: 'Número de certificado' },
  issued: { en: 'Issued', es: 'Emitido' },
  specimen: { en: 'SPECIMEN', es: 'EJEMPLO' },
  validThrough: { en: 'Valid through', es: 'Válido hasta' },
  verify: { en: 'See whether it is active today:', es: 'Vea si está vigente hoy:' },
  codeAlt: {
    en: (address: string) => `QR code that opens ${address}, where anyone can see whether this certificate is active`,
    es: (address: string) => `Código QR que abre ${address}, donde cualquier persona puede ver si este certificado está vigente`,
  },
  missing: {
    en: (mark: string) => `${mark} stands for letters that cannot be printed here. The full name is at the address above.`,
    es: (mark: string) => `${mark} está en lugar de letras que no se pueden imprimir aquí. El nombre completo está en la dirección de arriba.`,
  },
  cardTitle: { en: 'Card for your wallet', es: 'Tarjeta para su cartera' },
  cardHow: {
    en: 'Print this page at its full size (100%). Cut along the marks. Fold in the middle, at the dotted marks, so that both sides face out.',
    es: 'Imprima esta página en tamaño real (100 %). Recorte por las marcas. Doble por la mitad, en las marcas de puntos, con los dos lados hacia afuera.',
  },
} satisfies Messages
