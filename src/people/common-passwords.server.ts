import { dictionary } from '@zxcvbn-ts/language-common'

/** The carried list of passwords that people use most (some 54,000), in lower case. */
let known: Set<string> | undefined

export function isCommonPassword(word: string): boolean {
  known ??= new Set(Object.values(dictionary).flat().map(String))
  return known.has(word)
}
