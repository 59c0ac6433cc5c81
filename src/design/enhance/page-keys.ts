import { hasModifier, isTyping } from './typing.ts'

/**
 * Keys of a page: whatever says which key stands for it (`data-key="n"`, or several: `"+ ="`) is pressed by it: a button, a link,
 * a form's own button. Only what can be seen; nothing while somebody types; nothing that sends when a key is held down.
 */
export function pageKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || hasModifier(event) || isTyping(event.target)) return
    const way = [...page.querySelectorAll<HTMLElement>(`[data-key~="${CSS.escape(event.key)}"]`)].find((one) => one.checkVisibility())
    if (!way) return
    event.preventDefault()
    if (event.repeat && (way instanceof HTMLAnchorElement || (way as HTMLButtonElement).type === 'submit')) return
    const typed = way instanceof HTMLAnchorElement && !way.hash && wordsNotSent(page)
    if (typed) typed.focus()
    else way.click()
  })
}

/** What was typed on this page and not sent: no key leads away from it. */
function wordsNotSent(page: Document): HTMLElement | undefined {
  const fields = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main :is(textarea, input:not([type=hidden], [type=radio], [type=checkbox]))')]
  return fields.find(({ value, defaultValue }) => value !== defaultValue)
}
