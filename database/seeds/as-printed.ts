/** A name as IDs print it: capitals, without accents. */
export const asPrinted = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').replaceAll('’', '\'').toUpperCase()
