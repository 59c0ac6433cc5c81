import { hourInWords } from '#platform/dates.ts'
import type { Language, Messages, Said } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import type { FindingKind } from './findings.ts'

/** The numbers of the policy that make a kind of finding. */
export interface Numbers {
  readonly most: number
  readonly days: number
  readonly from: number
  readonly to: number
}
type Numbered = Record<Language, (numbers: Numbers) => string>

/** What is unusual, in a few words, and why a manager reads about it. */
export const kindWords: Readonly<Record<FindingKind, { readonly name: Said; readonly why: Said | Numbered }>> = {
  many: {
    name: { en: 'Many records within an hour', es: 'Muchas solicitudes en una hora' },
    why: {
      en: ({ most }) => `At least ${most} different records were opened within an hour, without a step on any of them.`,
      es: ({ most }) => `Se abrieron al menos ${most} expedientes distintos en una hora, sin ningún paso en ellos.`,
    },
  },
  unrelated: {
    name: { en: 'Applications that others have', es: 'Solicitudes a cargo de otras personas' },
    why: {
      en: ({ most }) => `At least ${most} applications were opened on one day that a colleague has or that are closed. This person had nothing to do with them.`,
      es: ({ most }) => `En un día se abrieron al menos ${most} solicitudes que están a cargo de otra persona o cerradas. Esta persona no tenía que ver con ellas.`,
    },
  },
  oddHours: {
    name: { en: 'At night or on a weekend', es: 'De noche o en fin de semana' },
    why: {
      en: ({ from, to }) => `Records were opened on a weekend, before ${hourInWords(from, 'en')} or from ${hourInWords(to, 'en')} on.`,
      es: ({ from, to }) => `Se abrieron expedientes en fin de semana, antes de las ${hourInWords(from, 'es')} o desde las ${hourInWords(to, 'es')}`,
    },
  },
  again: {
    name: { en: 'The same record again and again', es: 'El mismo expediente una y otra vez' },
    why: {
      en: ({ most, days }) => `The same record was opened at least ${most} times within ${days} days, without a step on it.`,
      es: ({ most, days }) => `El mismo expediente se abrió al menos ${most} veces en ${days} días, sin ningún paso en él.`,
    },
  },
  sameName: {
    name: { en: 'The same family name', es: 'El mismo apellido' },
    why: {
      en: 'The applicant and the person who looked share a family name. They may be related. Most often they are not.',
      es: 'La persona solicitante y quien abrió la solicitud comparten un apellido. Puede que sean familia. Casi siempre no lo son.',
    },
  },
  afterDecision: {
    name: { en: 'Long after the decision', es: 'Mucho después de la decisión' },
    why: {
      en: ({ days }) => `The application was opened more than ${days} days after it was decided or had ended.`,
      es: ({ days }) => `La solicitud se abrió más de ${days} días después de que se decidió o terminó.`,
    },
  },
  export: {
    name: { en: 'A list saved as a file', es: 'Una lista guardada en un archivo' },
    why: {
      en: 'A list of applications was saved as a file. Every one is shown here.',
      es: 'Una lista de solicitudes se guardó en un archivo. Aquí se muestran todas.',
    },
  },
  refused: {
    name: { en: 'Pages that were refused', es: 'Páginas que se negaron' },
    why: {
      en: ({ most }) => `At least ${most} times on one day this person came to pages that their role may not open.`,
      es: ({ most }) => `Al menos ${most} veces en un día esta persona llegó a páginas que su función no puede abrir.`,
    },
  },
}

/** Why a kind of finding is read about, with the numbers of the policy. */
export function whyInWords(kind: FindingKind, numbers: Numbers, language: Language): string {
  const why = kindWords[kind].why[language]
  return typeof why === 'string' ? why : why(numbers)
}

