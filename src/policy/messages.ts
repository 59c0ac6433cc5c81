import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import type { PolicyGroup } from './value-words.ts'
import type { PolicyUnit } from './policy-value.ts'

export const words = {
  policy: { en: 'Fees and deadlines', es: 'Tarifas y plazos' },
  policyLead: {
    en: 'The values that the product works with, and where each comes from. You can set a new one from tomorrow on. What was decided before stays as it is.',
    es: 'Los valores con los que trabaja el producto y de dónde viene cada uno. Puede fijar uno nuevo a partir de mañana. Lo que ya se decidió queda como está.',
  },
  value: { en: 'Value', es: 'Valor' },
  today: { en: 'Today', es: 'Hoy' },
  next: { en: 'Next', es: 'Después' },
  status: { en: 'Is it verified?', es: '¿Está verificado?' },
  nextFrom: { en: (value: string, day: string) => `${value} from ${day}`, es: (value: string, day: string) => `${value} desde el ${day}` },
  nothingNext: { en: 'No change is set', es: 'Sin cambios previstos' },
  verified: { en: 'Verified', es: 'Verificado' },
  unverified: { en: 'Not verified', es: 'Sin verificar' },
  notVerifiedTitle: { en: 'This value is not verified', es: 'Este valor no está verificado' },
  notVerified: {
    en: 'No source that we know says it for certain. Check with your county or the certifying body before you rely on it.',
    es: 'Ninguna fuente que conozcamos lo dice con certeza. Confírmelo con su condado o con la entidad que certifica antes de confiar en él.',
  },
  backToPolicy: { en: 'All values', es: 'Todos los valores' },
  inEffect: { en: 'In effect today', es: 'Vigente hoy' },
  since: { en: 'Since', es: 'Desde' },
  source: { en: 'Source', es: 'Fuente' },
  sourceNames: {
    en: 'GUIDE is the guide to training and certification, TOOLKIT the toolkit for peers at work.',
    es: 'GUIDE es la guía de capacitación y certificación; TOOLKIT, el manual para especialistas en el trabajo.',
  },
  selects: { en: 'Which day counts', es: 'Qué día cuenta' },
  touches: { en: 'What a change touches', es: 'A qué afecta un cambio' },

  set: { en: 'Set a new value', es: 'Fijar un valor nuevo' },
  newValue: { en: 'New value', es: 'Valor nuevo' },
  from: { en: 'From which day on?', es: '¿Desde qué día?' },
  fromHint: { en: (earliest: string) => `The earliest is ${earliest}.`, es: (earliest: string) => `Lo más pronto es el ${earliest}.` },
  sourceLabel: { en: 'Where does it come from?', es: '¿De dónde viene?' },
  sourceHint: {
    en: 'A law, a decision of the board, a letter: with its date, so that others can find it. Up to 500 characters.',
    es: 'Una ley, una decisión de la junta, una carta: con su fecha, para que otras personas la encuentren. Hasta 500 caracteres.',
  },
  isVerified: { en: 'Did you read it in that source yourself?', es: '¿Lo leyó usted en esa fuente?' },
  isVerifiedYes: { en: 'Yes, it is verified', es: 'Sí, está verificado' },
  isVerifiedNo: { en: 'No, it still has to be checked', es: 'No, aún hay que comprobarlo' },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
  toCheck: { en: 'See what it would touch', es: 'Ver a qué afectaría' },

  checkTitle: { en: 'What this would touch', es: 'A qué afectaría' },
  checkLead: { en: 'Nothing has changed yet. Read it, then decide.', es: 'Todavía no ha cambiado nada. Léalo y luego decida.' },
  notYet: { en: 'This cannot be set', es: 'Esto no se puede fijar' },
  change: { en: 'Change', es: 'Cambio' },
  fromTo: { en: (now: string, then: string) => `From ${now} to ${then}`, es: (now: string, then: string) => `De ${now} a ${then}` },
  fromDay: { en: 'Begins on', es: 'Empieza el' },
  until: { en: 'Until', es: 'Hasta' },
  untilNext: { en: (day: string, value: string) => `${day}. The day after, ${value} begins, as it is set now.`, es: (day: string, value: string) => `${day}. Al día siguiente empieza ${value}, como ya está fijado.` },
  openMatters: { en: 'Open matters today', es: 'Asuntos abiertos hoy' },
  nothingTouched: { en: 'Nothing that is open today would be touched.', es: 'No afectaría a nada de lo que hoy está abierto.' },
  matters: { en: 'Which ones', es: 'Cuáles' },
  moreMatters: { en: (more: number) => `and ${more} more`, es: (more: number) => `y ${more} más` },
  setIt: { en: 'Set this value', es: 'Fijar este valor' },
  changeIt: { en: 'Change something', es: 'Cambiar algo' },
  setDone: { en: 'The new value is set.', es: 'El valor nuevo quedó fijado.' },
  setDoneText: {
    en: 'It begins by itself on its day. Until the day before you can take it back.',
    es: 'Empieza por sí solo en su día. Hasta el día anterior puede retirarlo.',
  },

  comes: { en: 'What comes next', es: 'Lo que sigue' },
  takeBack: { en: 'Take back', es: 'Retirar' },
  takeBackOf: { en: (value: string, day: string) => `the value ${value} from ${day}`, es: (value: string, day: string) => `el valor ${value} desde el ${day}` },
  takenBackDone: { en: 'It is taken back. It will not begin.', es: 'Quedó retirado. Ya no empezará.' },
  verify: { en: 'Say that a value is verified', es: 'Decir que un valor está verificado' },
  verifyLead: {
    en: 'Someone who read the value in its source says so here, with the source. It is kept with your name.',
    es: 'Quien leyó el valor en su fuente lo dice aquí, con la fuente. Se guarda con su nombre.',
  },
  which: { en: 'Which value?', es: '¿Qué valor?' },
  verifySource: { en: 'Where did you read it?', es: '¿Dónde lo leyó?' },
  verifyButton: { en: 'It is verified', es: 'Está verificado' },
  verifiedDone: { en: 'The value is now verified.', es: 'El valor ya está verificado.' },

  history: { en: 'History', es: 'Historial' },
  historyValue: { en: (value: string, day: string) => `${value} from ${day}`, es: (value: string, day: string) => `${value} desde el ${day}` },
  ofRelease: { en: 'Came with the product', es: 'Venía con el producto' },
  replaced: { en: 'A value that was set for the same day counts in its place.', es: 'En su lugar cuenta un valor fijado para el mismo día.' },
  setBy: { en: (who: string, when: string) => `Set by ${who} on ${when}`, es: (who: string, when: string) => `Lo fijó ${who} el ${when}` },
  takenBackBy: { en: (who: string, when: string) => `It never began: taken back by ${who} on ${when}`, es: (who: string, when: string) => `Nunca empezó: lo retiró ${who} el ${when}` },
  verifiedBy: {
    en: (who: string, when: string, source: string) => `Verified by ${who} on ${when}: ${source}`,
    es: (who: string, when: string, source: string) => `Lo verificó ${who} el ${when}: ${source}`,
  },
  programManager: { en: 'program manager', es: 'persona a cargo del programa' },
  operator: { en: 'operator', es: 'operación del sistema' },
} satisfies Messages

