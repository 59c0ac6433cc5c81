import type { ProblemWords } from '#platform/problem-words.ts'
import type { Outcome } from './exam-request-lifecycle.ts'

const outcomes: Readonly<Record<Outcome, { readonly en: string; readonly es: string }>> = {
  passed: { en: 'passed', es: 'aprobado' }, failed: { en: 'not passed', es: 'no aprobado' }, missed: { en: 'missed', es: 'no se presentó' }, voided: { en: 'does not count', es: 'no cuenta' },
}
const outcomeSaid = (facts: Readonly<Record<string, string | number>>, language: 'en' | 'es') => outcomes[facts.outcome as Outcome]?.[language] ?? ''

/** What to say of files of an outside exam vendor, and of their lines: what is wrong, and what to do. */
export const vendorProblemWords = {
  // Of a whole file: nothing of it was read.
  vendorFileMissing: { en: 'Choose the file that the vendor sent.', es: 'Elija el archivo que envió la empresa del examen.' },
  vendorNotText: {
    en: 'This is no CSV file. A workbook has to be saved as CSV first. Then send that one in.',
    es: 'Este no es un archivo CSV. Un libro de cálculo primero tiene que guardarse como CSV. Después envíe ese.',
  },
  fileTooLarge: {
    en: ({ megabytes, limit }) => `This file has ${megabytes} MB, and up to ${limit} MB can come at once. Ask the vendor to send it in parts.`,
    es: ({ megabytes, limit }) => `Este archivo tiene ${megabytes} MB y de una vez caben hasta ${limit} MB. Pida a la empresa que lo envíe en partes.`,
  },
  vendorFileEmpty: { en: 'There is no line in this file under the names of the columns. Ask the vendor for it again.', es: 'En este archivo no hay ninguna línea debajo de los nombres de las columnas. Pídalo otra vez a la empresa.' },
  vendorFileLong: {
    en: ({ found, most }) => `This file has ${found} lines. Up to ${most} can come at once: ask the vendor to send it in parts.`,
    es: ({ found, most }) => `Este archivo tiene ${found} líneas. De una vez caben hasta ${most}: pida a la empresa que lo envíe en partes.`,
  },
  vendorColumnsMissing: {
    en: ({ missing }) => `The first line has to name the columns, and these are missing: ${missing}. Nothing was read. Ask the vendor to write them as our description says.`,
    es: ({ missing }) => `La primera línea tiene que nombrar las columnas y faltan estas: ${missing}. No se leyó nada. Pida a la empresa que las escriba como dice nuestra descripción.`,
  },
  vendorColumnTwice: {
    en: ({ column }) => `The column ${column} is there twice, so nobody knows which one counts. Nothing was read. Ask the vendor for the file again.`,
    es: ({ column }) => `La columna ${column} está dos veces y no se sabe cuál cuenta. No se leyó nada. Pida el archivo otra vez a la empresa.`,
  },
  vendorSentBefore: {
    en: ({ on }) => `This very file was sent in on ${on}. Nothing was done twice. You find it in the list.`,
    es: ({ on }) => `Este mismo archivo ya se envió el ${on}. Nada se hizo dos veces. Lo encuentra en la lista.`,
  },
  vendorNothingToTry: { en: 'No line of this file waits to be tried again.', es: 'Ninguna línea de este archivo espera otro intento.' },

  // Of a line that is refused.
  vendorLineBroken: {
    en: 'This line cannot be taken apart: a quotation mark is never closed, or it is far too long. Ask the vendor to send it again.',
    es: 'Esta línea no se puede separar en columnas: unas comillas no se cierran, o es demasiado larga. Pida a la empresa que la envíe otra vez.',
  },
  vendorCells: {
    en: ({ found, wanted }) => `This line has ${found} columns, and the first line names ${wanted}. Often a comma in a name is the cause. Ask the vendor to put such cells in quotation marks.`,
    es: ({ found, wanted }) => `Esta línea tiene ${found} columnas y la primera línea nombra ${wanted}. Muchas veces la causa es una coma en un nombre. Pida a la empresa que ponga esas celdas entre comillas.`,
  },
  vendorCellLong: {
    en: ({ column, most }) => `The column ${column} has more than ${most} letters. Ask the vendor to send this line again.`,
    es: ({ column, most }) => `La columna ${column} tiene más de ${most} letras. Pida a la empresa que envíe esta línea otra vez.`,
  },
  vendorCellMissing: {
    en: ({ column }) => `The column ${column} is empty. Ask the vendor to send this line again.`,
    es: ({ column }) => `La columna ${column} está vacía. Pida a la empresa que envíe esta línea otra vez.`,
  },
  vendorOutcome: {
    en: 'The outcome is none that we know: passed, failed, no_show, or voided. Ask the vendor what it means.',
    es: 'El resultado no es ninguno que conocemos: passed, failed, no_show o voided. Pregunte a la empresa qué significa.',
  },
  vendorStatus: {
    en: 'The status is none that we know: booked or cancelled. Ask the vendor what it means.',
    es: 'El estado no es ninguno que conocemos: booked o cancelled. Pregunte a la empresa qué significa.',
  },
  vendorDay: {
    en: ({ column }) => `The day in ${column} does not exist. It is written like 2026-03-10 or 3/10/2026. Ask the vendor to send this line again.`,
    es: ({ column }) => `El día en ${column} no existe. Se escribe así: 2026-03-10 o 3/10/2026. Pida a la empresa que envíe esta línea otra vez.`,
  },
  vendorTime: { en: 'The time in exam_time does not exist. It is written like 09:00. Ask the vendor to send this line again.', es: 'La hora en exam_time no existe. Se escribe así: 09:00. Pida a la empresa que envíe esta línea otra vez.' },
  vendorAttemptNotNumber: { en: 'The attempt is no number. Ask the vendor to send this line again.', es: 'El intento no es un número. Pida a la empresa que envíe esta línea otra vez.' },
  vendorUnknown: {
    en: 'Nobody with this candidate number may take the exam here. Check the number with the vendor. If it is known by now, try the line again.',
    es: 'Aquí nadie con este número de candidato puede presentar el examen. Revise el número con la empresa. Si ya se conoce, intente la línea otra vez.',
  },
  vendorAttempt: {
    en: ({ said, attempt }) => `The line speaks of attempt ${said}, and this number is for attempt ${attempt}. Each attempt has its own number. Ask the vendor for which one it is.`,
    es: ({ said, attempt }) => `La línea habla del intento ${said} y este número es del intento ${attempt}. Cada intento tiene su propio número. Pregunte a la empresa de cuál se trata.`,
  },
  vendorOtherResult: {
    en: (facts) => `This exam has another result already: ${outcomeSaid(facts, 'en')}, on ${facts.satOn}. It was left as it is. Ask the vendor which one is right.`,
    es: (facts) => `Este examen ya tiene otro resultado: ${outcomeSaid(facts, 'es')}, el ${facts.satOn}. Quedó como está. Pregunte a la empresa cuál es el correcto.`,
  },
  vendorContradiction: {
    en: 'A line with this same line_id was taken before and said something else. The first one stands. Ask the vendor which one is right.',
    es: 'Una línea con este mismo line_id ya se tomó y decía otra cosa. Vale la primera. Pregunte a la empresa cuál es la correcta.',
  },
  vendorNameDifferent: {
    en: 'The name is another than on the approval, so it may be somebody else’s exam. Ask the vendor. If it is the same person, take the line.',
    es: 'El nombre es distinto del de la aprobación; puede ser el examen de otra persona. Pregunte a la empresa. Si es la misma persona, tome la línea.',
  },
  vendorOwn: {
    en: 'The line is about whoever sent in the file. Nobody records their own exam: another manager can try it again.',
    es: 'La línea trata de quien envió el archivo. Nadie registra su propio examen: otra persona a cargo puede intentarla otra vez.',
  },
  vendorKnown: {
    en: 'The line is about somebody whom the sender of the file knows. Another manager can try it again.',
    es: 'La línea trata de alguien a quien conoce quien envió el archivo. Otra persona a cargo puede intentarla otra vez.',
  },
  vendorBookedWithdrawn: {
    en: 'This person took their request back, so they have no exam to book. Tell the vendor with the next file of changes.',
    es: 'Esta persona retiró su petición, así que no tiene examen que reservar. Avise a la empresa con el próximo archivo de cambios.',
  },
  vendorBookedAfterEnd: {
    en: ({ validThrough }) => `The approval is valid through ${validThrough}, and this appointment is later: it would not count. Ask the vendor for an earlier day.`,
    es: ({ validThrough }) => `La aprobación vale hasta el ${validThrough} y esta cita es posterior: no contaría. Pida a la empresa un día anterior.`,
  },
  vendorFault: { en: 'Something went wrong with this line on our side. Try it again. If it stays so, tell whoever runs this site.', es: 'Algo falló con esta línea de nuestro lado. Inténtela otra vez. Si sigue igual, avise a quien mantiene este sitio.' },

  // Of a line that is taken, to look at.
  vendorNamePartly: {
    en: 'Taken. Part of the name is another than on the approval. If it is not the same person, tell the vendor at once.',
    es: 'Tomada. Parte del nombre es distinta de la aprobación. Si no es la misma persona, avise a la empresa enseguida.',
  },
  vendorNameAccepted: { en: 'Taken. The name is another; a manager said that it is the same person.', es: 'Tomada. El nombre es distinto; una persona a cargo dijo que es la misma persona.' },
  vendorNoBooking: {
    en: 'Taken: the result counts. We were told of no appointment for it before.',
    es: 'Tomada: el resultado cuenta. Antes no se nos había avisado de ninguna cita.',
  },
  vendorAfterEnd: {
    en: ({ validThrough }) => `Taken: the exam was in time. We heard of it after the approval’s last day, ${validThrough}.`,
    es: ({ validThrough }) => `Tomada: el examen fue a tiempo. Lo supimos después del último día de la aprobación, ${validThrough}.`,
  },
  vendorSeatHere: {
    en: 'Taken. This person has a seat at an exam here as well. Their page says which of the two counts, and asks them to give the other one back.',
    es: 'Tomada. Esta persona tiene también un lugar en un examen de aquí. Su página dice cuál de los dos vale y le pide devolver el otro.',
  },
  vendorBookingOlder: {
    en: 'Taken. A later word about this appointment was here already, and that one stands.',
    es: 'Tomada. Ya teníamos un aviso más reciente sobre esta cita, y ese vale.',
  },

  // The same reasons as of a result by hand, to whoever reads a file.
  resultAhead: {
    en: 'The day of this exam lies ahead, so it cannot have a result. Ask the vendor, or try the line again after that day.',
    es: 'El día de este examen todavía no llega, así que no puede tener resultado. Pregunte a la empresa, o intente la línea después de ese día.',
  },
  resultThereAlready: {
    en: 'This attempt has its result already, and it was left as it is. Ask the vendor which number is right.',
    es: 'Este intento ya tiene su resultado y quedó como está. Pregunte a la empresa cuál es el número correcto.',
  },
  resultWithdrawn: {
    en: 'This person took their request back, so no result can be recorded for it. Ask the vendor who took this exam.',
    es: 'Esta persona retiró su petición, así que no se puede registrar un resultado. Pregunte a la empresa quién presentó este examen.',
  },
  resultNotAuthorized: {
    en: 'This request was not paid and authorized, so nobody can have taken the exam with it. Check the number with the vendor. If it is authorized by now, try the line again.',
    es: 'Esta petición no estaba pagada ni autorizada, así que nadie pudo presentar el examen con ella. Revise el número con la empresa. Si ya está autorizada, intente la línea otra vez.',
  },
  resultExamClosed: {
    en: 'The approval of this person was taken back. When it is given again, try the line again.',
    es: 'La aprobación de esta persona se retiró. Cuando se dé otra vez, intente la línea otra vez.',
  },
  resultBeforeAuthorized: {
    en: ({ authorizedOn }) => `The request was authorized on ${authorizedOn}, and this day is before it. Ask the vendor for the right day or the right number.`,
    es: ({ authorizedOn }) => `La petición se autorizó el ${authorizedOn} y este día es anterior. Pida a la empresa el día o el número correcto.`,
  },
  resultAfterEnd: {
    en: ({ validThrough }) => `The approval was valid through ${validThrough}, and this exam was later: it does not count. Ask the vendor whether the day is right.`,
    es: ({ validThrough }) => `La aprobación fue válida hasta el ${validThrough} y este examen fue después: no cuenta. Pregunte a la empresa si el día es correcto.`,
  },
  examMovedOn: {
    en: 'Something about this exam changed at the same moment. Try the line again.',
    es: 'Algo de este examen cambió en el mismo momento. Intente la línea otra vez.',
  },
} satisfies ProblemWords
