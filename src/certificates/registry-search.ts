/** The longest name that is looked for. */
export const longestName = 120

/**
 * Whether enough of a name is there to look for it: a given and a family name of three letters or more, one name of seven or
 * more, or, of shorter names, all of it. `search_registry` asks the same and answers nothing where it is not so.
 */
export function isEnough(name: string): boolean {
  const words = name.normalize('NFKD').replace(/[\u0300-\u036f''’.`´]/g, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words.length > 1 || (words[0]?.length ?? 0) >= 7
}
