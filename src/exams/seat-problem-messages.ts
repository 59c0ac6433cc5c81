import type { Language } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import { underWayWords } from './day-problem-messages.ts'
import { meetingProblemWords } from './meeting-messages.ts'
import { siteWords } from './site-messages.ts'

/** A text of a site as its form calls it. */
const textNamed = (which: string | number | undefined, language: Language) =>
  (String(which) in siteWords ? siteWords[which as 'access-en'][language].toLowerCase() : String(which))

/** Dates among the facts arrive in words: see `seat-problems.ts`. */
export const seatProblemWords = {
  ...underWayWords,
  ...meetingProblemWords,
  // A site.
  siteKindMissing: { en: 'Choose how the exam is given there.', es: 'Elija cómo se presenta el examen ahí.' },
  siteNameMissing: { en: 'Write the name of the site.', es: 'Escriba el nombre de la sede.' },
  siteNameTaken: { en: 'There is a site with this name already. Add what tells them apart.', es: 'Ya hay una sede con este nombre. Agregue lo que las distingue.' },
  siteTextTooLong: { en: ({ most }) => `This is too long to keep. Up to ${most} characters fit.`, es: ({ most }) => `Esto es demasiado largo. Caben hasta ${most} caracteres.` },
  siteTextMissing: { en: ({ which }) => `Write this text: ${textNamed(which, 'en')}.`, es: ({ which }) => `Escriba este texto: ${textNamed(which, 'es')}.` },
  streetMissing: { en: 'Write the street and the number.', es: 'Escriba la calle y el número.' },
  cityMissing: { en: 'Write the city.', es: 'Escriba la ciudad.' },
  zipMissing: { en: 'Write the ZIP code: five digits.', es: 'Escriba el código postal: cinco cifras.' },
  countyMissing: { en: 'Choose the county.', es: 'Elija el condado.' },
  latitudeOutside: { en: 'This is no latitude in California. It is a number between 32.5 and 42.1.', es: 'Esta no es una latitud de California. Es un número entre 32.5 y 42.1.' },
  longitudeOutside: { en: 'This is no longitude in California. It is a number between -124.5 and -114.', es: 'Esta no es una longitud de California. Es un número entre -124.5 y -114.' },
  activeUntilNotReal: { en: 'This day does not exist. Write it in numbers, the year with four digits, or leave it empty.', es: 'Este día no existe. Escríbalo con números, el año con cuatro cifras, o déjelo vacío.' },
  sittingsAfterEnd: {
    en: ({ day }) => `There is an exam on ${day}, after this day. Cancel it first, or choose a later day.`,
    es: ({ day }) => `Hay un examen el ${day}, después de este día. Cancélelo primero, o elija un día posterior.`,
  },
  // Exam dates.
  siteMissing: { en: 'Choose a site.', es: 'Elija una sede.' },
  firstDayNotReal: { en: 'Write the first day: a day that exists, in numbers, the year with four digits.', es: 'Escriba el primer día: un día que exista, con números, el año con cuatro cifras.' },
  firstDayPast: { en: 'This day has passed. Choose today or a later day.', es: 'Este día ya pasó. Elija hoy o un día posterior.' },
  daysTooFar: { en: ({ latest }) => `The last of these dates would be after ${latest}. Check the year and the number of weeks.`, es: ({ latest }) => `La última de estas fechas sería después del ${latest}. Revise el año y el número de semanas.` },
  siteEndsBefore: { en: ({ until }) => `Exams are given at this site through ${until}. Choose earlier days, or change the site.`, es: ({ until }) => `En esta sede se presentan exámenes hasta el ${until}. Elija días anteriores, o cambie la sede.` },
  timeNotReal: { en: 'Write the time like 9:00 AM.', es: 'Escriba la hora así: 9:00 a.m.' },
  timeAtNight: { en: 'Exams begin between 6:00 AM and 8:00 PM. Check the time.', es: 'Los exámenes empiezan entre las 6:00 a.m. y las 8:00 p.m. Revise la hora.' },
  startPast: { en: 'This hour has passed today. Choose a later one.', es: 'Esta hora ya pasó hoy. Elija una posterior.' },
  weeksWrong: { en: ({ most }) => `Write for how many weeks, from 1 to ${most}.`, es: ({ most }) => `Escriba durante cuántas semanas, de 1 a ${most}.` },
  seatsWrong: { en: ({ most }) => `Write how many seats there are, from 1 to ${most}.`, es: ({ most }) => `Escriba cuántos lugares hay, de 1 a ${most}.` },
  languagesMissing: { en: 'Choose at least one language.', es: 'Elija al menos un idioma.' },
  sittingThere: { en: ({ day }) => `There is an exam at this site at this hour on ${day} already. Nothing was added.`, es: ({ day }) => `En esta sede ya hay un examen a esta hora el ${day}. No se agregó nada.` },
  sittingBegun: { en: 'This exam has begun, so it cannot be canceled.', es: 'Este examen ya empezó, así que no se puede cancelar.' },
  sittingCancelledAlready: { en: 'This date was canceled already. Nothing was done twice.', es: 'Esta fecha ya se había cancelado. Nada se hizo dos veces.' },
  cancelWhyMissing: { en: 'Write why, in a sentence: it stands in the letter.', es: 'Escriba por qué, en una frase: aparece en la carta.' },
  cancelWhyTooLong: { en: ({ most }) => `Shorten it: up to ${most} characters fit.`, es: ({ most }) => `Acórtelo: caben hasta ${most} caracteres.` },
  // Choosing a date.
  'schedule-noEligibility': { en: 'You cannot choose a date yet: your application is not that far.', es: 'Todavía no puede elegir una fecha: su solicitud no ha llegado a ese punto.' },
  'schedule-eligibilityOver': { en: 'Your approval is over, or you have passed. There is no exam to schedule.', es: 'Su aprobación terminó, o usted ya aprobó. No hay examen que programar.' },
  'schedule-noRequest': { en: 'First ask for the exam and pay its fee.', es: 'Primero pida el examen y pague la tarifa.' },
  'schedule-feeDue': { en: 'The fee for this exam is due. Pay it first.', es: 'Falta la tarifa de este examen. Páguela primero.' },
  'schedule-beingRead': { en: 'The program is still reading your request. We write to you when you can choose a date.', es: 'El programa todavía revisa su petición. Le escribimos cuando pueda elegir una fecha.' },
  'schedule-accommodationOpen': { en: 'Your accommodation is not decided yet. Choose a date after that.', es: 'Su adaptación todavía no está decidida. Elija una fecha después.' },
  'schedule-vendorBooked': {
    en: 'You have an appointment for this exam with the company that gives it. One exam has one date. Cancel it with the company first. As soon as the company tells us, you can choose here.',
    es: 'Usted tiene una cita para este examen con la empresa que lo aplica. Un examen tiene una sola fecha. Primero cancélela con la empresa. En cuanto la empresa nos avise, puede elegir aquí.',
  },
  'sitting-full': {
    en: 'Somebody was faster: the last seat is taken. Nothing has changed for you. You can wait for a seat, or choose another date.',
    es: 'Alguien se adelantó: el último lugar ya está ocupado. Para usted no cambió nada. Puede esperar un lugar o elegir otra fecha.',
  },
  'sitting-cancelled': { en: 'The program has canceled this date. Choose another one.', es: 'El programa canceló esta fecha. Elija otra.' },
  'sitting-begun': { en: 'This exam has begun. Choose another date.', es: 'Este examen ya empezó. Elija otra fecha.' },
  'sitting-afterLastDay': { en: ({ day }) => `This is after ${day}, the last day of your approval. Choose an earlier date.`, es: ({ day }) => `Esto es después del ${day}, el último día de su aprobación. Elija una fecha anterior.` },
  'sitting-otherLanguage': { en: 'The exam is not given in this language on that date. Choose another date or another language.', es: 'En esa fecha el examen no se da en este idioma. Elija otra fecha u otro idioma.' },
  sameSeat: { en: 'You have this seat already. Nothing was done twice.', es: 'Usted ya tiene este lugar. Nada se hizo dos veces.' },
  tooLateToMove: {
    en: ({ hours }) => `Your exam begins in less than ${hours} hours, so your seat cannot be moved any more. You can take the exam, or give back your seat and lose the fee.`,
    es: ({ hours }) => `Su examen empieza en menos de ${hours} horas, así que su lugar ya no se puede cambiar. Puede presentar el examen, o devolver su lugar y perder la tarifa.`,
  },
  noSeat: { en: 'You have no seat to give back.', es: 'Usted no tiene ningún lugar que devolver.' },
  examBegun: { en: 'The exam has begun, so your seat cannot be given back.', es: 'El examen ya empezó, así que su lugar no se puede devolver.' },
  costsFeeNow: {
    en: 'Meanwhile it has become late: giving back your seat now costs the fee. Nothing was done. Read the page again and decide.',
    es: 'Mientras tanto se hizo tarde: devolver su lugar ahora cuesta la tarifa. No se hizo nada. Lea la página otra vez y decida.',
  },
  seatMovedOn: { en: 'This seat was changed already, perhaps in another window. Look at it again.', es: 'Este lugar ya se había cambiado, quizás en otra ventana. Véalo otra vez.' },
  seatIsFree: { en: 'A seat is free now. You can take it.', es: 'Ahora hay un lugar libre. Puede tomarlo.' },
  waitsAlready: { en: 'You are on this waiting list already.', es: 'Usted ya está en esta lista de espera.' },
  waitsTooMany: {
    en: ({ most }) => `You are on ${most} waiting lists, as many as there can be. Leave one of them first.`,
    es: ({ most }) => `Usted ya está en ${most} listas de espera, el máximo. Salga primero de una de ellas.`,
  },
  waitMovedOn: { en: 'Your place on this list has ended, or was used. Look at your dates again.', es: 'Su puesto en esta lista terminó o ya se usó. Vea sus fechas otra vez.' },
  offerOver: { en: 'The time to take this seat is over. It goes to the next person. You can choose another date.', es: 'El plazo para tomar este lugar terminó. Pasa a la siguiente persona. Puede elegir otra fecha.' },
  examLanguageMissing: { en: 'Choose the language of the exam.', es: 'Elija el idioma del examen.' },
} satisfies ProblemWords
