import { speak, type Language } from '#platform/languages.ts'
import type { Reason } from '#policy/deadline.ts'
import { words } from './messages.ts'

const wordFor = (source: string) =>
  (/our own choice/.test(source) ? 'ourChoice' : source.startsWith('GUIDE') ? 'fromGuide' : source.startsWith('TOOLKIT') ? 'fromToolkit' : 'fromProgram')

/** Where a value comes from, in a sentence; with the place in the source, as whoever checks it needs it. */
export function sourceInWords({ source }: Pick<Reason, 'source'>, language: Language): { readonly text: string; readonly place: string } {
  const word = wordFor(source)
  const place = word === 'ourChoice' ? '' : source.replace(/^(GUIDE|TOOLKIT)[,;]?\s*/, '')
  return { text: speak(words, language)(word), place }
}
