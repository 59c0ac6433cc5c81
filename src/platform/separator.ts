const separators = ['\t', ';', ','] as const

/** What separates the columns of a text, by its first line: what is pasted from a spreadsheet has tabs, and a Spanish one writes semicolons. */
export function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 50).find((line) => line.trim() !== '') ?? ''
  const count = (sign: string) => first.split(sign).length
  return separators.reduce((best: string, sign) => (count(sign) > count(best) ? sign : best), '\t')
}
