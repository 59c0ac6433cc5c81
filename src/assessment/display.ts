/** How large the words of a question are, and in which colors. */
export const textSizes = ['normal', 'large', 'larger'] as const
export const contrasts = ['normal', 'light', 'dark'] as const
export interface Display {
  readonly text: (typeof textSizes)[number]
  readonly contrast: (typeof contrasts)[number]
}

const among = <T extends string>(all: readonly T[], text: string | undefined): T => (all as readonly string[]).includes(text ?? '') ? (text as T) : all[0]!

/** The name of the cookie in which a browser keeps it. */
export const displayCookie = 'display'
/** As the cookie has it: `large.dark`. Anything else is as it is for everybody. */
export function displayOf(cookie: string | undefined): Display {
  const [text, contrast] = (cookie ?? '').split('.')
  return { text: among(textSizes, text), contrast: among(contrasts, contrast) }
}
export const displayText = ({ text, contrast }: Display): string => `${text}.${contrast}`

/** What a button of the page asks for (`text:large`, `contrast:dark`), or none. */
export function changedDisplay(now: Display, asked: string): Display | undefined {
  const [what, to] = asked.split(':')
  if (what === 'text' && (textSizes as readonly string[]).includes(to ?? '')) return { ...now, text: to as Display['text'] }
  if (what === 'contrast' && (contrasts as readonly string[]).includes(to ?? '')) return { ...now, contrast: to as Display['contrast'] }
  return undefined
}

/** The class of what is shown so. */
export const displayClass = ({ text, contrast }: Display): string => `exam exam--text-${text} exam--contrast-${contrast}`