export const accessWords = {
  title: { en: 'Unusual access', es: 'Accesos poco comunes' },
  lead: {
    en: 'Looks at applications that stand out. Standing out is not doing wrong: often there is a good reason. Your own are here, too.',
    es: 'Accesos a solicitudes que llaman la atención. Eso no quiere decir que alguien hizo algo malo: muchas veces hay una buena razón. También están los de usted.',
  },
  back: { en: 'Unusual access', es: 'Accesos poco comunes' },
  lastDays: { en: (days: number) => `Last ${days} days`, es: (days: number) => `Últimos ${days} días` },
  period: { en: 'Period', es: 'Período' },
  which: { en: 'Which', es: 'Cuáles' },
  toRead: { en: 'To look at', es: 'Por revisar' },
  done: { en: 'Looked at', es: 'Revisados' },
  nothing: { en: 'Nothing stands out. Good.', es: 'Nada llama la atención. Bien.' },
  nothingDone: { en: 'None was looked at yet.', es: 'Todavía no se ha revisado ninguno.' },
  what: { en: 'What', es: 'Qué' },
  who: { en: 'Who', es: 'Quién' },
  when: { en: 'When', es: 'Cuándo' },
  howMany: { en: 'How many', es: 'Cantidad' },
  applications: { en: 'Applications', es: 'Solicitudes' },
  andMore: { en: (count: number) => `and ${count} more`, es: (count: number) => `y ${count} más` },
  formerColleague: { en: 'Someone who no longer works here', es: 'Alguien que ya no trabaja aquí' },
  you: { en: (name: string) => `${name} (you)`, es: (name: string) => `${name} (usted)` },
  why: { en: 'Why it is here', es: 'Por qué está aquí' },
  number: { en: 'Number', es: 'Número' },
  applicant: { en: 'Applicant', es: 'Solicitante' },
  noApplications: {
    en: 'It is about no application that you can open.',
    es: 'No se trata de ninguna solicitud que usted pueda abrir.',
  },
  firstOnes: { en: (count: number) => `These are the first ${count}.`, es: (count: number) => `Estas son las primeras ${count}.` },
  doors: { en: 'Pages that were refused', es: 'Páginas que se negaron' },
  judge: { en: 'What did you find?', es: '¿Qué encontró?' },
  fine: { en: 'Seen, and it is fine', es: 'Visto, y está bien' },
  lookedInto: { en: 'Looked into', es: 'Investigado' },
  lookedIntoHint: { en: 'You asked, or did something. Write what came of it.', es: 'Usted preguntó o hizo algo. Escriba qué resultó.' },
  note: { en: 'Note', es: 'Nota' },
  noteHint: {
    en: 'Only program managers read it. It cannot be changed later.',
    es: 'Solo la leen las personas a cargo del programa. Después no se puede cambiar.',
  },
  save: { en: 'Write it down', es: 'Anotarlo' },
  ownTitle: { en: 'These looks are your own', es: 'Estos accesos son de usted' },
  ownText: {
    en: 'Another program manager has to say what came of them. You don’t need to do anything.',
    es: 'Otra persona a cargo del programa tiene que decir qué resultó. Usted no tiene que hacer nada.',
  },
  earlier: { en: 'What managers wrote down', es: 'Lo que se anotó' },
  againSince: {
    en: 'It happened again after it was last looked at.',
    es: 'Volvió a pasar después de la última revisión.',
  },
  saved: { en: 'Written down', es: 'Anotado' },
} satisfies Messages

export const problemWords = {
  outcomeMissing: {
    en: 'Choose whether it is fine, or whether you looked into it.',
    es: 'Elija si está bien o si lo investigó.',
  },
  reviewNoteMissing: {
    en: 'You looked into it. Write in a sentence what came of it, for whoever reads this later.',
    es: 'Usted lo investigó. Escriba en una frase qué resultó, para quien lo lea después.',
  },
  reviewNoteTooLong: {
    en: ({ most }) => `The note is too long. Shorten it to ${most} characters.`,
    es: ({ most }) => `La nota es demasiado larga. Acórtela a ${most} caracteres.`,
  },
  ownAccess: {
    en: 'These looks are your own. Another program manager has to say what came of them.',
    es: 'Estos accesos son de usted. Otra persona a cargo del programa tiene que decir qué resultó.',
  },
} satisfies ProblemWords
