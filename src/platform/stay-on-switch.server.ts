import { data } from 'react-router'
import { fieldsOf, pairsIn, readForm, withoutPasswords, type NotAccepted } from './answers.server.ts'
import { isLanguage } from './languages.ts'
import { rememberLanguage } from './remember-language.ts'
import type { Visit } from './visit.server.ts'

/**
 * The language switch of a page where nobody is signed in: it sends the form to the same page in the other language (`stays`), which shows
 * what was typed, and nothing is kept anywhere. Never a password: it is typed again.
 * @returns the page's answer; nothing when the form was sent by a button of its own.
 */
export async function stayOnSwitch(visit: Visit, request: Request) {
  const form = await readForm(request.clone())
  const [kind, language] = String(form.get('_then') ?? '').split(':')
  if (kind !== 'language' || !isLanguage(language)) return undefined
  rememberLanguage(visit, language)
  return data({ problems: [], ...fieldsOf(withoutPasswords(pairsIn(form))) } satisfies NotAccepted)
}
