import type { Tone } from '#design/notice.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { credentialWords } from './credential-messages.ts'
import type { Verdict } from './credential-verdict.ts'

const tones: Readonly<Record<Verdict['code'], Tone>> = {
  active: 'success', expired: 'warning', notYet: 'warning', superseded: 'warning', unknown: 'warning', foreign: 'info', unsigned: 'warning', otherThing: 'warning',
  nothing: 'warning', suspended: 'problem', revoked: 'problem', vacated: 'problem', changed: 'problem', unknownKey: 'problem', distrustedKey: 'problem',
}

/** What a verdict says to whoever asked: whether it holds, why not, and what to do. */
export function verdictInWords({ code, says, standing, today }: Verdict & { readonly today: PlainDate }, language: Language) {
  const say = speak(credentialWords, language)
  const inWords = (date: PlainDate | undefined) => (date ? dateInWords(date, language) : '')
  const through = inWords(standing?.validThrough)
  const since = inWords(standing?.supersededOn ?? standing?.sinceOn)
  const title = code === 'active' ? say('activeTitle', inWords(says?.issuedOn)) : say(`${code}Title`)
  const words = {
    active: () => say('active', inWords(today), through), expired: () => say('expired', through), vacated: () => say('vacated', through),
    suspended: () => say('suspended', since), revoked: () => say('revoked', since), superseded: () => say('superseded', since),
    notYet: () => say('notYet'), unknown: () => say('unknown'), changed: () => say('changed'), unknownKey: () => say('unknownKey'), distrustedKey: () => say('distrustedKey'),
    foreign: () => say('foreign'), otherThing: () => say('otherThing'), unsigned: () => say('unsigned'), nothing: () => say('nothing'),
  } satisfies Record<Verdict['code'], () => string>
  return { tone: tones[code], title, text: words[code]() }
}
