/** How many are touched, in words. */
const n = (count: number, one: string, more: string): string => (count === 1 ? one : more.replace('#', String(count)))

/** What a change of an exam's value would touch. */
export const effectWords = {
  eligible: {
    en: (count: number) => n(count, 'The exam is open to 1 person. The change touches what they ask for on that day or later.',
      'The exam is open to # people. The change touches what they ask for on that day or later.'),
    es: (count: number) => n(count, 'El examen está abierto para 1 persona. El cambio afecta a lo que pida ese día o después.',
      'El examen está abierto para # personas. El cambio afecta a lo que pidan ese día o después.'),
  },
  unpaid: {
    en: (count: number) => n(count, '1 request waits for its fee. It is touched if it is paid on that day or later.',
      '# requests wait for their fee. Those paid on that day or later are touched.'),
    es: (count: number) => n(count, '1 petición espera su pago. El cambio le afecta si se paga ese día o después.',
      '# peticiones esperan su pago. El cambio afecta a las que se paguen ese día o después.'),
  },
  withUs: {
    en: (count: number) => n(count, '1 paid request waits for our answer and keeps its date.', '# paid requests wait for our answer and keep their dates.'),
    es: (count: number) => n(count, '1 petición pagada espera nuestra respuesta y conserva su fecha.', '# peticiones pagadas esperan nuestra respuesta y conservan sus fechas.'),
  },
  authorized: {
    en: (count: number) => n(count, '1 person may take the exam now. They are touched if they take it on that day or later.',
      '# people may take the exam now. Those who take it on that day or later are touched.'),
    es: (count: number) => n(count, '1 persona puede presentar el examen ahora. El cambio le afecta si lo presenta ese día o después.',
      '# personas pueden presentar el examen ahora. El cambio afecta a quienes lo presenten ese día o después.'),
  },
} as const
