import type { Problem } from '#platform/problems.ts'

export const shortestPassword = 10
export const longestPassword = 200

/** What people put around a common word to make it look like another one. */
const bare = (password: string) => password.toLowerCase().replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '')

/**
 * What is wrong with a new password. No rule about capitals or signs: they help nobody. Common ones are refused, also
 * with digits or signs around them.
 * @param isCommon is a word, in lower case, on the carried list?
 */
export function problemsOfPassword(password: string, email: string, isCommon: (word: string) => boolean): Problem[] {
  const field = 'password'
  if (password.length < shortestPassword) return [{ code: 'passwordTooShort', field, facts: { least: shortestPassword } }]
  if (password.length > longestPassword) return [{ code: 'passwordTooLong', field, facts: { most: longestPassword } }]
  const word = password.toLowerCase()
  const mailbox = bare(email.split('@')[0]!)
  if (word === email.toLowerCase() || (mailbox !== '' && bare(word) === mailbox)) return [{ code: 'passwordIsEmail', field }]
  const sameSign = new Set(word).size < 4
  if (sameSign || isCommon(word) || isCommon(bare(word))) return [{ code: 'passwordCommon', field }]
  return []
}
