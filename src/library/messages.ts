import type { Messages } from '#platform/languages.ts'

/** Words around the long texts; the texts themselves are in `content/`. */
export const words = {
  version: {
    en: (version: string, since: string) => `Version ${version}, in effect since ${since}`,
    es: (version: string, since: string) => `Versión ${version}, vigente desde el ${since}`,
  },
  counts: {
    en: (values: number, standards: number, prohibited: number) => `${values} values with ${standards} standards, and ${prohibited} prohibitions`,
    es: (values: number, standards: number, prohibited: number) => `${values} valores con ${standards} normas, y ${prohibited} prohibiciones`,
  },
  official: { en: 'This is the official text.', es: 'Este es el texto oficial.' },
  notOfficial: {
    en: 'If this wording and the official text ever differ, the official text counts.',
    es: 'Si estas palabras y el texto oficial llegan a diferir, vale el texto oficial.',
  },
  search: { en: 'Search the code', es: 'Buscar en el código' },
  searchHint: {
    en: 'One or more words, for example “gift” or “alcohol”. Accents and capital letters do not matter.',
    es: 'Una o varias palabras, por ejemplo «regalos» o «alcohol». No importan los acentos ni las mayúsculas.',
  },
  searchButton: { en: 'Search', es: 'Buscar' },
  contents: { en: 'Contents', es: 'Contenido' },
  standards: {
    en: (count: number) => (count === 1 ? '1 standard' : `${count} standards`),
    es: (count: number) => (count === 1 ? '1 norma' : `${count} normas`),
  },
  prohibitions: {
    en: (count: number) => (count === 1 ? '1 prohibition' : `${count} prohibitions`),
    es: (count: number) => (count === 1 ? '1 prohibición' : `${count} prohibiciones`),
  },
  found: {
    en: (count: number) => (count === 1 ? 'Found in 1 place' : `Found in ${count} places`),
    es: (count: number) => (count === 1 ? 'Se encontró en 1 lugar' : `Se encontró en ${count} lugares`),
  },
  foundNothing: { en: 'Nothing in the code has these words', es: 'Nada en el código tiene estas palabras' },
  foundNothingText: {
    en: 'Try fewer words, or only the beginning of one: “discrim” finds every word that begins with it.',
    es: 'Intente con menos palabras o solo con el principio de una: «discrim» encuentra todas las que empiezan así.',
  },
  wholeCode: { en: 'Show the whole code', es: 'Ver todo el código' },
} satisfies Messages
