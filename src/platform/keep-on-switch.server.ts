import { goTo, readForm } from './answers.server.ts'
import { forgetKeptForm, keepForm } from './kept-forms.server.ts'
import { isLanguage } from './languages.ts'
import { unitOfWork } from './unit-of-work.server.ts'
import { selfOf, type Visit } from './visit.server.ts'

/**
 * The language switch sends the form of the page on its way: what was typed is kept, and given back in the other language.
 * @throws {Response} the way there; nothing when the form was sent by a button of its own.
 */
export async function keepOnSwitch(visit: Visit, request: Request): Promise<void> {
  const form = await readForm(request.clone())
  const [kind, language] = String(form.get('_then') ?? '').split(':')
  if (kind !== 'language' || !isLanguage(language) || !visit.session) return
  const kept = await keepForm(visit.house, visit.session.personId, visit.url.pathname, form)
  // Whoever emptied the form finds it empty, too.
  if (!kept) await unitOfWork(visit.house, selfOf(visit), (unit) => forgetKeptForm(unit, visit.url.pathname))
  const wanted = new URLSearchParams(visit.url.search)
  wanted.set('lang', language)
  throw goTo(`${visit.url.pathname}?${wanted}`)
}
