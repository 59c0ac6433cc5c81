import type { Said } from '#platform/languages.ts'

const booked: Said = { en: 'The day a seat is booked', es: 'El día en que se reserva un lugar' }
const onlyBooked: Said = {
  en: 'Seats booked from that day on. Who has a seat keeps what they were told.',
  es: 'Los lugares que se reserven desde ese día. Quien ya tiene un lugar conserva lo que se le dijo.',
}

/** The values of sittings and seats in plain words. */
export const sittingValueWords = {
  examMinutes: {
    group: 'exam',
    name: { en: 'How long the exam lasts', es: 'Cuánto dura el examen' },
    means: { en: 'From its beginning to its end, without an accommodation.', es: 'Desde que empieza hasta que termina, sin adaptaciones.' },
    selects: { en: 'The day of the exam', es: 'El día del examen' },
    effect: {
      en: 'Sittings that are added from now on, for exams from that day on. Sittings that are there keep their hours.',
      es: 'Las fechas de examen que se agreguen desde ahora, para exámenes desde ese día. Las que ya están conservan su horario.',
    },
  },
  examRescheduleHours: {
    group: 'exam', selects: booked, effect: onlyBooked,
    name: { en: 'How long before the exam a seat can be changed', es: 'Hasta cuándo se puede cambiar un lugar en el examen' },
    means: {
      en: 'How many hours before the exam a person can move or cancel at the latest without losing the fee.',
      es: 'Cuántas horas antes del examen puede una persona cambiar o cancelar, a más tardar, sin perder la tarifa.',
    },
  },
  examWaitingLists: {
    group: 'exam',
    name: { en: 'How many waiting lists a person can be on', es: 'En cuántas listas de espera puede estar una persona' },
    means: {
      en: 'At how many full exams a person can wait for a seat at the same time.',
      es: 'En cuántos exámenes llenos puede una persona esperar un lugar al mismo tiempo.',
    },
    selects: { en: 'The day somebody begins to wait', es: 'El día en que alguien empieza a esperar' },
    effect: { en: 'Who begins to wait on that day or later. Nobody leaves a list.', es: 'Quien empiece a esperar ese día o después. Nadie sale de una lista.' },
  },
  examLateCancelForfeits: {
    group: 'exam', selects: booked, effect: onlyBooked,
    name: { en: 'Whether canceling late costs the fee', es: 'Si cancelar tarde hace perder la tarifa' },
    means: {
      en: 'Whether whoever cancels later than that loses the fee of this exam.',
      es: 'Si quien cancela más tarde pierde la tarifa de este examen.',
    },
  },
  examOfferHours: {
    group: 'exam',
    name: { en: 'How long a freed seat is kept', es: 'Cuánto se guarda un lugar que se liberó' },
    means: {
      en: 'How many hours the first person on the waiting list has to take a seat before it is offered to the next.',
      es: 'Cuántas horas tiene la primera persona de la lista de espera para tomar un lugar antes de que se ofrezca a la siguiente.',
    },
    selects: { en: 'The day the seat is offered', es: 'El día en que se ofrece el lugar' },
    effect: {
      en: 'Seats offered from that day on. An offer that was made keeps its time.',
      es: 'Los lugares que se ofrezcan desde ese día. Lo que ya se ofreció conserva su plazo.',
    },
  },
  examReminderDays: {
    group: 'exam', selects: booked, effect: onlyBooked,
    name: { en: 'Reminders before an exam', es: 'Recordatorios antes de un examen' },
    means: { en: 'How many days before an exam its person is reminded.', es: 'Cuántos días antes de un examen se le recuerda a la persona.' },
  },
} as const
