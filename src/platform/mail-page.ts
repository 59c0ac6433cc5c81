import { dateInWords, type PlainDate } from './dates.ts'
import type { Language } from './languages.ts'

/** A letter that leaves the house; `firstWrittenOn` is the day of the letter that this one repeats. */
interface Leaving {
  readonly language: Language
  readonly subject: string
  readonly firstWrittenOn: PlainDate | null
}

const copyWords = {
  en: (on: string) => `This is a copy of our letter of ${on}.`,
  es: (on: string) => `Esta es una copia de nuestra carta del ${on}.`,
}

/** What stands over a letter that was sent again; none over any other. */
export const copyNote = (language: Language, firstWrittenOn: PlainDate | null): string | undefined =>
  firstWrittenOn === null ? undefined : copyWords[language](dateInWords(firstWrittenOn, language))

/** The plain text of a mail: all that its page says, the subject apart, which every mail shows above it. */
export const mailText = ({ language, firstWrittenOn, text }: Leaving & { readonly text: string }): string =>
  [copyNote(language, firstWrittenOn), text].filter(Boolean).join('\n\n')

/**
 * Nothing is fetched from anywhere. Background, words and links are said together for the light and for the dark, so that no mail program
 * that changes only one of them makes the rest unreadable. A long address breaks rather than making a phone scroll sideways.
 */
const style = `:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 38em; padding: 1em; font: 17px/1.5 Verdana, Arial, sans-serif; overflow-wrap: anywhere }
html, body { background: #ffffff; color: #1b2420 }
h1 { font-size: 1.25em; line-height: 1.3 }
a { color: #1f5b47 }
@media (prefers-color-scheme: dark) { html, body { background: #16201b; color: #eef3ef } a { color: #8fd3b6 } }`

/** A mail as a page: a language, a heading, no pictures, nothing that tells us who read it. */
export function mailPage({ language, subject, firstWrittenOn, html }: Leaving & { readonly html: string }): string {
  const note = copyNote(language, firstWrittenOn)
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `<meta name="color-scheme" content="light dark"><title>${subject}</title><style>${style}</style></head>`
    + `<body><h1>${subject}</h1>${note ? `<p>${note}</p>` : ''}${html}</body></html>`
}