/** The parts of the page. */
export const groupWords = {
  fees: { en: 'Fees', es: 'Tarifas' },
  clocks: { en: 'Deadlines', es: 'Plazos' },
  applying: { en: 'Who can apply', es: 'Quién puede solicitar' },
  training: { en: 'Training', es: 'Capacitación' },
  exam: { en: 'Exam', es: 'Examen' },
  files: { en: 'Files', es: 'Archivos' },
  access: { en: 'Unusual access', es: 'Accesos poco comunes' },
} satisfies Record<PolicyGroup, unknown>

/** How a value of a unit is typed. */
export const unitHints = {
  years: { en: 'A whole number of years.', es: 'Un número entero de años.' },
  months: { en: 'A whole number of months.', es: 'Un número entero de meses.' },
  hours: { en: 'A whole number of hours.', es: 'Un número entero de horas.' },
  minutes: { en: 'A whole number of minutes.', es: 'Un número entero de minutos.' },
  seconds: { en: 'A whole number of seconds.', es: 'Un número entero de segundos.' },
  questions: { en: 'A whole number of questions.', es: 'Un número entero de preguntas.' },
  'calendar days': { en: 'A whole number of calendar days.', es: 'Un número entero de días naturales.' },
  cents: { en: 'Dollars, for example 120 or 120.00.', es: 'En dólares, por ejemplo 120 o 120.00.' },
  percent: { en: 'A whole number from 0 to 100.', es: 'Un número entero de 0 a 100.' },
  files: { en: 'A whole number of files.', es: 'Un número entero de archivos.' },
  megabytes: { en: 'A whole number of megabytes (MB).', es: 'Un número entero de megabytes (MB).' },
  records: { en: 'A whole number of records.', es: 'Un número entero de expedientes.' },
  times: { en: 'A whole number.', es: 'Un número entero.' },
  'hour of the day': { en: 'An hour from 0 to 24.', es: 'Una hora de 0 a 24.' },
  'no (0) or yes (1)': { en: 'Choose one.', es: 'Elija una opción.' },
} satisfies Record<PolicyUnit, unknown>
export const listHint = {
  en: 'Whole numbers of days with commas between them, for example 30, 14, 7, 1.',
  es: 'Números enteros de días separados por comas, por ejemplo 30, 14, 7, 1.',
}

