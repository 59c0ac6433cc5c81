import type { Messages } from '#platform/languages.ts'

/** Words of the list of a proctor, where many are at one exam. */
export const proctorListWords = {
  'view-all': { en: 'Everybody', es: 'Todas' },
  'view-need': { en: 'Need you', es: 'Le necesitan' },
  'view-underWay': { en: 'Under way', es: 'En curso' },
  'view-expected': { en: 'Expected', es: 'Se esperan' },
  'view-over': { en: 'Done', es: 'Terminaron' },
  'need-time': { en: 'more time was granted: give the minutes', es: 'se concedió más tiempo: dé los minutos' },
  'need-quiet': { en: 'no sign for more than ten minutes', es: 'sin señal desde hace más de diez minutos' },
  'need-result': { en: 'the result could not be recorded', es: 'no se pudo registrar el resultado' },
  notes: { en: (count: number) => (count === 1 ? '1 note' : `${count} notes`), es: (count: number) => (count === 1 ? '1 nota' : `${count} notas`) },
  find: { en: 'Find a person', es: 'Buscar a una persona' },
  findHint: { en: 'A part of the name is enough.', es: 'Basta una parte del nombre.' },
  findButton: { en: 'Find', es: 'Buscar' },
  findAll: { en: 'Show everybody', es: 'Mostrar a todas' },
  nobodyHere: { en: 'Nobody is in this part of the list now.', es: 'Ahora no hay nadie en esta parte de la lista.' },
  cancelled: { en: 'The program has canceled this date.', es: 'El programa canceló esta fecha.' },
} satisfies Messages
