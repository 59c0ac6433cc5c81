import type { Said } from '#platform/languages.ts'

const reading: Said = { en: 'The day the report is read', es: 'El día en que se lee el informe' }
const report: Said = {
  en: 'What the report of unusual access shows from that day on. No application changes.',
  es: 'Lo que muestra el informe de accesos poco comunes desde ese día. Ninguna solicitud cambia.',
}
const same = { group: 'access', selects: reading, effect: report } as const

/** The values that say when looking at records is unusual enough for a manager to read about it. */
export const accessValueWords = {
  manyOpened: {
    ...same,
    name: { en: 'Many records within an hour', es: 'Muchos expedientes en una hora' },
    means: {
      en: 'How many different records somebody opens within an hour, without a step on them, before a manager reads about it.',
      es: 'Cuántos expedientes distintos abre alguien en una hora, sin ningún paso en ellos, antes de que se avise en el informe.',
    },
  },
  unrelatedOpened: {
    ...same,
    name: { en: 'Applications that others have', es: 'Solicitudes a cargo de otras personas' },
    means: {
      en: 'How many applications that a colleague has, or that are closed, somebody opens on one day before a manager reads about it.',
      es: 'Cuántas solicitudes a cargo de otra persona, o cerradas, abre alguien en un día antes de que se avise en el informe.',
    },
  },
  workBegins: {
    ...same,
    name: { en: 'When the work day begins', es: 'Cuándo empieza el día de trabajo' },
    means: { en: 'Records opened before this hour count as opened at night.', es: 'Lo que se abre antes de esta hora cuenta como de noche.' },
  },
  workEnds: {
    ...same,
    name: { en: 'When the work day ends', es: 'Cuándo termina el día de trabajo' },
    means: { en: 'Records opened from this hour on count as opened at night.', es: 'Lo que se abre desde esta hora cuenta como de noche.' },
  },
  openedAgain: {
    ...same,
    name: { en: 'The same record again and again', es: 'El mismo expediente una y otra vez' },
    means: {
      en: 'How often somebody opens the same record, without a step on it, before a manager reads about it.',
      es: 'Cuántas veces abre alguien el mismo expediente, sin ningún paso en él, antes de que se avise en el informe.',
    },
  },
  openedAgainWithin: {
    ...same,
    name: { en: 'Again and again: within how many days', es: 'Una y otra vez: en cuántos días' },
    means: { en: 'The time within which the same record is opened so often.', es: 'El tiempo en el que el mismo expediente se abre tantas veces.' },
  },
  afterDecision: {
    ...same,
    name: { en: 'Looking back after a decision', es: 'Volver a ver después de una decisión' },
    means: {
      en: 'How long after a decision, or after it ended, opening an application is still usual.',
      es: 'Hasta cuándo después de una decisión, o de que terminó, es común abrir una solicitud.',
    },
  },
  refusedAttempts: {
    ...same,
    name: { en: 'Pages that were refused', es: 'Páginas que se negaron' },
    means: {
      en: 'How many times on one day somebody comes to pages that their role may not open before a manager reads about it.',
      es: 'Cuántas veces en un día llega alguien a páginas que su función no puede abrir antes de que se avise en el informe.',
    },
  },
} as const