export const problemWords = {
  valueMissing: { en: 'Say what the new value is.', es: 'Diga cuál es el valor nuevo.' },
  valueNotMoney: {
    en: 'This is not an amount in dollars. Write it like 120 or 120.00.',
    es: 'Esto no es una cantidad en dólares. Escríbala como 120 o 120.00.',
  },
  moneyTooSmall: {
    en: ({ least }) => `A fee is at least ${least}. For people who should not pay, issue vouchers and keep the fee.`,
    es: ({ least }) => `Una tarifa es de al menos ${least}. Para quienes no deban pagar, emita vales y conserve la tarifa.`,
  },
  moneyTooLarge: {
    en: ({ most }) => `A fee can be up to ${most}. Check whether the amount has a digit too many.`,
    es: ({ most }) => `Una tarifa puede ser de hasta ${most}. Revise si la cantidad tiene un dígito de más.`,
  },
  valueNotWhole: {
    en: ({ least, most }) => `Write a whole number from ${least} to ${most}, in digits and without a decimal point.`,
    es: ({ least, most }) => `Escriba un número entero de ${least} a ${most}, con cifras y sin punto decimal.`,
  },
  valueTooSmall: { en: ({ least }) => `The smallest that works here is ${least}.`, es: ({ least }) => `Lo menor que funciona aquí es ${least}.` },
  valueTooLarge: {
    en: ({ most }) => `The largest that works here is ${most}. Check whether the number has a digit too many.`,
    es: ({ most }) => `Lo mayor que funciona aquí es ${most}. Revise si el número tiene un dígito de más.`,
  },
  valueNotList: {
    en: 'Write whole numbers with commas between them, for example 30, 14, 7, 1.',
    es: 'Escriba números enteros separados por comas, por ejemplo 30, 14, 7, 1.',
  },
  listTwice: { en: 'A number stands there twice. Write each one once.', es: 'Un número está repetido. Escriba cada uno una sola vez.' },
  listTooLong: { en: ({ most }) => `Write up to ${most} numbers.`, es: ({ most }) => `Escriba hasta ${most} números.` },
  noDaysToAsk: {
    en: ({ days, months }) => `With an approval of ${months} months and ${days} days before its end, nobody could ask for the exam. Choose fewer days, or more months.`,
    es: ({ days, months }) => `Con una aprobación de ${months} meses y ${days} días antes de que termine, nadie podría pedir el examen. Elija menos días o más meses.`,
  },
  valueTheSame: {
    en: ({ since }) => `This is already the value then, since ${since}. To say that it is right, use “Say that a value is verified”.`,
    es: ({ since }) => `Ese ya es el valor en esa fecha, desde el ${since}. Para decir que es correcto, use «Decir que un valor está verificado».`,
  },
  fromMissing: { en: 'Say from which day on it counts.', es: 'Diga desde qué día cuenta.' },
  fromNotReal: {
    en: 'There is no such day. Check the day, the month and the year, with four digits. February 29 comes only in leap years.',
    es: 'Ese día no existe. Revise el día, el mes y el año, con cuatro cifras. El 29 de febrero solo existe en años bisiestos.',
  },
  fromToday: {
    en: ({ earliest }) => `Today is too late: what people sent today was already judged by the value of today. The earliest is ${earliest}.`,
    es: ({ earliest }) => `Hoy ya es tarde: lo que se envió hoy ya se juzgó con el valor de hoy. Lo más pronto es el ${earliest}.`,
  },
  fromPast: {
    en: ({ earliest }) => `That day is over, and what was decided on it stays as it is. The earliest is ${earliest}.`,
    es: ({ earliest }) => `Ese día ya pasó, y lo que se decidió entonces queda como está. Lo más pronto es el ${earliest}.`,
  },
  fromFar: {
    en: ({ latest }) => `That is more than ten years ahead. The latest is ${latest}. Check the year.`,
    es: ({ latest }) => `Faltan más de diez años. Lo más tarde es el ${latest}. Revise el año.`,
  },
  fromTaken: {
    en: ({ taken, value }) => `On ${taken} a value begins already: ${value}. Take that one back first, or choose another day.`,
    es: ({ taken, value }) => `El ${taken} ya empieza un valor: ${value}. Retírelo primero o elija otro día.`,
  },
  fromTakenByRelease: {
    en: ({ taken, value }) => `The product brings a value for ${taken}: ${value}. It cannot be taken back here. Choose a later day.`,
    es: ({ taken, value }) => `El producto trae un valor para el ${taken}: ${value}. Aquí no se puede retirar. Elija un día posterior.`,
  },
  sourceMissing: {
    en: 'Say where the value comes from: a law, a decision, a letter, with its date.',
    es: 'Diga de dónde viene el valor: una ley, una decisión, una carta, con su fecha.',
  },
  sourceTooLong: {
    en: ({ most, length }) => `The source has ${length} characters. Shorten it to ${most}: the title, the date and the place in it are enough.`,
    es: ({ most, length }) => `La fuente tiene ${length} caracteres. Acórtela a ${most}: bastan el título, la fecha y el lugar en el texto.`,
  },
  statusMissing: { en: 'Say whether you read it in that source yourself.', es: 'Diga si lo leyó usted en esa fuente.' },
  changedMeanwhile: {
    en: 'Something about this value was changed after you opened this page. Here is how it stands now. If your change is still right, set it again.',
    es: 'Algo de este valor cambió después de que usted abrió esta página. Así está ahora. Si su cambio sigue siendo correcto, fíjelo otra vez.',
  },
  hasBegun: {
    en: 'This value has begun, so it cannot be taken back. Set a new value from tomorrow on.',
    es: 'Este valor ya empezó, así que no se puede retirar. Fije un valor nuevo a partir de mañana.',
  },
  takenBackAlready: { en: 'This value was already taken back.', es: 'Este valor ya se había retirado.' },
  whichMissing: { en: 'Choose the value that you read.', es: 'Elija el valor que leyó.' },
} satisfies ProblemWords
